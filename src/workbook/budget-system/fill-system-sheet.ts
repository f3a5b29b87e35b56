import type { SystemRole } from '../../catalog/budget-system';
import type { RuleSet } from '../../catalog/types';
import type { CellRef, CellValue } from '../../model/cell';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import type { Judgement } from '../check/form-context';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { readSheet } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { differencesOf, FILLED, matchRows, numberIn } from './compare-rows';
import type { Difference, Matched } from './compare-rows';
import { codedText, codedTexts, goalOf, monthOf } from './draft';
import { isSystemForm, saidRows } from './indicator-texts';
import type { SystemForm, Texts } from './indicator-texts';
import { readSystemSheet, systemSheetOf } from './read-system-sheet';
import type { ReadSystemSheet, SystemRow } from './read-system-sheet';
import { refusalsOf } from './refusals';
import type { Refused } from './refusals';
import { systemSource } from './write-system-sheet';

/** What a form would bring into a sheet of the system, before anything is written. */
export interface Comparison {
  readonly sheet: ReadSystemSheet;
  readonly matched: Matched;
  /** Everything that the two say differently, cell by cell. */
  readonly differences: readonly Difference[];
  /** Empty cells of the system's sheet that the form fills in. */
  readonly fills: readonly Difference[];
  /** Cells that hold something else; they are only replaced where people say so. */
  readonly conflicts: readonly Difference[];
}

export function compareWith(sheet: ReadSystemSheet, form: SystemForm, ruleSet: RuleSet): Comparison {
  const matched = matchRows(sheet, saidRows(form, ruleSet, sheet.split));
  const differences = differencesOf(sheet, matched);
  const own = differences.filter(({ role, form: said }) => FILLED[sheet.kind].includes(role) && said !== '');
  return {
    sheet,
    matched,
    differences,
    fills: own.filter(({ system }) => system === ''),
    conflicts: own.filter(({ system }) => system !== ''),
  };
}

/** What the system would still refuse of its sheet once these cells are written; rows that nothing was found for are empty and refused, too. */
export function refusedAfter(
  sheet: ReadSystemSheet,
  written: readonly Difference[],
  form: SystemForm | null,
  ruleSet: RuleSet,
): readonly Refused[] {
  const writtenIn = ({ row }: SystemRow): Texts =>
    Object.fromEntries(written.filter(({ at }) => at.row === row).map(({ role, form: text }) => [role, text]));
  return refusalsOf({
    sheet: sheet.like,
    kind: sheet.kind,
    captions: sheet.captions,
    coded: sheet.coded,
    rows: sheet.rows.map((row) => {
      const texts = writtenIn(row);
      return {
        row: row.row,
        texts: { ...row.texts, ...texts },
        raw: { ...row.raw, ...(sheet.coded ? codedTexts(texts, sheet.like) : texts) },
        at: (role: SystemRole): CellRef => ({ sheet: sheet.id, row: row.row, column: sheet.columns.get(role) ?? 1 }),
      };
    }),
    goal: form && goalOf(form),
    month: form && monthOf(form),
    ruleSet,
  });
}

export interface FillSystemSheet {
  /** Of the sheet of the system. */
  readonly system: FormAddress;
  readonly form: SystemForm;
  readonly ruleSet: RuleSet;
  /** Also cells that hold something else. */
  readonly replace: boolean;
}

export interface FilledSystemSheet {
  readonly filled: number;
  readonly comparison: Comparison;
}

/** 填入系统表: a sheet that the system has exported is filled in place; only values are written, and only into the columns that are people's to fill. */
export function fillSystemSheet(
  port: WorkbookPort,
  { system, form, ruleSet, replace }: FillSystemSheet,
): Promise<CommandResult<FilledSystemSheet>> {
  return command<FilledSystemSheet>(async () => {
    const [grid] = await port.read({ id: system.sheet }, { merges: true });
    if (!grid) return refuse('sheet-missing', '找不到系统导出的工作表，可能已被删除或改名。');
    const sheet = systemSheetOn(grid, ruleSet, system.row);
    if (!sheet)
      return refuse('form-missing', `“${grid.name}”上没有认出系统导出的表：表头应有“三级指标名称”“计算符号”等栏。`);
    if (sheet.kind !== form.kind)
      return refuse(
        'form-missing',
        `“${grid.name}”是${KIND_NAMES[sheet.kind]}，不能从${KIND_NAMES[form.kind]}“${form.sheetName}”填入。`,
      );
    const comparison = compareWith(sheet, form, ruleSet);
    const written = writtenCells(comparison, replace);
    if (written.length === 0) return refuse('no-change', nothingToFill(comparison));
    const cells = written.map(({ at, role, form: text }) => ({
      row: at.row,
      column: at.column,
      content: { value: valueOf(role, sheet.coded ? codedText(text, sheet.like) : text) },
    }));
    const undo = await port.apply([{ kind: 'set-cells', sheet: grid.id, cells }]);
    return { ok: true, undo, filled: cells.length, comparison };
  });
}

/** The same from a form of the workbook itself. */
export function fillFromWorkbook(
  port: WorkbookPort,
  request: {
    readonly system: FormAddress;
    readonly form: FormAddress;
    readonly replace: boolean;
    readonly judgement: Judgement;
  },
): Promise<CommandResult<FilledSystemSheet>> {
  return command<FilledSystemSheet>(async () => {
    const found = await findForm(port, request.form);
    if (!found.ok) return found;
    const source = systemSource(found.form, request.judgement, '填入系统表');
    return source.ok ? fillSystemSheet(port, { ...request, form: source.form, ruleSet: source.ruleSet }) : source;
  });
}

export const KIND_NAMES: Readonly<Record<SystemForm['kind'], string>> = {
  application: '绩效目标表',
  monitoring: '监控表',
  'self-evaluation': '自评表',
};

export function writtenCells({ fills, conflicts }: Comparison, replace: boolean): readonly Difference[] {
  return replace ? [...fills, ...conflicts] : fills;
}

/** The system's sheet on a grid: an import sheet, or a form that the system has printed. */
export function systemSheetOn(grid: SheetGrid, ruleSet: RuleSet, row?: number): ReadSystemSheet | null {
  const sheet = readSystemSheet(grid, ruleSet);
  if (sheet) return sheet;
  const isMeant = ({ area }: Form) => row === undefined || (area.top <= row && row <= area.bottom);
  const form = readSheet(grid).forms.find((one) => isSystemForm(one) && isMeant(one));
  return form && isSystemForm(form) ? systemSheetOf(form, grid, ruleSet) : null;
}

function nothingToFill({ matched: { pairs }, conflicts }: Comparison): string {
  if (pairs.length === 0) return '没有一项指标的分类和名称与系统表上的相同，没有填入。';
  return conflicts.length > 0
    ? `要填的 ${conflicts.length} 个单元格已有不同的内容，没有改动；要换掉的，请勾选“换掉已有的不同内容”。`
    : '系统表上该填的已经与表上一致，没有要填的。';
}

/** A number as a number, so that the system and Excel read the same; long ones as text, digit by digit. */
function valueOf(role: SystemRole, text: string): CellValue {
  const isNumeric = NUMERIC.includes(role) && numberIn(text) !== null;
  return isNumeric && String(Number(text)) === text ? Number(text) : text;
}

const NUMERIC: readonly SystemRole[] = ['target', 'actual', 'forecast', 'weight', 'score'];

import type Big from 'big.js';
import type { RuleSet } from '../../catalog/types';
import { sameCell } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import { formatAmount } from '../../model/amount';
import type { Field } from '../../model/field';
import type { SelfEvaluation } from '../../model/form';
import type { IndicatorScore } from '../../scoring';
import { outgrownRows } from '../../sheets/draw/indicator-height';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { scoreFormulas } from '../../sheets/native/score';
import type { ScoreFormulas } from '../../sheets/native/score';
import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { refuseHalfRead } from '../read/reading-words';
import { formulaAt, textAt } from '../read/read-sheet';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { scoreForm } from './score-form';
import { helperBlockEdits, helperColumn } from './score-helpers';
import { rememberArithmetic } from './set-arithmetic';

/** One score of the form: what its cell says now and what the formula makes of it. */
export interface ScoreChange {
  readonly at: CellRef;
  /** "道路硬化里程", "预算执行率", "总分". */
  readonly what: string;
  readonly old: string;
  /** Points, as typed where they are the same, or why there are none: "待填", "单位不一致", "请人工评定", "不完整". */
  readonly next: string;
  /** The cell holds points that a person typed. */
  readonly typed: boolean;
  /** Of these, the formula gives others. */
  readonly overtyped: boolean;
}

export interface FillScores {
  readonly form: FormAddress;
  /** Typed points give way to the formula; otherwise they stay. */
  readonly replaceTyped: boolean;
  /** By whose arithmetic; the sheet remembers it where it is not the usual one. */
  readonly judgement?: Judgement;
}

export interface FilledScores {
  readonly changes: readonly ScoreChange[];
}

/** What was written: cells of points that have a formula now, and typed ones that could have one and kept what was typed. */
export interface LaidScores extends FilledScores {
  readonly laid: number;
  readonly kept: number;
}

/** The list old → new that people see before anything is written. */
export async function previewScores(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement = OWN_FRAME,
): Promise<({ readonly ok: true } & FilledScores) | Refusal> {
  const found = await findScorable(port, at, judgement);
  return found.ok ? { ok: true, changes: changesOf(found) } : found;
}

/** 填入得分: lays the score formulas into a 自评表 of any layout, helper columns right of it, hidden and outside of the form. Rows of a drawn form whose texts have grown get the height they need. */
export function fillScores(
  port: WorkbookPort,
  { form: at, replaceTyped, judgement = OWN_FRAME }: FillScores,
): Promise<CommandResult<LaidScores>> {
  return command<LaidScores>(async () => {
    const found = await findScorable(port, at, judgement);
    if (!found.ok) return found;
    const { grid, form, formulas } = found;
    const mayWrite = (cell: At) => replaceTyped || !isTyped(grid, form, cell);
    const changes = changesOf(found);
    const points = formulas.cells.filter((cell) => changes.some(({ at: place }) => sameCell(place, cell)));
    const laid = points.filter(mayWrite).length;
    const undo = await port.apply([...formulaEdits(found, mayWrite), ...fittedRows(form), ...remembered(found)]);
    return { ok: true, undo, changes, laid, kept: points.length - laid };
  });
}

/** 补齐公式: lays the formulas of these rows again, over typed points too; that is what the fix is for. */
export function fillFormulas(
  port: WorkbookPort,
  at: FormAddress,
  rows: readonly number[],
  judgement: Judgement = OWN_FRAME,
): Promise<CommandResult> {
  return command(async () => {
    const found = await findScorable(port, at, judgement);
    if (!found.ok) return found;
    return { ok: true, undo: await port.apply(formulaEdits(found, ({ row }) => rows.includes(row))) };
  });
}

interface At {
  readonly row: number;
  readonly column: number;
}

/** A 自评表 with the formulas that its points may have. */
export interface Scorable {
  readonly grid: SheetGrid;
  readonly form: SelfEvaluation;
  readonly formulas: ScoreFormulas;
  readonly catalog: RuleSet;
}

export async function findScorable(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement,
): Promise<({ readonly ok: true } & Scorable) | Refusal> {
  const found = await findForm(port, at);
  if (!found.ok) return found;
  const { grid, form } = found;
  if (form.kind !== 'self-evaluation')
    return refuse('form-missing', `“${grid.name}”不是绩效目标自评表，没有得分可填。`);
  const halfRead = refuseHalfRead(form, ['level3', 'target', 'actual', 'weight', 'score'], '填入得分');
  if (halfRead) return halfRead;
  const catalog = catalogFor(form, judgement);
  const formulas = scoreFormulas(form, helperColumn(grid, form), catalog.arithmetic);
  return formulas ? { ok: true, grid, form, formulas, catalog } : refuse('form-missing', columnsMissing(form));
}

function columnsMissing({ table: { columns } }: SelfEvaluation): string {
  const missing = NEEDED.filter(([role]) => columns[role] === undefined).map(([, caption]) => `“${caption}”`);
  return `这张自评表没有${missing.join('、')}栏，无法按公式计分。请先补上，或用“生成自评表”生成新表。`;
}

const NEEDED = [
  ['weight', '分值'],
  ['actual', '全年实际值'],
  ['score', '得分'],
] as const;

/** The reasons are written last; without this they would be cut off in print. */
function fittedRows(form: SelfEvaluation): Edit[] {
  return outgrownRows(form).map(({ row, points }) => ({ kind: 'set-row-height', sheet: form.sheet, row, points }));
}

/** Stores the arithmetic on the sheet, so that whoever opens the workbook next uses the same one. */
function remembered({ grid, form, catalog: { id, arithmetic } }: Scorable): Edit[] {
  const edit = (form.arithmetic ?? id) === arithmetic.id ? null : rememberArithmetic(grid, arithmetic.id);
  return edit ? [edit] : [];
}

/** The formulas of all cells that may be written, with what stands beside them. */
export function formulaEdits({ grid, form, formulas }: Scorable, mayWrite: (cell: At) => boolean): Edit[] {
  const cells = formulas.cells
    .filter(mayWrite)
    .map(({ row, column, formula }) => ({ row, column, content: { formula } }));
  return [
    { kind: 'set-cells', sheet: grid.id, cells },
    ...shownAsPercent(grid, form, cells),
    ...helperBlockEdits(grid, form, formulas),
  ];
}

/** The rate is computed as a share. Where it was typed as a text or a bare number, the cell has no format that shows a share as a percentage. */
function shownAsPercent(grid: SheetGrid, { execution }: SelfEvaluation, laid: readonly At[]): Edit[] {
  const rates = [execution?.total, execution?.fiscal, execution?.other].flatMap((line) => line?.rate ?? []);
  return rates
    .filter(({ at, text, raw, formula }) => {
      const showsShare = typeof raw === 'number' && text.endsWith('%');
      return formula === null && !showsShare && laid.some((cell) => sameCell(cell, at));
    })
    .map(({ at: { row, column } }) => ({
      kind: 'set-style',
      sheet: grid.id,
      area: { top: row, left: column, bottom: row, right: column },
      style: { numberFormat: '0.00%' },
    }));
}

/** Points in a cell of the form itself that no formula made. */
function isTyped(grid: SheetGrid, form: SelfEvaluation, { row, column }: At): boolean {
  return column <= form.area.right && formulaAt(grid, row, column) === null && textAt(grid, row, column) !== '';
}

function changesOf({ form, catalog }: Scorable): ScoreChange[] {
  const scores = scoreForm(form, catalog.arithmetic);
  const indicators = form.indicators.flatMap(({ row, level3, score }): ScoreChange[] => {
    const computed = scores.rows.get(row);
    return score && computed ? [change(score, level3.value ?? '', nextOf(computed), computed.score)] : [];
  });
  const execution = form.execution?.total.score;
  const total = form.total?.score;
  return [
    ...(execution
      ? [change(execution, '预算执行率', scores.execution ? points(scores.execution) : '待填', scores.execution)]
      : []),
    ...indicators,
    ...(total ? [change(total, '总分', scores.total ? points(scores.total) : '不完整', scores.total)] : []),
  ];
}

function change(field: Field<Big>, what: string, next: string, score: Big | null): ScoreChange {
  const typed = field.formula === null && field.value !== null;
  const overtyped = typed && score !== null && !field.value.eq(score);
  const same = typed && score !== null && !overtyped;
  return { at: field.at, what, old: field.text, next: same ? field.text : next, typed, overtyped };
}

function nextOf({ status, score }: IndicatorScore): string {
  if (score) return points(score);
  return { scored: '', ask: '请人工评定', missing: '待填', 'unit-mismatch': '单位不一致', manual: '由人评分' }[status];
}

function points(score: Big): string {
  return formatAmount(score);
}

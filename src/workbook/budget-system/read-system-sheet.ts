import { bareWords, columnRole, level1Name, level2Name } from '../../catalog';
import type { SystemKind, SystemRole, SystemSheet } from '../../catalog/budget-system';
import type { RuleSet } from '../../catalog/types';
import { decimalOf } from '../../model/decimal';
import { named, nameOf } from '../../model/indicators';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { SheetGrid } from '../../sheets/grid';
import { systemHead } from '../../sheets/system-sheet';
import type { CheckedSheet } from '../check/check-workbook';
import { columnsOf, rowsOf, textAt, valueAt } from '../read/read-sheet';
import type { SystemForm, Texts } from './indicator-texts';

/** A sheet of the budget system as it was read: where what stands. */
export interface ReadSystemSheet {
  /** The host's key of the sheet. */
  readonly id: string;
  readonly name: string;
  readonly kind: SystemKind;
  /** The known one that it is, or the one of its kind that is most like it. */
  readonly like: SystemSheet;
  /** Entries of lists are written as "code-name". A form that the system prints has no codes. */
  readonly coded: boolean;
  /** Sign, number and unit stand in columns of their own. */
  readonly split: boolean;
  readonly columns: ReadonlyMap<SystemRole, number>;
  /** As printed over the columns. */
  readonly captions: ReadonlyMap<SystemRole, string>;
  readonly rows: readonly SystemRow[];
}

export interface SystemRow {
  readonly row: number;
  /** Without codes; classes as the catalogue names them. */
  readonly texts: Texts;
  /** As the cells hold them. */
  readonly raw: Texts;
}

/** The same of a sheet that the pane shows. */
export function systemSheetShown({ grid }: CheckedSheet, ruleSet: RuleSet): ReadSystemSheet | null {
  return readSystemSheet(grid, ruleSet);
}

/** The import sheet that the grid is; null where it is none. */
export function readSystemSheet(grid: SheetGrid, ruleSet: RuleSet): ReadSystemSheet | null {
  const head = systemHead(grid) ?? headOfKnown(grid, ruleSet);
  if (head === null) return null;
  const printed = columnsOf(grid)
    .map((column) => ({ column, caption: textAt(grid, head.row, column) }))
    .filter(({ caption }) => caption !== '');
  const like = mostLike(
    printed.map(({ caption }) => caption),
    ruleSet.systemSheets,
  );
  const columns = new Map<SystemRole, number>();
  const captions = new Map<SystemRole, string>();
  for (const { column, caption } of printed) {
    const role = roleOf(caption, like, ruleSet.systemSheets);
    if (role === null || columns.has(role)) continue;
    columns.set(role, column);
    captions.set(role, caption);
  }
  const kind = kindOf(columns);
  return {
    id: grid.id,
    name: grid.name,
    kind,
    like: like.kind === kind ? like : (ruleSet.systemSheets.find((one) => one.kind === kind) ?? like),
    coded: true,
    split: true,
    columns,
    captions,
    rows: rowsBelow(grid, head.row, columns, ruleSet),
  };
}

/** The row that has every caption of a known sheet: a place may call its columns otherwise. */
function headOfKnown(grid: SheetGrid, { systemSheets }: RuleSet): { readonly row: number } | null {
  const row = rowsOf(grid)
    .slice(0, HIGHEST_HEAD)
    .find((each) => {
      const words = new Set(columnsOf(grid).map((column) => bareWords(textAt(grid, each, column))));
      return systemSheets.some(({ columns }) => columns.every(({ caption }) => words.has(bareWords(caption))));
    });
  return row === undefined ? null : { row };
}

const HIGHEST_HEAD = 8;

/** A form that the system has printed, read by its captions as every form is. */
export function systemSheetOf(form: SystemForm, grid: SheetGrid, ruleSet: RuleSet): ReadSystemSheet {
  const columns = new Map<SystemRole, number>();
  const captions = new Map<SystemRole, string>();
  for (const { role, column, caption } of form.reading.columns) {
    if (!isSystemRole(role) || columns.has(role)) continue;
    columns.set(role, column);
    captions.set(role, caption);
  }
  for (const [role, column] of Object.entries(form.table.columns) as [IndicatorColumn, number][]) {
    if (isSystemRole(role) && !columns.has(role)) columns.set(role, column);
  }
  const rows = named(form).map((indicator): SystemRow => {
    const raw: Texts = Object.fromEntries(
      [...columns].map(([role, column]) => [role, textAt(grid, indicator.row, column)]),
    );
    const classes = { level1: indicator.level1?.name ?? '', level2: indicator.level2?.name ?? '' };
    return { row: indicator.row, raw, texts: { ...raw, ...classes, level3: nameOf(indicator) } };
  });
  const { kind } = form;
  return {
    id: form.sheet,
    name: form.sheetName,
    kind,
    like: sheetFor(kind, ruleSet),
    coded: false,
    split: columns.has('sign') || columns.has('unit'),
    columns,
    captions,
    rows,
  };
}

/** The sheet of that kind that is offered first. */
function sheetFor(kind: SystemKind, { systemSheets }: RuleSet): SystemSheet {
  const found = systemSheets.find((one) => one.kind === kind);
  if (!found) throw new Error(`no sheet of the budget system for ${kind}`);
  return found;
}

/** By captions in common, of equally many the one with fewer others. */
function mostLike(captions: readonly string[], sheets: readonly SystemSheet[]): SystemSheet {
  const words = new Set(captions.map(bareWords));
  const ranked = sheets
    .map((sheet) => {
      const common = sheet.columns.filter(({ caption }) => words.has(bareWords(caption))).length;
      return { sheet, common, others: sheet.columns.length - common };
    })
    .sort((one, other) => other.common - one.common || one.others - other.others);
  const [best] = ranked;
  if (!best) throw new Error('no sheets of the budget system are known');
  return best.sheet;
}

function roleOf(caption: string, like: SystemSheet, sheets: readonly SystemSheet[]): SystemRole | null {
  const words = bareWords(caption);
  const known = [like, ...sheets].flatMap(({ columns }) => columns).find((one) => bareWords(one.caption) === words);
  const role = known?.role ?? columnRole(caption);
  return isSystemRole(role) ? role : null;
}

const ROLES = [
  'level1',
  'level2',
  'level3',
  'sign',
  'target',
  'unit',
  'actual',
  'forecast',
  'likelihood',
  'weight',
  'score',
  'deduction',
  'description',
  'reason',
  'note',
] as const satisfies readonly SystemRole[];

function isSystemRole(role: string | null): role is (typeof ROLES)[number] {
  return ROLES.some((one) => one === role);
}

function kindOf(columns: ReadonlyMap<SystemRole, number>): SystemKind {
  if (columns.has('likelihood') || columns.has('forecast')) return 'monitoring';
  return columns.has('actual') || columns.has('score') ? 'self-evaluation' : 'application';
}

/** Rows with a name, and those that say anything where a name should stand; class cells that are merged downwards count for all their rows. */
function rowsBelow(
  grid: SheetGrid,
  headRow: number,
  columns: ReadonlyMap<SystemRole, number>,
  { classes }: RuleSet,
): readonly SystemRow[] {
  const rows: SystemRow[] = [];
  let above: Pick<Texts, 'level1' | 'level2'> = {};
  for (const row of rowsOf(grid).filter((each) => each > headRow)) {
    const read: Texts = Object.fromEntries([...columns].map(([role, column]) => [role, contentAt(grid, row, column)]));
    if (Object.values(read).every((text) => text === '')) continue;
    const { level1 = '', level2 = '' } = read;
    const carries = level1 === '' && level2 === '' && isMerged(grid, row, columns);
    const raw: Texts = carries ? { ...read, ...above } : read;
    above = { level1: raw.level1 ?? '', level2: raw.level2 ?? '' };
    const [first, second] = [withoutCode(raw.level1 ?? ''), withoutCode(raw.level2 ?? '')];
    const texts: Texts = {
      ...raw,
      level1: level1Name(first, classes) ?? first,
      level2: level2Name(second, classes) ?? second,
      ...coded(raw),
    };
    rows.push({ row, raw, texts });
  }
  return rows;
}

function coded({ sign, likelihood }: Texts): Texts {
  return {
    ...(sign !== undefined && { sign: withoutCode(sign) }),
    ...(likelihood !== undefined && { likelihood: withoutCode(likelihood) }),
  };
}

/** "11-数量指标" → "数量指标". */
function withoutCode(text: string): string {
  return text.replace(/^\s*[A-Za-z0-9]{1,12}\s*[-－]\s*(?=\S)/, '').trim();
}

function isMerged(grid: SheetGrid, row: number, columns: ReadonlyMap<SystemRole, number>): boolean {
  const column = columns.get('level2');
  if (grid.merges === 'unknown' || column === undefined) return true;
  return grid.merges.some(
    ({ top, bottom, left, right }) => top < row && row <= bottom && left <= column && column <= right,
  );
}

/** What the system reads in a cell: of a number all its digits, whatever the cell shows. */
function contentAt(grid: SheetGrid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return typeof value === 'number' ? (decimalOf(value)?.toFixed() ?? '') : textAt(grid, row, column);
}

import { bareWords, level1Name } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { ColumnReading } from '../../model/reading';
import { CERTAIN } from '../../model/reading';
import type { Cells } from './cells';
import type { FixedColumn, UserCorrections } from '../user-corrections';
import { columnKeys } from '../user-corrections';
import { isFooter, isTitle, isTotalCaption } from './borders';
import type { ReadColumn } from './column-roles';
import { captionOf, columnRoles } from './column-roles';
import { withComputed } from './computed-columns';
import { contentOf, isKnownClass, SAMPLED_ROWS } from './content';
import type { CaptionPath } from './caption-paths';
import { headByContent } from './head-by-content';
import type { HeadRows } from './head-rows';
import { headRowsAt } from './head-rows';
import { holdsBoth } from './name-and-value';
import type { CountedPeriods } from './period-columns';
import { countedPeriods } from './period-columns';
import { sideBySide, withoutLongTermSet, withoutTwins } from './twin-columns';
import { withUncaptionedParts } from './uncaptioned-parts';

/** The rows that name the columns of an indicator table, with what each column holds. */
export interface HeaderRow {
  /** First and last row of the captions. */
  readonly top: number;
  readonly row: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** The last column of roles whose caption is printed over several. */
  readonly spans: Readonly<Partial<Record<IndicatorColumn, number>>>;
  readonly level1: number | null;
  readonly level2: number | null;
  readonly level3: number;
  /** The cells of names hold the values too (维护光伏电站12座), and no column has them by themselves. */
  readonly namesHoldValues: boolean;
  /** First and last column that has a role; helper columns further right are no part of the form. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Where this table's part of the sheet ends, if another table stands beside it. */
  readonly left: number;
  readonly right: number;
  readonly readings: readonly ColumnReading[];
  /** The bare captions of each column, to know them again at a page break. */
  readonly captions: ReadonlyMap<number, readonly string[]>;
}

/** Reads rows as column headers: one for each table that begins here, side by side; none where there are none. */
export function headersAt(cells: Cells, row: number): readonly HeaderRow[] {
  const head = headRowsAt(cells, row);
  if (head === null) return [];
  const sets = withoutLongTermSet(cells, head.top, sideBySide(head.columns));
  return sets.flatMap((paths, index) => {
    const left = index === 0 ? cells.firstColumn : (paths[0]?.column ?? cells.firstColumn);
    const next = sets[index + 1]?.[0]?.column;
    const header = headerOf(cells, head, paths, { left, right: next === undefined ? cells.lastColumn : next - 1 });
    return header === null ? [] : [header];
  });
}

/** The only table of a sheet on which no captions name one; null where the cells do not show it either. */
export function headerByContent(cells: Cells): HeaderRow | null {
  const head = headByContent(cells);
  const part = { left: cells.firstColumn, right: cells.lastColumn };
  return head === null ? null : headerOf(cells, head, head.columns, part);
}

function headerOf(
  cells: Cells,
  head: HeadRows,
  printed: readonly CaptionPath[],
  part: { readonly left: number; readonly right: number },
): HeaderRow | null {
  const rows = sampledRows(cells, head, printed);
  const periods = countedPeriods(printed, { cells, rows, top: head.top });
  const paths = withUncaptionedParts(cells, rows, withoutTwins(printed, periods), part.right);
  const columns = withComputed(cells, rows, columnsOf(cells, rows, paths, part));
  const read = withDoubts(columnRoles(columns, fixedBy(cells.userCorrections, columns)), periods);
  const both = columnOfBoth(cells, rows, read);
  const readings = read.map((one) => (one === both ? ofNames(one) : one));
  const roles: Partial<Record<IndicatorColumn, number>> = {};
  for (const { role, column } of readings) {
    if (role !== null && role !== 'other' && roles[role] === undefined) roles[role] = column;
  }
  // 备注 beside other tables is anybody's column; only 表3 prints it.
  if (roles.forecast === undefined) delete roles.note;
  const { level1, level2, level3 } = roles;
  const hasValues = both !== null || (roles.target ?? roles.actual ?? roles.forecast) !== undefined;
  if (level3 === undefined || !hasValues) return null;
  const used = readings.flatMap(({ role, column }) =>
    role === null || role === 'other' || role === 'note' ? [] : [column],
  );
  if (roles.note !== undefined) used.push(roles.note);
  const spans = spansOf(paths, readings);
  return {
    top: head.top,
    row: head.bottom,
    columns: roles,
    spans,
    level1: level1 ?? null,
    level2: level2 ?? null,
    level3,
    namesHoldValues: both !== null,
    firstColumn: Math.min(...used),
    lastColumn: Math.max(...used, ...Object.values<number>(spans)),
    ...part,
    readings,
    captions: new Map(printed.map(({ column, captions }) => [column, captions.map(bareWords)])),
  };
}

/** The only column of names or of values, where its cells say both (指标内容及目标值). */
function columnOfBoth(cells: Cells, rows: readonly number[], readings: readonly ColumnReading[]): ColumnReading | null {
  const [only, ...others] = readings.filter(({ role }) => OF_NAMES_AND_VALUES.includes(role));
  return only !== undefined && others.length === 0 && holdsBoth(cells, rows, only.column) ? only : null;
}

/** A caption of either role and cells that say both leave no doubt. */
function ofNames(one: ColumnReading): ColumnReading {
  return { ...one, role: 'level3', certainty: one.from === 'label' ? Math.max(one.certainty, CERTAIN) : one.certainty };
}

const OF_NAMES_AND_VALUES: readonly ColumnReading['role'][] = ['level3', 'target', 'actual', 'forecast'];

/** A column of a period that may not be the form's own is known for what it is, and not for the one that counts. */
const DOUBTED = 0.6;

function withDoubts(readings: readonly ColumnReading[], { doubtful }: CountedPeriods): readonly ColumnReading[] {
  if (doubtful.size === 0) return readings;
  return readings.map((one) =>
    doubtful.has(one.column) && one.from !== 'user' && one.role !== 'reference'
      ? { ...one, certainty: Math.min(one.certainty, DOUBTED) }
      : one,
  );
}

/** The columns of this table of which a person said what they hold. */
function fixedBy({ fixed = [], corrections = [] }: UserCorrections, columns: readonly ReadColumn[]): FixedColumn[] {
  if (fixed.length + corrections.length === 0) return [];
  const keys = columnKeys(columns.map((column) => ({ column: column.column, caption: captionOf(column) })));
  return columns.flatMap(({ column }) => {
    const own = fixed.find((one) => one.column === column);
    const role = own?.role ?? corrections.find(({ key }) => key === keys.get(column))?.role;
    return role === undefined ? [] : [{ column, role }];
  });
}

/** The last column of each role that has several: its caption is printed over them, or more of its kind follow. */
function spansOf(paths: readonly CaptionPath[], readings: readonly ColumnReading[]): HeaderRow['spans'] {
  const spans: Partial<Record<IndicatorColumn, number>> = {};
  for (const { role, column } of readings) {
    if (role === null || role === 'other') continue;
    const printed = paths.find((path) => path.column === column)?.last ?? column;
    const last = Math.max(column, printed);
    const before = spans[role];
    if (before === undefined || last === before + 1 || column <= before) spans[role] = Math.max(before ?? 0, last);
  }
  return spans;
}

/** Captioned columns, and those with content between them or below a caption over several. */
function columnsOf(
  cells: Cells,
  rows: readonly number[],
  paths: readonly CaptionPath[],
  part: { readonly left: number; readonly right: number },
): ReadColumn[] {
  const first = Math.max(part.left, paths[0]?.column ?? 0);
  const last = Math.min(part.right, Math.max(...paths.map((path) => path.last)));
  const columns: ReadColumn[] = [];
  for (let column = first; column <= last; column++) {
    const path = paths.find((one) => one.column <= column && column <= one.last) ?? null;
    const content = contentOf(cells, rows, column);
    if (path?.column === column || content.filled > 0) columns.push({ column, path, content });
  }
  return columns;
}

/** The rows below the captions whose cells tell what the columns hold. */
function sampledRows(cells: Cells, { bottom }: HeadRows, paths: readonly CaptionPath[]): number[] {
  const rows: number[] = [];
  let empty = 0;
  const first = paths[0]?.column ?? cells.firstColumn;
  const last = Math.min(cells.lastRow, bottom + 2 * SAMPLED_ROWS);
  const captioned = paths.map(({ column, captions }) => ({ column, words: captions.map(bareWords) }));
  for (let row = bottom + 1; row <= last && rows.length < SAMPLED_ROWS && empty < 3; row++) {
    const mayRepeat = cells.evidenceOf(row).length > 0;
    let leading = '';
    let filled = 0;
    let repeated = 0;
    for (const { column, words } of captioned) {
      const text = cells.text(row, column);
      if (text === '') continue;
      if (filled === 0) leading = text;
      filled++;
      if (mayRepeat && words.includes(bareWords(text))) repeated++;
    }
    if (filled === 0) {
      empty++;
      continue;
    }
    empty = 0;
    const border = cells.text(row, first - 1) || leading;
    if (isTitle(border) || isTotalCaption(border) || isFooter(border, true)) break;
    // A band over the whole width says nothing of the column that it is written in.
    if (repeated < 2 && !(filled === 1 && isKnownClass(leading))) rows.push(row);
  }
  return rows;
}

/** The head printed again, as at a page break: its captions, in how many rows does not matter, or a row over them. */
export function repeats(cells: Cells, header: HeaderRow, row: number): boolean {
  return repeatsCaptions(cells, header, row) || repeatsRowAbove(cells, header, row);
}

function repeatsCaptions(cells: Cells, { captions }: HeaderRow, row: number): boolean {
  const evidence = cells.evidenceOf(row);
  const speaks = (column: number) => (evidence[column - cells.firstColumn]?.size ?? 0) > 0;
  let filled = 0;
  let same = 0;
  let speaking = 0;
  for (const [column, words] of captions) {
    const text = cells.caption(row, column);
    if (text === '' || level1Name(text) !== null) continue;
    filled++;
    if (words.includes(bareWords(text))) {
      same++;
      if (speaks(column)) speaking++;
    } else if (evidence.length === 0) return false;
  }
  if (same >= 2 && same === filled) return true;
  if (speaking >= 2 && same * 4 >= filled * 3) return true;
  // Every filled cell speaks for a column.
  return speaking > 0 && [...captions.keys()].every((column) => cells.caption(row, column) === '' || speaks(column));
}

/** Rows over the captions that name none of them: groups, the table's own name. */
const ROWS_ABOVE = 3;

/** A row over the captions is printed again with them below it. */
function repeatsRowAbove(cells: Cells, header: HeaderRow, row: number): boolean {
  const { top, firstColumn, lastColumn } = header;
  for (let above = top - 1; above >= Math.max(cells.firstRow, top - ROWS_ABOVE); above--) {
    let isSame = false;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const text = cells.text(row, column);
      if (text !== cells.text(above, column) || isTitle(text)) {
        isSame = false;
        break;
      }
      isSame ||= text !== '';
    }
    if (isSame) return repeatsCaptions(cells, header, row + top - above);
  }
  return false;
}

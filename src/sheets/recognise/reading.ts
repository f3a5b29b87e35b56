import type { CellRef } from '../../model/cell';
import type { FormKind, TableRow } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { ColumnReading, Reading, ReadingState } from '../../model/reading';
import { CERTAIN, SEEN } from '../../model/reading';
import { saysNone } from '../../model/text';
import type { Cells } from './cells';
import type { CellKind } from './content';
import { kindOfText } from './content';
import type { HeaderRow } from './header-row';
import type { TableBody } from './table';

/** Of the filled cells of a table so many must be read as something, for what is absent to be absent. */
const WHOLE = 0.95;
/** A column of signs or units that nobody claims may be a part of every value. */
const DOUBTFUL_VALUE = 0.4;

/** Columns without which a form of that kind is not understood. */
const ESSENTIAL: Readonly<Record<Exclude<FormKind, 'review'>, readonly IndicatorColumn[]>> = {
  application: ['level3', 'target'],
  monitoring: ['level3', 'target', 'actual'],
  'self-evaluation': ['level3', 'target', 'actual', 'weight', 'score'],
};

/** How well a table was understood: its columns, what in it nothing explains, and what that makes of the whole. */
export function readingOf(
  cells: Cells,
  header: HeaderRow,
  body: TableBody,
  kind: Exclude<FormKind, 'review'>,
  rows: readonly TableRow[],
  captioned: readonly CellRef[],
): Reading {
  const columns = withDoubt(header.readings, cells, rows);
  const { filled, unread } = unreadCells(cells, header, columns, rows);
  const coverage = filled === 0 ? 1 : 1 - unread.length / filled;
  const whole = coverage >= WHOLE && !body.brokenOff;
  const essential = ESSENTIAL[kind].flatMap((role) => columns.filter((column) => column.role === role));
  const weakest = Math.min(1, ...essential.map(({ certainty }) => certainty));
  const strongest = essential.filter(({ certainty }) => certainty >= CERTAIN).length;
  const share = essential.length === 0 ? 0 : strongest / essential.length;
  // What is expected of the year beside results of earlier years may as well be its plan.
  const isWithoutGoals = kind === 'monitoring' && essential.every(({ role }) => role !== 'target');
  const ofColumns = weakest < CERTAIN ? 0.5 * weakest + 0.45 * share : weakest;
  const certainty = isWithoutGoals ? 0 : Math.round(Math.min(ofColumns, coverage) * 100) / 100;
  return {
    certainty,
    state: stateOf(certainty, whole),
    whole,
    columns: header.namesHoldValues ? columns.flatMap(asBoth) : columns,
    unread,
    ...(captioned.length > 0 && { captioned }),
  };
}

/** The column of names, where it holds the values too. */
function asBoth(column: ColumnReading): ColumnReading[] {
  return column.role === 'level3' ? [column, { ...column, role: 'target' }] : [column];
}

function stateOf(certainty: number, whole: boolean): ReadingState {
  if (certainty >= CERTAIN && whole) return 'certain';
  return certainty >= SEEN ? 'partly' : 'seen';
}

/** Beside a column of signs or units that no role claims a target is half of a value, and beside one of values it may be the other one. */
function withDoubt(
  columns: readonly ColumnReading[],
  cells: Cells,
  rows: readonly TableRow[],
): readonly ColumnReading[] {
  const isOf = ({ column }: ColumnReading, ...kinds: readonly CellKind[]) =>
    share(cells, rows, column, (text) => kinds.includes(kindOfText(text))) >= 0.6;
  const hasItsOwn = (role: 'sign' | 'unit') => columns.some((one) => one.role === role && one.certainty >= CERTAIN);
  // Captioned as the result's (实际完成 | 符号) it is no part of a target that has its own.
  const isOthers = (one: ColumnReading, role: 'sign' | 'unit') =>
    one.role === 'other' && one.from === 'label' && hasItsOwn(role);
  const isPart = (one: ColumnReading) =>
    (one.role === null || one.role === 'other') &&
    (['sign', 'unit'] as const).some((role) => isOf(one, role) && !isOthers(one, role));
  const isWhole = (one: ColumnReading) =>
    one.role === null &&
    isOf(one, 'quantity') &&
    rows.filter(({ row }) => cells.text(row, one.column) !== '').length > 1;
  if (!columns.some((one) => one.from !== 'user' && (isPart(one) || isWhole(one)))) return columns;
  return columns.map((column) =>
    column.role === 'target' || column.role === 'actual'
      ? { ...column, certainty: Math.min(column.certainty, DOUBTFUL_VALUE) }
      : column,
  );
}

function share(cells: Cells, rows: readonly TableRow[], column: number, is: (text: string) => boolean): number {
  const texts = rows.map(({ row }) => cells.text(row, column)).filter((text) => text !== '' && !saysNone(text));
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

/** Filled cells between the first and the last column that has a role, in columns that have none. */
function unreadCells(
  cells: Cells,
  { firstColumn, lastColumn, spans }: HeaderRow,
  columns: readonly ColumnReading[],
  rows: readonly TableRow[],
): { filled: number; unread: CellRef[] } {
  const read = new Set(columns.flatMap(({ role, column }) => (role === null ? [] : [column])));
  for (const [role, last] of Object.entries(spans)) {
    const first = columns.find((column) => column.role === role)?.column ?? last;
    for (let column = first; column <= last; column++) read.add(column);
  }
  let filled = 0;
  const unread: CellRef[] = [];
  for (const { row } of rows) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (cells.text(row, column) === '') continue;
      filled++;
      if (!read.has(column)) unread.push(cells.at(row, column));
    }
  }
  return { filled, unread };
}

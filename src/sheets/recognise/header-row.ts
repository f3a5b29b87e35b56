import type { IndicatorColumn } from '../../model/form';
import type { Cells } from './cells';
import { columnRole } from './words';

/** The row that names the columns of an indicator table. */
export interface HeaderRow {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  readonly level1: number;
  readonly level2: number;
  readonly level3: number;
  readonly target: number;
  /** Last column that has a role; helper columns further right are no part of the form. */
  readonly lastColumn: number;
}

/** Reads a row as column headers: classes, names and targets in this order, or null. */
export function headerRowAt(cells: Cells, row: number): HeaderRow | null {
  if (!mayBeHeader(cells, row)) return null;
  const columns: Partial<Record<IndicatorColumn, number>> = {};
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    const role = columnRole(cells.caption(row, column));
    if (role !== null && columns[role] === undefined) columns[role] = column;
  }
  // 备注 beside other tables is anybody's column; only 表3 prints it.
  if (columns.forecast === undefined) delete columns.note;
  const { level1, level2, level3, target } = columns;
  if (level1 === undefined || level2 === undefined || level3 === undefined || target === undefined) return null;
  if (!(level1 < level2 && level2 < level3 && level3 < target)) return null;
  return { row, columns, level1, level2, level3, target, lastColumn: Math.max(...Object.values(columns)) };
}

/** A page break repeats the header with the same columns. */
export function repeats(first: HeaderRow, again: HeaderRow): boolean {
  return first.level1 === again.level1 && first.level3 === again.level3 && first.target === again.target;
}

/** Cheap look before the words are compared: this runs over every cell of a sheet. */
function mayBeHeader(cells: Cells, row: number): boolean {
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    const text = cells.text(row, column);
    if (text.length >= 2 && text.length <= 20 && text.includes('三') && columnRole(text) === 'level3') return true;
  }
  return false;
}

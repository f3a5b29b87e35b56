import type { Cells } from './cells';
import { looksLikeClass } from './class-label';
import type { HeaderRow } from './header-row';
import { headersAt } from './header-row';
import { nameAndValue } from './name-and-value';

/** A row that names an indicator and its value, in its class where the table has classes. */
export function isIndicatorRow(cells: Cells, header: HeaderRow, row: number): boolean {
  const { level1, level2 } = header;
  const isClass = (column: number | null) => column !== null && looksLikeClass(cells.text(row, column));
  const isClassed = (level1 === null && level2 === null) || isClass(level1) || isClass(level2);
  return holdsValues(cells, header, row) && isClassed && headersAt(cells, row).length === 0;
}

/** The next of so many rows in which anything of the table stands; null where all of them are empty. */
export function nextFilledRow(cells: Cells, header: HeaderRow, row: number, within: number): number | null {
  for (let below = row + 1; below <= Math.min(cells.lastRow, row + within); below++) {
    if (firstColumnWithText(cells, below, header) !== null) return below;
  }
  return null;
}

/** How many empty rows may stand between what belongs to indicators and the first of them. */
const LONGEST_GAP = 2;

/** The next row that holds anything is one of an indicator. */
export function isAboveIndicators(cells: Cells, header: HeaderRow, row: number): boolean {
  const next = nextFilledRow(cells, header, row, 1 + LONGEST_GAP);
  return next !== null && isIndicatorRow(cells, header, next);
}

export function holdsValues(cells: Cells, header: HeaderRow, row: number): boolean {
  return cells.text(row, header.level3) !== '' && hasValue(cells, header, row);
}

export function hasValue(
  cells: Cells,
  { columns: { target, actual }, level3, namesHoldValues }: HeaderRow,
  row: number,
): boolean {
  if (namesHoldValues) return nameAndValue(cells.text(row, level3)) !== null;
  return [target, actual].some((column) => column !== undefined && cells.text(row, column) !== '');
}

export function firstColumnWithText(cells: Cells, row: number, header: HeaderRow): number | null {
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    if (cells.text(row, column) !== '') return column;
  }
  return null;
}

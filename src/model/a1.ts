import type { Area } from './cell';

/** The last row and column of a sheet since Excel 2007. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };

/** "AB" → 28, "ab" too */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
}

/**
 * "B3", "$B$3:C4", whole rows "5:7" and whole columns "B:D", without a sheet; the corners in any order.
 * Null for what is no address or lies beyond the sheet.
 */
export function parseArea(text: string): Area | null {
  const found = AREA.exec(text.trim());
  if (!found) return null;
  const [, column = '', row = '', second, endColumn = '', endRow = ''] = found;
  const [lastColumn, lastRow] = second === undefined ? [column, row] : [endColumn, endRow];
  const isSingle = second === undefined;
  if ((column === '') !== (lastColumn === '') || (row === '') !== (lastRow === '')) return null;
  if (isSingle ? column === '' || row === '' : column === '' && row === '') return null;
  const columns = column === '' ? [1, LAST_COLUMN] : [columnNumber(column), columnNumber(lastColumn)];
  const rows = row === '' ? [1, LAST_ROW] : [Number(row), Number(lastRow)];
  const area: Area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : null;
}

const AREA = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(:\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/;

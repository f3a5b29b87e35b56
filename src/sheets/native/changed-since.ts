import { columnName } from '../../model/cell';
import { quoted, sheetPrefix } from './formula-text';

/** A row of a form as it stood when it was checked. */
export interface CheckedRow {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly number[];
  /** The texts of its cells as `&` joins them, with "|" between. */
  readonly text: string;
}

/** Between the texts of a row's cells. */
export const SEPARATOR = '|';

/** `shown` where the row no longer reads as in the cell `stored`, or is no longer there; "" else. */
export function rowChangedFormula({ sheet, row, columns }: CheckedRow, stored: string, shown: string): string {
  const cells = columns.map((column) => `${sheetPrefix(sheet)}${columnName(column)}${row}`);
  const text = cells.join(`&${quoted(SEPARATOR)}&`);
  return `=IF(IFERROR(EXACT(${text},${stored}),FALSE),"",${quoted(shown)})`;
}

/** `shown` where rows were inserted among these or deleted. */
export function rowsChangedFormula(sheet: string, first: number, last: number, shown: string): string {
  const area = `${sheetPrefix(sheet)}A${first}:A${last}`;
  return `=IF(IFERROR(ROWS(${area})=${last - first + 1},FALSE),"",${quoted(shown)})`;
}

/**
 * What the cells above tell, and the mark of this row, in one text of limited length. A mark that is an error tells of a change too:
 * of a reference that Excel lost with a deleted row, LibreOffice makes one that no IFERROR beside it catches.
 */
export function gatheredFormula(above: string | null, mark: string, shown: string): string {
  const own = `IFERROR(${mark},${quoted(shown)})`;
  if (above === null) return `=${own}`;
  return `=IF(LEN(${own})=0,${above},IF(LEN(${above})=0,${own},LEFT(${above}&"、"&${own},${LONGEST})))`;
}

/** The line that people read. @param gathered the last cell of the texts */
export function changesLine(caption: string, gathered: string): string {
  return `=${quoted(caption)}&IF(LEN(${gathered})=0,"无",${gathered})`;
}

const LONGEST = 400;

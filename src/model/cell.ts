/** What a cell holds. `null` is an empty cell; a formula's cell holds its last result. */
export type CellValue = string | number | boolean | null;

const ERRORS = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!']);

/** Whether a cell holds an error: hosts and files hand it over as its text. */
export function isErrorText(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERRORS.has(value);
}

/** One cell. `sheet` is the host's key of the sheet (Excel: worksheet id; a file: its name); row and column are 1-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Whether two cells of one sheet are the same. */
export function sameCell(one: Pick<CellRef, 'row' | 'column'>, other: Pick<CellRef, 'row' | 'column'>): boolean {
  return one.row === other.row && one.column === other.column;
}

/** A rectangle of cells, 1-based and inclusive on all sides. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 → "A", 28 → "AB". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address as people read it, without the sheet: "F12". */
export function address(at: { readonly row: number; readonly column: number }): string {
  return `${columnName(at.column)}${at.row}`;
}

/** "B3:F12", or "B3" for a single cell. */
export function areaAddress(area: Area): string {
  const first = address({ row: area.top, column: area.left });
  const last = address({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

export function contains(area: Area, at: { readonly row: number; readonly column: number }): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

/** The smallest area that holds all of them; null for none. */
export function bounding(places: Iterable<{ readonly row: number; readonly column: number }>): Area | null {
  let area: Area | null = null;
  for (const { row, column } of places) {
    area = area
      ? {
          top: Math.min(area.top, row),
          left: Math.min(area.left, column),
          bottom: Math.max(area.bottom, row),
          right: Math.max(area.right, column),
        }
      : { top: row, left: column, bottom: row, right: column };
  }
  return area;
}

import type { Area } from '../model/cell';
import { rowPlace } from './book';
import type { Book, Cell, Row, Sheet } from './book';

const EMPTY_STYLE = {};

export function replaceSheet(book: Book, changed: Sheet): Book {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.number === changed.number ? changed : sheet)) };
}

/** The sheet with one row changed; a row that is not there yet is made. */
export function changeRow(sheet: Sheet, number: number, change: (row: Row) => Row): Sheet {
  const place = rowPlace(sheet.rows, number);
  const there = sheet.rows[place]?.number === number ? sheet.rows[place] : undefined;
  const rows = [...sheet.rows];
  rows.splice(place, there ? 1 : 0, change(there ?? { number, cells: [] }));
  return { ...sheet, rows };
}

/** The sheet with some cells changed; cells that are not there yet are made, looking like their row or column. */
export function changeCells(
  sheet: Sheet,
  places: readonly { readonly row: number; readonly column: number }[],
  change: (cell: Cell, index: number) => Cell,
): Sheet {
  const byRow = new Map<number, Map<number, number>>();
  places.forEach(({ row, column }, index) =>
    byRow.set(row, (byRow.get(row) ?? new Map<number, number>()).set(column, index)),
  );
  const changed = new Map(sheet.rows.flatMap((row) => (byRow.has(row.number) ? [[row.number, row]] : [])));
  for (const [number, columns] of byRow) {
    const row = changed.get(number) ?? { number, cells: [] };
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (const [column, index] of columns)
      cells.set(column, change(cells.get(column) ?? newCell(sheet, row, column), index));
    changed.set(number, { ...row, cells: [...cells.values()].sort((a, b) => a.column - b.column) });
  }
  const kept = sheet.rows.map((row) => changed.get(row.number) ?? row);
  const known = new Set(kept.map((row) => row.number));
  const added = [...changed.values()].filter((row) => !known.has(row.number));
  return { ...sheet, rows: added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.number - b.number) };
}

export function placesOf(area: Area): { row: number; column: number }[] {
  const places: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) places.push({ row, column });
  }
  return places;
}

/** What is left of an area around a hole: at most four areas. */
export function around(area: Area, hole: Area): Area[] {
  if (!meet(area, hole)) return [area];
  const middle = { top: Math.max(area.top, hole.top), bottom: Math.min(area.bottom, hole.bottom) };
  return [
    { ...area, bottom: hole.top - 1 },
    { ...area, ...middle, right: hole.left - 1 },
    { ...area, ...middle, left: hole.right + 1 },
    { ...area, top: hole.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function styleAt(sheet: Sheet, row: Row | undefined, column: number): Cell['style'] {
  const inColumn = sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style;
  return row?.cells.find((cell) => cell.column === column)?.style ?? row?.style ?? inColumn ?? EMPTY_STYLE;
}

function newCell(sheet: Sheet, row: Row, column: number): Cell {
  return { column, content: { kind: 'blank' }, style: styleAt(sheet, row, column) };
}

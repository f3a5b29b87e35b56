import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import type { SheetGrid } from '../sheets/grid';
import type { CellContent, CellStyle, PlannedCell, SheetPlan } from '../sheets/plan';
import { rowHeight } from '../sheets/draw/row-height';
import { textAt } from './read/read-sheet';

/** A plain, visible sheet on which every row is an entry: 校验记录, 调整登记. */
export interface ListSheet {
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** People write into its rows later, so that their heights are left to the program in which they do. */
  readonly filledIn?: true;
}

export interface ListColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** The rows below the printed head; all of them where somebody has deleted it. */
export function readList(list: ListSheet, grid: SheetGrid | undefined): readonly (readonly string[])[] {
  if (!grid) return [];
  const rows = rowsIn(list, grid);
  return rows.slice(headIn(list, rows) + 1);
}

function headIn(list: ListSheet, rows: readonly (readonly string[])[]): number {
  const [first, , third] = titlesOf(list);
  return rows.findIndex((row) => row[0] === first && row[2] === third);
}

/** Writes the entries below those that are there, on a new sheet where there is none. */
export function addToList(
  list: ListSheet,
  grid: SheetGrid | undefined,
  entries: readonly (readonly string[])[],
): Edit[] {
  return grid ? append(list, grid, entries) : [{ kind: 'add-sheet', plan: drawList(list, entries) }];
}

function rowsIn({ columns }: ListSheet, grid: SheetGrid): readonly (readonly string[])[] {
  return grid.texts.map((_, index) => columns.map((_column, offset) => textAt(grid, grid.top + index, 1 + offset)));
}

function titlesOf({ columns }: ListSheet): readonly string[] {
  return columns.map(({ title }) => title);
}

function append(list: ListSheet, grid: SheetGrid, entries: readonly (readonly string[])[]): Edit[] {
  const written = rowsIn(list, grid)
    .map((row) => row.some((text) => text !== ''))
    .lastIndexOf(true);
  const next = grid.top + written + 1;
  const area: Area = { top: next, left: 1, bottom: next + entries.length - 1, right: list.columns.length };
  const cells = entries.flatMap((texts, index) =>
    texts.map((value, offset) => ({ row: next + index, column: 1 + offset, content: { value } })),
  );
  const heads = newHeads(list, grid);
  return [
    ...heads.map(({ row, column }): Edit => ({
      kind: 'set-style',
      sheet: grid.id,
      area: { top: row, left: column, bottom: row, right: column },
      style: HEAD,
    })),
    { kind: 'set-style', sheet: grid.id, area, style: BODY },
    { kind: 'set-cells', sheet: grid.id, cells: [...heads, ...cells] },
    ...entries.flatMap((texts, index): Edit[] => {
      const points = heightOf(list, texts);
      return points === null ? [] : [{ kind: 'set-row-height', sheet: grid.id, row: next + index, points }];
    }),
  ];
}

/** Heads of columns that a sheet of an earlier version does not have. */
function newHeads(
  list: ListSheet,
  grid: SheetGrid,
): { readonly row: number; readonly column: number; readonly content: CellContent }[] {
  const rows = rowsIn(list, grid);
  const index = headIn(list, rows);
  if (index < 0) return [];
  return list.columns.flatMap(({ title }, offset) =>
    rows[index]?.[offset] === '' ? [{ row: grid.top + index, column: 1 + offset, content: { value: title } }] : [],
  );
}

const BODY: CellStyle = { wrap: true, vertical: 'top', border: 'thin', numberFormat: '@' };
const HEAD: CellStyle = { ...BODY, font: { bold: true }, fill: '#E8F2EC', vertical: 'center' };

/** In points, of a row with one line. */
const LINE_HEIGHT = 20;
const SIZE = 11;

/** Of an entry of several lines, which not every program makes room for when it opens a file; null: one line, as rows are anyway. */
function heightOf({ columns, filledIn }: ListSheet, texts: readonly string[]): number | null {
  if (filledIn) return null;
  const wrapped = texts.map((text, index) => ({ text, width: columns[index]?.width ?? 0, size: SIZE }));
  const points = rowHeight(wrapped, LINE_HEIGHT);
  return points > LINE_HEIGHT ? points : null;
}

function drawList(list: ListSheet, entries: readonly (readonly string[])[]): SheetPlan {
  const line = (texts: readonly string[], row: number, style: CellStyle): PlannedCell[] =>
    texts.map((value, index) => ({ row, column: index + 1, content: { value }, style }));
  return {
    name: list.name,
    columns: list.columns.map(({ width }) => ({ width })),
    // All rows are printed: lists grow.
    rowHeights: [24, ...(list.filledIn ? [] : entries.map((texts) => heightOf(list, texts) ?? LINE_HEIGHT))],
    cells: [...line(titlesOf(list), 1, HEAD), ...entries.flatMap((texts, index) => line(texts, 2 + index, BODY))],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: null,
      orientation: 'landscape',
      repeatRows: { first: 1, last: 1 },
      fitToWidth: true,
    },
  };
}

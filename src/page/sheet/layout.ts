import { contains } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { SheetGrid } from '../../sheets/grid';

/** A sheet as a table shows it: blocks of rows that no merge joins, and the columns that are not hidden. */
export interface SheetLayout {
  readonly columns: readonly ShownColumn[];
  readonly blocks: readonly Block[];
  readonly bottom: number;
}

export interface ShownColumn {
  readonly number: number;
  readonly pixels: number;
}

export interface Block {
  readonly first: number;
  readonly rows: readonly { readonly number: number; readonly cells: readonly ShownCell[] }[];
}

export interface ShownCell {
  readonly area: Area;
  readonly text: string;
  readonly isNumber: boolean;
  /** With the leading "="; null where the cell has no formula. */
  readonly formula: string | null;
  /** Columns that it spans of those that are shown. */
  readonly columns: number;
}

const ROWS_OF_A_BLOCK = 50;

/** @param widths of the columns from the first, in characters; 0: hidden */
export function layoutOf(grid: SheetGrid, widths: readonly number[]): SheetLayout {
  const merges = grid.merges === 'unknown' ? [] : grid.merges;
  const used = grid.texts.length > 0;
  const bottom = used ? grid.top + grid.texts.length - 1 : 0;
  const right = used ? grid.left + (grid.texts[0]?.length ?? 0) - 1 : 0;
  const columns = Array.from({ length: right }, (_, index) => ({
    number: index + 1,
    pixels: pixelsOf(widths[index] ?? 0),
  })).filter(({ pixels }) => pixels > 0);
  const byRow = mergesByRow(merges, bottom);
  const rows = Array.from({ length: bottom }, (_, index) => ({
    number: index + 1,
    cells: cellsOf(grid, index + 1, columns, byRow.get(index + 1) ?? []),
  }));
  return { columns, blocks: blocksOf(rows, merges), bottom };
}

/** Excel's usual font: seven pixels a digit and five of margin. */
function pixelsOf(characters: number): number {
  return characters === 0 ? 0 : Math.min(400, Math.round(characters * 7 + 5));
}

function mergesByRow(merges: readonly Area[], bottom: number): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  for (const merge of merges)
    for (let row = merge.top; row <= Math.min(merge.bottom, bottom); row += 1)
      rows.set(row, [...(rows.get(row) ?? []), merge]);
  return rows;
}

function cellsOf(
  grid: SheetGrid,
  row: number,
  columns: readonly ShownColumn[],
  merges: readonly Area[],
): readonly ShownCell[] {
  return columns.flatMap(({ number: column }): ShownCell[] => {
    const merge = merges.find((area) => contains(area, { row, column }));
    if (!merge) return [cellAt(grid, { top: row, left: column, bottom: row, right: column }, 1)];
    const inside = columns.filter(({ number }) => number >= merge.left && number <= merge.right);
    return row === merge.top && column === inside[0]?.number ? [cellAt(grid, merge, inside.length)] : [];
  });
}

function cellAt(grid: SheetGrid, area: Area, columns: number): ShownCell {
  const [row, column] = [area.top - grid.top, area.left - grid.left];
  return {
    area,
    text: grid.texts[row]?.[column] ?? '',
    formula: grid.formulas[row]?.[column] ?? null,
    isNumber: typeof grid.values[row]?.[column] === 'number',
    columns,
  };
}

function blocksOf(rows: Block['rows'], merges: readonly Area[]): readonly Block[] {
  const joined = new Set<number>();
  for (const { top, bottom } of merges) for (let row = top + 1; row <= bottom; row += 1) joined.add(row);
  const blocks: { first: number; rows: Block['rows'][number][] }[] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last && (last.rows.length < ROWS_OF_A_BLOCK || joined.has(row.number))) last.rows.push(row);
    else blocks.push({ first: row.number, rows: [row] });
  }
  return blocks;
}

/** Where an arrow key leads to from a cell; null for another key and at the edge. */
export function neighbour(
  { columns, blocks, bottom }: SheetLayout,
  from: Area | null,
  key: string,
): { readonly row: number; readonly column: number } | null {
  const [first] = columns;
  if (!first) return null;
  if (!from) return key.startsWith('Arrow') ? { row: 1, column: first.number } : null;
  const at = cellHolding(blocks, from)?.area ?? from;
  const beside = { row: from.top, column: from.left };
  switch (key) {
    case 'ArrowDown':
      return at.bottom < bottom ? { ...beside, row: at.bottom + 1 } : null;
    case 'ArrowUp':
      return at.top > 1 ? { ...beside, row: at.top - 1 } : null;
    case 'ArrowRight':
      return withColumn(
        beside,
        columns.find(({ number }) => number > at.right),
      );
    case 'ArrowLeft':
      return withColumn(
        beside,
        [...columns].reverse().find(({ number }) => number < at.left),
      );
    default:
      return null;
  }
}

function withColumn(at: { row: number; column: number }, column: ShownColumn | undefined) {
  return column ? { ...at, column: column.number } : null;
}

export function cellHolding(blocks: readonly Block[], at: Area): ShownCell | undefined {
  const block = blocks.find(({ first, rows }) => at.top >= first && at.top < first + rows.length);
  const place = { row: at.top, column: at.left };
  return block?.rows.flatMap(({ cells }) => cells).find(({ area }) => contains(area, place));
}

import type { Area, CellValue } from '../../model/cell';
import type { CellContent, CellStyle, PlannedCell } from '../plan';

/** A piece of a sheet plan: cells and the merges over them. */
export interface Block {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
}

/** One cell, or a merged area with every cell styled: borders of merged cells are drawn cell by cell. `value` null: left empty. */
export function block(area: Area, value: CellValue, style: CellStyle): Block {
  return blockOf(area, value === null ? null : { value }, style);
}

/** The same with a formula (leading "="). */
export function formulaBlock(area: Area, formula: string, style: CellStyle): Block {
  return blockOf(area, { formula }, style);
}

export function joinBlocks(blocks: readonly Block[]): Block {
  return { cells: blocks.flatMap(({ cells }) => cells), merges: blocks.flatMap(({ merges }) => merges) };
}

/** The area of `row` from column `left` to `right`. */
export function rowArea(row: number, left: number, right: number = left): Area {
  return { top: row, left, bottom: row, right };
}

/** Runs of equal neighbours: where a class cell is merged downwards. Indices from 0, inclusive. */
export function runs<T>(
  items: readonly T[],
  same: (a: T, b: T) => boolean,
): { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  items.forEach((item, index) => {
    const open = found[found.length - 1];
    const before = items[index - 1];
    if (open && before !== undefined && same(before, item)) open.last = index;
    else found.push({ first: index, last: index });
  });
  return found;
}

function blockOf(area: Area, content: CellContent | null, style: CellStyle): Block {
  const cells: PlannedCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const first = row === area.top && column === area.left;
      cells.push(first && content ? { row, column, content, style } : { row, column, style });
    }
  }
  return { cells, merges: cells.length > 1 ? [area] : [] };
}

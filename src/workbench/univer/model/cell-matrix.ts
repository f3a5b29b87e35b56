import type { ICellData } from '@univerjs/core';
import type { Area } from '../../../model/cell';

/** Cells as Univer takes them: by row, then by column, both counted from 0. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

/** Each place, counted from 1, with the cell that is made for it. */
export function cellMatrix<T extends { readonly row: number; readonly column: number }>(
  places: readonly T[],
  toCell: (place: T) => ICellData,
): CellMatrix {
  const matrix: CellMatrix = {};
  for (const place of places) (matrix[place.row - 1] ??= {})[place.column - 1] = toCell(place);
  return matrix;
}

/** The same cell everywhere in an area. */
export function filledMatrix(area: Area, cell: ICellData): CellMatrix {
  const matrix: CellMatrix = {};
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Record<number, ICellData> = {};
    for (let column = area.left; column <= area.right; column++) line[column - 1] = { ...cell };
    matrix[row - 1] = line;
  }
  return matrix;
}

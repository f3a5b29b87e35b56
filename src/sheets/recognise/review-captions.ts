import { headRole, LONGEST_CAPTION } from '../../catalog';
import type { HeadRole } from '../../catalog';
import type { Area } from '../../model/cell';
import type { Cells } from './cells';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Tells a caption by its text. */
export type Caption = RegExp | ((text: string) => boolean);

export function captioned(...roles: readonly HeadRole[]): Caption {
  return (text) => {
    const role = text.length > LONGEST_CAPTION ? null : headRole(text);
    return role !== null && roles.includes(role);
  };
}

export const OF_AMOUNT = captioned('funds', 'total', 'budget');
export const OF_DATE = /^(?:审核|评审)(?:时间|日期)$/;

export function columnWith(cells: Cells, row: number, caption: Caption): number | null {
  if (caption instanceof RegExp) return cells.columnOf(row, caption);
  return cells.columns().find((column) => caption(cells.text(row, column))) ?? null;
}

/** The cell right of a caption: the first one with content, else the next. What stands there may be another caption. */
export function beside(cells: Cells, area: Area, caption: Caption): Place | null {
  for (let row = area.top; row <= area.bottom; row++) {
    const column = columnWith(cells, row, caption);
    if (column === null) continue;
    const first = cells.area(row, column).right + 1;
    for (let next = first; next <= area.right; next++) {
      const text = cells.text(row, next);
      if (text !== '') return { row, column: text.length <= LONGEST_CAPTION && headRole(text) !== null ? first : next };
    }
    return { row, column: first };
  }
  return null;
}

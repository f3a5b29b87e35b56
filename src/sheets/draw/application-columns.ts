import { MARK_HELPERS } from '../native/markers';
import type { ColumnPlan } from '../plan';

/** Sheet columns of a drawn 表1. The marks and their helpers stand right of the table, outside the print area. */
export const COLUMN = { label: 1, level1: 2, level2: 3, name: 4, target: 5, mark: 6 } as const;

/** In characters; the printed five fill an A4 page upright in 宋体 at about 85%. */
export const WIDTHS = { label: 9.5, level1: 10, level2: 17, name: 42, target: 18, mark: 40 } as const;

const HELPER_WIDTH = 11;

export const COLUMNS: readonly ColumnPlan[] = [
  ...Object.values(WIDTHS).map((width) => ({ width })),
  ...MARK_HELPERS.map(() => ({ width: HELPER_WIDTH, outline: 1 as const, hidden: true })),
];

export type ColumnName = keyof typeof COLUMN;

/** Width of a merged area from one column to another. */
export function widthOf(first: ColumnName, last: ColumnName): number {
  const names = Object.keys(COLUMN) as ColumnName[];
  return names.slice(names.indexOf(first), names.indexOf(last) + 1).reduce((sum, name) => sum + WIDTHS[name], 0);
}

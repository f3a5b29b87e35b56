import { SCORE_HELPERS } from '../native/indicator-score';
import type { ColumnPlan } from '../plan';

/** Sheet columns of a drawn 表4: the nine printed ones, the marks, then the helpers. */
export const COLUMN = {
  label: 1,
  level1: 2,
  level2: 3,
  name: 4,
  weight: 5,
  target: 6,
  actual: 7,
  score: 8,
  reason: 9,
  mark: 10,
  helpers: 11,
} as const;

/** In characters. */
const WIDTHS = [8, 9.5, 13.5, 21, 11, 13, 13, 10, 17] as const;
const MARK_WIDTH = 34;
const HELPER_WIDTH = 11;

export const COLUMNS: readonly ColumnPlan[] = [
  ...WIDTHS.map((width) => ({ width })),
  { width: MARK_WIDTH },
  ...SCORE_HELPERS.map(() => ({ width: HELPER_WIDTH, outline: 1 as const, hidden: true })),
];

/** Width of the printed columns from one to another. */
export function widthOf(first: number, last: number = first): number {
  return WIDTHS.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
}

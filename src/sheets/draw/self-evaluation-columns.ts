import { SCORE_HELPERS } from '../native/indicator-score';
import { spanOf, withHelpers } from './helper-columns';

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

export const COLUMNS = withHelpers(WIDTHS, SCORE_HELPERS.length);

/** Width of the printed columns from one to another. */
export function widthOf(first: number, last: number = first): number {
  return spanOf(WIDTHS, first, last);
}

import { EXECUTION_HELPERS } from '../native/execution';
import { CARRIED_HELPERS } from '../native/forecast-mark';
import { MEASURE_HELPERS } from '../native/indicator-score';
import { spanOf, withHelpers } from './helper-columns';
import { MONITORING_HELPER_HEAD } from '../native/own-heads';

/** Sheet columns of a drawn 表3: the nine printed ones, the marks, then the helpers. */
export const COLUMN = {
  label: 1,
  level1: 2,
  level2: 3,
  name: 4,
  target: 5,
  actual: 6,
  forecast: 7,
  reason: 8,
  note: 9,
  mark: 10,
  helpers: 11,
  carried: 11 + MEASURE_HELPERS.length,
} as const;

/** In characters. */
const WIDTHS = [8, 9.5, 13.5, 21, 12, 13, 13, 16, 13] as const;

const HELPERS = [...MEASURE_HELPERS.map(([, head]) => head.replace('实际', '预计')), ...CARRIED_HELPERS];

export const HELPER_HEADS: readonly string[] = HELPERS.map(headOf);
export const EXECUTION_HELPER_HEADS: readonly string[] = EXECUTION_HELPERS.map(headOf);

export const COLUMNS = withHelpers(WIDTHS, HELPERS.length);

/** Width of the printed columns from one to another. */
export function widthOf(first: number, last: number = first): number {
  return spanOf(WIDTHS, first, last);
}

/** So that nobody takes the helpers for columns of the form. */
function headOf(what: string): string {
  return `${MONITORING_HELPER_HEAD} ${what}`;
}

import type { ColumnPlan } from '../plan';

const MARK_WIDTH = 34;
const HELPER_WIDTH = 11;

/** The printed columns, the marks beside them, then helpers that are grouped and hidden. */
export function withHelpers(widths: readonly number[], helpers: number): readonly ColumnPlan[] {
  return [
    ...widths.map((width) => ({ width })),
    { width: MARK_WIDTH },
    ...Array.from({ length: helpers }, () => ({ width: HELPER_WIDTH, outline: 1 as const, hidden: true })),
  ];
}

/** Width of the printed columns from one to another. */
export function spanOf(widths: readonly number[], first: number, last: number): number {
  return widths.slice(first - 1, last).reduce((sum, width) => sum + width, 0);
}

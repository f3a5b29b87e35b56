import type Big from 'big.js';
import type { Review, ReviewItem } from '../model/form';
import { sum } from './total-score';

export interface ReviewResult {
  /** Sum of the points given; null while none is. */
  readonly total: Big | null;
  /** Items without points that can be read. */
  readonly open: number;
  /** 通过 (第二节四: the pass mark or more, unrounded); null until every item has its points. */
  readonly passed: boolean | null;
}

/** The result of 表2 from the points of its items; null is an item without points. */
export function reviewResult(points: readonly (Big | null)[], passMark: number): ReviewResult {
  const open = points.filter((one) => one === null).length;
  const total = open === points.length ? null : sum(points);
  return { total, open, passed: open > 0 || total === null ? null : total.gte(passMark) };
}

/** Whether something stands in the score cell that is no number. */
export function isNoNumber({ score }: ReviewItem): boolean {
  return score.value === null && score.text !== '';
}

/** What the typed points come to. */
export function resultOf({ items }: Review, passMark: number): ReviewResult {
  return reviewResult(
    items.map(({ score }) => score.value),
    passMark,
  );
}

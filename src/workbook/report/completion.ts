import type Big from 'big.js';
import type { Arithmetic, Bands } from '../../catalog';
import type { Indicator } from '../../model/form';
import { scoreOf } from '../../scoring';

/**
 * reached, missed: by the test of decision D6 · partly: 部分达成 of what was judged in words (decision D22) · unfilled: no
 * 全年实际值 yet · unclear: only a person can say, and the points given do not say it either.
 */
export type Completion = 'reached' | 'partly' | 'missed' | 'unfilled' | 'unclear';

/** Did not reach its target, or not in full: what has to be explained. */
export const SHORT: readonly Completion[] = ['partly', 'missed'];

export const COMPLETION_WORDS: Readonly<Record<Completion, string>> = {
  reached: '达到',
  partly: '部分达成',
  missed: '未达到',
  unfilled: '未填',
  unclear: '需判定',
};

/** @param points those that the form gives */
export function completionOf(indicator: Indicator, points: Big | null, arithmetic: Arithmetic): Completion {
  const { status, reached } = scoreOf(indicator, arithmetic);
  if (reached !== null) return reached ? 'reached' : 'missed';
  if (status === 'missing') return 'unfilled';
  return status === 'manual' ? byPoints(indicator, points, arithmetic.bands) : 'unclear';
}

/** What was judged by hand: prose by its tier, which the points tell (decision D7); a date or 是/否 is met where it has all its points. */
function byPoints({ target, weight }: Indicator, points: Big | null, { reached, partly }: Bands): Completion {
  const most = weight?.value ?? null;
  if (!points || !most?.gt(0)) return 'unclear';
  if (points.gte(most)) return 'reached';
  if (target.value?.kind !== 'qualitative') return 'unclear';
  if (points.gte(most.times(reached))) return 'reached';
  return points.gte(most.times(partly)) ? 'partly' : 'missed';
}

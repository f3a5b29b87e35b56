import type { Indicator } from '../../model/form';
import type { Direction } from '../../scoring';

/** Whether a target prints neither ≥ nor ≤, so that its direction is inferred: what rests on that is at most asked (decision D5). */
export function isDirectionInferred({ target }: Indicator): boolean {
  const sign = typeof target.raw === 'number' ? null : (target.value?.comparator ?? null);
  return sign === null || sign === '=';
}

/** By which direction it was scored, as a sentence says it. */
export const SCORED_AS: Readonly<Record<Direction, string>> = {
  positive: '按越多越好',
  negative: '按越少越好',
};

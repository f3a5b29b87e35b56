import type Big from 'big.js';
import type { Field } from '../model/field';
import type { Tier } from './tiers';

/** Offices round points (decision D8): of 3 points, 80% may be written as 2. A tier's end is not rounded: the points below it can be. */
export function isWithin({ value, text }: Field<Big>, weight: Big, { from, below }: Tier): boolean {
  const exact = weight.times(from);
  const rounded = exact.round(text.match(/\.(\d+)/)?.[1]?.length ?? 0);
  const lowest = rounded.lt(exact) ? rounded : exact;
  return value !== null && value.gte(lowest) && (below === null || value.lt(weight.times(below)));
}

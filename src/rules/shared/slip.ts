import type Big from 'big.js';

/** How one amount may have come from another by a slip of the pen. */
export type Slip = { readonly kind: 'digit' } | { readonly kind: 'power'; readonly times: string };

/** Two amounts in 元 that differ by a digit too many (659004 and 65904), or by about a power of ten; null for any others. */
export function slipBetween(one: Big, other: Big): Slip | null {
  const [small, large] = one.lt(other) ? [one, other] : [other, one];
  if (small.lte(0)) return null;
  if (isDigitMore(large.toFixed(), small.toFixed())) return { kind: 'digit' };
  const ratio = large.div(small).toNumber();
  const power = Math.round(Math.log10(ratio));
  const times = 10 ** power;
  return power > 0 && Math.abs(ratio / times - 1) <= 0.01 ? { kind: 'power', times: String(times) } : null;
}

/** Fewer than three digits that count are alike by chance. */
const TELLING_DIGITS = 3;

function isDigitMore(long: string, short: string): boolean {
  if (/\./.test(long + short) || long.length !== short.length + 1) return false;
  if (short.replace(/0+$/, '').length < TELLING_DIGITS || long === `${short}0`) return false;
  return Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

import type Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { Indicator } from '../model/form';
import { comparisonOf, measuredOf } from './comparison';
import { divideToCents } from './rounding';

/**
 * 全年实际值 in percent of the target, two decimals, where more is better; null for other targets, for those with "=", those not above 0, and where the two
 * cannot be compared.
 */
export function achievementOf(indicator: Indicator, arithmetic: Arithmetic): Big | null {
  const measured = measuredOf(indicator, arithmetic);
  const comparison = comparisonOf(indicator, arithmetic);
  if (!measured || comparison?.direction !== 'positive' || comparison.equal) return null;
  if (measured.target.lte(0) || measured.actual.lt(0)) return null;
  return divideToCents(measured.actual.times(100), measured.target);
}

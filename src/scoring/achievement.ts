import type Big from 'big.js';
import type { Indicator } from '../model/form';
import { scoreOf } from './indicator-score';
import { measure, quantityOf } from './measure';
import { divideToCents } from './rounding';

/**
 * 全年实际值 in percent of the target, two decimals, where more is better; null for other targets, those not above 0, and where the two
 * cannot be compared.
 */
export function achievementOf(indicator: Indicator): Big | null {
  const { target, actual } = indicator;
  const [demanded, done] = [quantityOf(target.value, target.raw), actual && quantityOf(actual.value, actual.raw)];
  if (!demanded || !done || scoreOf(indicator).direction !== 'positive') return null;
  const measured = measure(demanded, done);
  if (typeof measured === 'string' || measured.target.lte(0) || measured.actual.lt(0)) return null;
  return divideToCents(measured.actual.times(100), measured.target);
}

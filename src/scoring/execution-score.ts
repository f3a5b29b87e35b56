import Big from 'big.js';
import { divideToCents, toCents } from './rounding';

/** 执行得分 = weight · B / A, between 0 and `weight`, two decimals (J1); null while A or B is missing or A is not above 0. */
export function scoreExecution(budget: Big | null, executed: Big | null, weight: Big | number): Big | null {
  if (!budget || !executed || budget.lte(0)) return null;
  if (executed.lte(0)) return new Big(0);
  const full = new Big(weight);
  return executed.gte(budget) ? toCents(full) : divideToCents(full.times(executed), budget);
}

/** 执行率 B / A in percent points, two decimals; null where there is none. A and B must not be below 0. */
export function executionRate(budget: Big | null, executed: Big | null): Big | null {
  if (!budget || !executed || budget.lte(0) || executed.lt(0)) return null;
  return divideToCents(executed.times(100), budget);
}

import Big from 'big.js';
import type { SelfEvaluation } from '../../model/form';
import { rowsWithPoints, sum } from '../../scoring';
import type { RuleContext } from '../rule';
import { named } from './indicators';

export const FULL = new Big(100);

/** All 分值 that are there, with the execution's. */
export function weightsSum(form: SelfEvaluation, context: RuleContext): Big {
  const { without } = rowsWithPoints(form);
  const rows = named(form).filter(({ row }) => !without.has(row));
  return sum(rows.map(({ weight }) => weight?.value ?? null)).plus(executionWeight(form, context) ?? 0);
}

/** Points for the execution. Null where the fund block has no cells for points: the form gives none for it, or keeps them elsewhere. */
export function executionWeight({ execution }: SelfEvaluation, { catalog }: RuleContext): Big | null {
  const { weight, score } = execution?.total ?? {};
  return weight || score ? (weight?.value ?? new Big(catalog.executionWeight)) : null;
}

export function isFull(total: Big, form: SelfEvaluation, context: RuleContext): boolean {
  const elsewhere = executionWeight(form, context) === null ? context.catalog.executionWeight : 0;
  return total.eq(FULL) || total.plus(elsewhere).eq(FULL);
}

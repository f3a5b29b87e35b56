import Big from 'big.js';
import type { Indicator, SelfEvaluation } from '../../model/form';
import { rowsWithPoints, sum } from '../../scoring';
import type { RuleContext } from '../rule';
import { named } from '../../model/indicators';
import { typedPoints } from '../../scoring/typed-points';

export const FULL = new Big(100);

/** All 分值 that are there, with the execution's. */
export function weightsSum(form: SelfEvaluation, context: RuleContext): Big {
  return indicatorWeights(form).plus(executionWeight(form, context) ?? 0);
}

function indicatorWeights(form: SelfEvaluation): Big {
  return sum(rowsInSums(form).map(({ weight }) => weight?.value ?? null));
}

/** The named rows that have points of their own: what 分值合计 and 总分 add up. */
export function rowsInSums(form: SelfEvaluation): readonly Indicator[] {
  const { without } = rowsWithPoints(form);
  return named(form).filter(({ row }) => !without.has(row));
}

/** The line 总分 of a county's own table may add up its indicators and leave the execution out; its 分值 says so. */
export function totalsIndicatorsOnly(form: SelfEvaluation): boolean {
  const written = typedPoints(form.total?.weight ?? null);
  return form.layout === null && written !== null && written.eq(indicatorWeights(form));
}

/** Points for the execution. Null where the fund block has no cells for points: the form gives none for it, or keeps them elsewhere. */
function executionWeight({ execution }: SelfEvaluation, { catalog }: RuleContext): Big | null {
  const { weight, score } = execution?.total ?? {};
  return weight || score ? (weight?.value ?? new Big(catalog.arithmetic.execution.points)) : null;
}

/** What the execution has full points with, also where the form prints none. */
export function executionPoints(form: SelfEvaluation, context: RuleContext): Big {
  return executionWeight(form, context) ?? new Big(context.catalog.arithmetic.execution.points);
}

export function isFull(total: Big, form: SelfEvaluation, context: RuleContext): boolean {
  const elsewhere = executionWeight(form, context) === null ? context.catalog.arithmetic.execution.points : 0;
  return total.eq(FULL) || total.plus(elsewhere).eq(FULL);
}

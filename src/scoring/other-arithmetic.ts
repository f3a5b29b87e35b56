import type Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { RuleSet } from '../catalog/types';
import type { Field } from '../model/field';
import type { SelfEvaluation } from '../model/form';
import { memoizePair } from '../model/memoize';
import { scoreAsShown } from './as-shown';
import { scoreExecution } from './execution-score';
import { scoreOf } from './indicator-score';
import { rowsWithPoints } from './rows-with-points';
import { named } from '../model/indicators';
import { agrees, typedPoints } from './typed-points';
import { isWithin } from './tier-points';
import { statedTier } from './tiers';

export interface OtherArithmetic {
  readonly arithmetic: Arithmetic;
  /** How many scores it gives as they are typed, and the one in force otherwise. */
  readonly rows: number;
}

/** Fewer may be a slip or a deduction. */
const LEAST_ROWS = 2;

/**
 * Another known arithmetic by which all typed scores are right, where at least two tell it from the one in force (decision D16): then the
 * form was scored by it, and no score of it is wrong. Null where there is none.
 */
export const otherArithmetic = memoizePair((form: SelfEvaluation, catalog: RuleSet): OtherArithmetic | null => {
  const inForce = verdicts(form, catalog.arithmetic);
  if (inForce.filter((verdict) => verdict === false).length < LEAST_ROWS) return null;
  for (const arithmetic of catalog.arithmetics) {
    if (arithmetic.id === catalog.arithmetic.id) continue;
    const others = verdicts(form, arithmetic);
    const rows = others.filter((verdict, index) => verdict === true && inForce[index] === false).length;
    if (rows >= LEAST_ROWS && !others.includes(false)) return { arithmetic, rows };
  }
  return null;
});

/** Of each row and of the execution: whether the typed points are those of the arithmetic; null where one of the two is not known. */
function verdicts(form: SelfEvaluation, arithmetic: Arithmetic): readonly (boolean | null)[] {
  const { shared } = rowsWithPoints(form);
  const rows = named(form).map((indicator) => {
    const { score, weight, actual } = indicator;
    const points = typedPoints(score);
    if (!score || !points || !weight?.value || shared.has(indicator.row)) return null;
    const { status, score: computed } = scoreOf(indicator, arithmetic);
    if (status === 'manual') {
      const tier = statedTier(actual?.text ?? '', arithmetic.bands);
      return tier && points.gte(0) && points.lte(weight.value) ? isWithin(score, weight.value, tier) : null;
    }
    if (!computed) return null;
    const shown = scoreAsShown(indicator, arithmetic).score;
    return agrees(score, computed) || (shown !== null && agrees(score, shown));
  });
  return [...rows, executionVerdict(form, arithmetic)];
}

function executionVerdict({ execution }: SelfEvaluation, { execution: { points } }: Arithmetic): boolean | null {
  const line = execution?.total;
  const score: Field<Big> | null = line?.score ?? null;
  if (!line || !score || !typedPoints(score)) return null;
  const computed = scoreExecution(line.budget.value, line.executed.value, line.weight?.value ?? points);
  return computed && agrees(score, computed);
}

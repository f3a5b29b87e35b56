import type Big from 'big.js';
import { namedMeasure } from '../catalog';
import type { Formulas } from '../catalog';
import type { IndicatorValue } from '../model/indicator-value';
import { squash } from '../model/text';

/** positive: the more the better · negative: the less the better. */
export type Direction = 'positive' | 'negative';

/**
 * The direction of a quantitative target (第五节一(二)1(3); decision D5 where neither ≥ nor ≤ is printed).
 * @param number the target's number
 * @param level2 name of its 二级指标, @param level3 name of the indicator; null where there is none
 */
export function directionOf(
  { comparator }: Pick<IndicatorValue, 'comparator'>,
  number: Big,
  level2: string | null,
  level3: string | null,
  { equalCostIsLimit }: Pick<Formulas, 'equalCostIsLimit'>,
): Direction {
  const isCost = squash(level2 ?? '').includes('成本');
  switch (comparator) {
    case '≥':
    case '>':
      return 'positive';
    case '≤':
    case '<':
      return 'negative';
    case '=':
      return number.eq(0) || (isCost && equalCostIsLimit) ? 'negative' : 'positive';
    case null: {
      const isUnwanted = namedMeasure(squash(level3 ?? '')).better === 'less';
      return number.eq(0) || isCost || isUnwanted ? 'negative' : 'positive';
    }
  }
}

import { squash } from '../model/text';
import type { IndicatorValue } from '../model/indicator-value';
import type Big from 'big.js';
import { namedMeasure } from '../catalog';
import { mayNameShare } from './share-name';

/** positive: the more the better · negative: the less the better · equal: to be met exactly. */
export type Direction = 'positive' | 'negative' | 'equal';

/** A standard or pay, an amount of money, is to be met exactly (decision D5); a head count or a share that names one is not. */
export const STANDARD_WORDS: readonly string[] = ['标准', '报酬', '工资', '补贴', '单价'];

/**
 * The direction of a quantitative target (第五节一(二)1(3); bare values by decision D5).
 * @param number the target's number
 * @param level2 name of its 二级指标, @param level3 name of the indicator; null where there is none
 */
export function directionOf(
  target: Pick<IndicatorValue, 'comparator' | 'unit'>,
  number: Big,
  level2: string | null,
  level3: string | null,
): Direction {
  switch (target.comparator) {
    case '≥':
    case '>':
      return 'positive';
    case '≤':
    case '<':
      return 'negative';
    case '=':
      return 'equal';
    case null:
      return directionOfBareValue(target, number, squash(level2 ?? ''), squash(level3 ?? ''));
  }
}

function directionOfBareValue(
  { unit }: Pick<IndicatorValue, 'unit'>,
  number: Big,
  level2: string,
  level3: string,
): Direction {
  if (number.eq(0) || namedMeasure(level3).better === 'less') return 'negative';
  const mayBeMoney = unit === null || unit.dimension === 'money';
  const isStandard = mayBeMoney && !mayNameShare(level3) && STANDARD_WORDS.some((word) => level3.includes(word));
  if (unit?.symbol.includes('/') || isStandard) return 'equal';
  return level2.includes('成本') ? 'negative' : 'positive';
}

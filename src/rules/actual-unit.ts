import type { Indicator } from '../model/form';
import type { Unit } from '../model/unit';
import { scoreOf } from '../scoring';
import type { Draft, Rule } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { named } from './shared/indicators';
import { bothCountFacilities, bothCountPeople, bothMoney } from './shared/unit-family';

/**
 * Target and actual in units that cannot be converted into each other. 核实 where the target has none, or where both are said to
 * mean the same (个 and 座, 人 and 人次, 元/人 and 元): the points wait, but nobody is at fault.
 */
export const actualUnit: Rule<'self-evaluation'> = {
  id: 'actual-unit',
  title: '实际值与目标值单位不一致',
  severity: 'error',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  *check(form) {
    for (const indicator of named(form)) {
      if (scoreOf(indicator).status === 'unit-mismatch') yield draft(indicator);
    }
  },
};

function draft({ target, actual }: Indicator): Draft {
  const at = actual?.at ?? target.at;
  const unit = typeof target.raw === 'number' ? null : (target.value?.unit ?? null);
  if (!unit) {
    const what = `目标值“${target.text}”没有单位，实际值为“${actual?.text}”，无法比较`;
    return { at, severity: 'warning', what, todo: '请统一单位' };
  }
  const what = `单位不一致：目标值为“${target.text}”，实际值为“${actual?.text}”，无法计分`;
  const isAlike = actual?.value?.unit && isOneFamily(unit, actual.value.unit);
  return isAlike
    ? { at, severity: 'warning', what, todo: '单位意思相同的，请按目标值的单位填写实际值' }
    : { at, what, todo: '请按目标值的单位填写实际值' };
}

function isOneFamily(one: Unit, other: Unit): boolean {
  return bothCountFacilities(one, other) || bothCountPeople(one, other) || bothMoney(one, other);
}

import type { Arithmetic } from '../catalog';
import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { parseIndicatorValue } from '../model/indicator-value';
import { memoizePair } from '../model/memoize';
import type { IndicatorScore } from './indicator-score';
import { scoreOf } from './indicator-score';

/** The row scored by what its cells show: 97400.6 shown as 97401 meets 97401 (decision D14). */
export const scoreAsShown = memoizePair((indicator: Indicator, arithmetic: Arithmetic): IndicatorScore => {
  const target = asShown(indicator.target);
  const actual = indicator.actual && asShown(indicator.actual);
  const isTyped = target === indicator.target && actual === indicator.actual;
  return scoreOf(isTyped ? indicator : { ...indicator, target, actual }, arithmetic);
});

/** Whether the target is missed, and a reader of the page can see it. */
export function isVisiblyMissed(indicator: Indicator, arithmetic: Arithmetic): boolean {
  return scoreOf(indicator, arithmetic).reached === false && scoreAsShown(indicator, arithmetic).reached !== true;
}

function asShown(field: Field<IndicatorValue>): Field<IndicatorValue> {
  return field.text === field.raw ? field : { ...field, raw: field.text, value: parseIndicatorValue(field.text) };
}

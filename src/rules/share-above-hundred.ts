import type { NamedMeasure } from '../catalog';
import { namedMeasure } from '../catalog';
import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { metricOf } from './shared/metric';

const say = defineMessages({
  aboveHundred: { what: '“{name}”最高为 100%，{label}为“{value}”', todo: '请更正' },
});

/** A target or an actual value that no part of a whole can have. More than planned may be done: an actual 完成率 is left alone. */
export const shareAboveHundred: Rule<'application' | 'self-evaluation'> = {
  id: 'share-above-hundred',
  title: '比率超过100%',
  severity: 'error',
  source: cite('第一节二3', '绩效目标应符合客观实际'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target', 'actual'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const measure = namedMeasure(metricOf(indicator).name);
      if (measure.most === null) continue;
      for (const { label, field } of valuesOf(indicator, measure)) {
        if (!isAboveHundred(field.value)) continue;
        yield {
          at: field.at,
          ...say('aboveHundred', { name: nameOf(indicator), label, value: withoutBlanks(field.text) }),
        };
      }
    }
  },
};

function valuesOf({ target, actual }: Indicator, { isOfPlan }: NamedMeasure) {
  const own: { label: string; field: Field<IndicatorValue> }[] = [{ label: '指标值', field: target }];
  if (actual && !isOfPlan) own.push({ label: '全年实际值', field: actual });
  return own;
}

function isAboveHundred(value: IndicatorValue | null): boolean {
  const { kind, unit, numbers } = value ?? {};
  if (kind !== 'quantitative' || unit?.dimension !== 'ratio' || !unit.factor) return false;
  return numbers?.[0]?.times(unit.factor).gt(100) ?? false;
}

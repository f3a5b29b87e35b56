import { namedMeasure } from '../catalog';
import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { isUnwanted, isWanted } from './shared/direction-words';
import { named, nameOf } from '../model/indicators';
import type { Metric } from './shared/metric';
import { metricOf } from './shared/metric';

const say = defineMessages({
  zero: { what: '“{name}”的指标值为“{value}”，没有任务量', todo: '请填写计划数；不涉及的，请删去该行' },
});

/** A target of nothing for something that is wanted: often a template row that was meant to be left out. */
export const zeroTarget: Rule<'application'> = {
  id: 'zero-target',
  title: '正向指标的指标值为0',
  severity: 'hint',
  source: cite('第一节二3', '对完成任务目标具有约束力，不宜过高或过低'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const metric = metricOf(indicator);
      const { value } = metric;
      if (value?.kind !== 'quantitative' || !value.numbers[0]?.eq(0) || !asksForSome(metric)) continue;
      yield {
        at: indicator.target.at,
        ...say('zero', { name: nameOf(indicator), value: withoutBlanks(indicator.target.text) }),
        group: 'zero-target',
      };
    }
  },
};

/** "≥0" asks for nothing (direction-reversed has a word on ≥ for what is unwanted); a bare or exact 0 is right for what is to be prevented. */
function asksForSome(metric: Metric): boolean {
  const sign = metric.value?.comparator;
  return (sign === '≥' && !isUnwanted(metric)) || isWanted(metric) || isExtent(metric);
}

/** What is built or planted; not what lies waste. */
function isExtent({ name }: Metric): boolean {
  const { dimension } = namedMeasure(name);
  return (dimension === 'area' || dimension === 'length') && !/荒|闲置|受灾|未|损|[减缩]少/.test(name);
}

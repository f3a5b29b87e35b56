import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { PASS_RATE, SATISFACTION, TIMELINESS } from './shared/contents';
import { named, nameOf } from '../model/indicators';
import type { Metric } from './shared/metric';
import { metricOf } from './shared/metric';

const say = defineMessages({
  everyone: { what: '“{name}”指标值为“{value}”，一人不满意即不能达到', todo: '请核实是否切合实际' },
  entitled: { what: '“{name}”指标值为“{value}”，“应尽”即 100%', todo: '请核实是否切合实际' },
  low: { what: '“{name}”指标值为“{value}”，低于 {low}%，约束力不足', todo: '请核实是否切合实际' },
});

/** A satisfaction that one critic would spoil, and shares that can hardly be missed. What is right the clerk knows: 提示. */
export const targetLevel: Rule<'application'> = {
  id: 'target-level',
  title: '指标值偏高或偏低',
  severity: 'hint',
  source: cite('第一节二3', '对完成任务目标具有约束力，不宜过高或过低'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const metric = metricOf(indicator);
      const remark = remarkOn(metric, catalog.limits.lowShare);
      if (remark === null) continue;
      const data = { name: nameOf(indicator), value: withoutBlanks(indicator.target.text) };
      yield {
        at: indicator.target.at,
        ...say(remark, { ...data, low: catalog.limits.lowShare }),
        group: 'target-level',
      };
    }
  },
};

/** 应保尽保, 应贷尽贷: all who are entitled to it. */
const EVERYBODY = /应(.)尽\1/;

function remarkOn(metric: Metric, lowShare: number): keyof typeof say.messages | null {
  const number = metric.value?.numbers[0];
  const { comparator, unit } = metric.value ?? {};
  if (metric.measures !== 'share' || unit?.symbol !== '%' || !number || comparator === '≤' || comparator === '<')
    return null;
  if (SATISFACTION.isIn(metric) && number.eq(100)) return 'everyone';
  if (number.lt(100) && EVERYBODY.test(metric.name)) return 'entitled';
  const isMeantHigh = [SATISFACTION, PASS_RATE, TIMELINESS].some((content) => content.isIn(metric));
  return isMeantHigh && number.lt(lowShare) ? 'low' : null;
}

import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { metricOf } from './shared/metric';

const say = defineMessages({
  promised: { what: '名称或描述写“{promise}”，指标值“{value}”却不为 0', todo: '请核实，不允许发生的写“0”' },
});

/** The words promise none at all ("不出现重大问题"), the target allows some ("≤1个"). Shares may round: only counts are judged. */
export const zeroPromised: Rule<'application'> = {
  id: 'zero-promised',
  title: '文字要求不发生，指标值却允许发生',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { name, description, value, measures } = metricOf(indicator);
      const promise = /不出现|不发生|零发生|杜绝/.exec(`${name}。${description}`)?.[0];
      const isCount = measures === 'count' || measures === null;
      if (!promise || !isCount || value?.comparator !== '≤' || !value.numbers[0]?.gte(1)) continue;
      yield {
        at: indicator.target.at,
        ...say('promised', { promise, value: withoutBlanks(indicator.target.text) }),
        group: 'zero-promised',
      };
    }
  },
};

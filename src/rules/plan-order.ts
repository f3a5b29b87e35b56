import { saysNone } from '../model/text';
import type { Application } from '../model/form';
import type { Said } from './messages';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';

const say = defineMessages({
  noShare: { what: '资金支出计划{until}“{text}”不是百分比', todo: '请填写截至该月的累计百分比，如“50”' },
  outOfRange: { what: '资金支出计划{until}“{text}”不在 0 至 100 之间', todo: '请填写截至该月的累计百分比' },
  less: { what: '资金支出计划{until}“{text}”小于{before}“{share}”', todo: '请改为累计百分比，逐期不减' },
});

/** What a spending plan of cumulative percentages cannot say: less than before, more than all, or no percentage. */
export const planOrder: Rule<'application'> = {
  id: 'plan-order',
  title: '资金支出计划填写有误',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: [],
  messages: say.messages,
  *check({ plan }) {
    const filled = plan.filter(({ field }) => field.text !== '' && !saysNone(field.text));
    for (const [index, stage] of filled.entries()) {
      const fault = faultOf(stage, filled[index - 1]);
      if (fault) yield { at: stage.field.at, group: 'plan-order', ...fault };
    }
  },
};

type Stage = Application['plan'][number];

function faultOf({ until, field }: Stage, before: Stage | undefined): Said | null {
  const { value, text } = field;
  if (!value) return say('noShare', { until, text });
  if (value.lt(0) || value.gt(100)) return say('outOfRange', { until, text });
  if (!before?.field.value || value.gte(before.field.value)) return null;
  return say('less', { until, text, before: before.until, share: before.field.text });
}

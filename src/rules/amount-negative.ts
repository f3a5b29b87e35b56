import { cite } from './shared/cite';
import { executionAmounts } from './shared/execution';
import { amounts } from './shared/funds';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  negative: { what: '{label} {amount} 小于 0', todo: '请核对金额' },
});

export const amountNegative: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'amount-negative',
  title: '金额小于零',
  severity: 'error',
  source: cite('第一节三，填报说明5', '指年度项目资金总额，按资金来源分为财政拨款、其他资金'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: [],
  messages: say.messages,
  *check(form) {
    const written = form.kind === 'application' ? amounts(form.funds) : executionAmounts(form);
    for (const { label, field } of written) {
      if (!field.value?.lt(0)) continue;
      yield { at: field.at, ...say('negative', { label, amount: field.text }) };
    }
  },
};

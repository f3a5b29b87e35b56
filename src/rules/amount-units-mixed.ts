import Big from 'big.js';
import { formatAmount, fromYuan } from '../model/amount';
import type { Application } from '../model/form';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { INCOMPLETE } from './shared/cite';
import type { Cost } from './shared/costs';
import { budgetInYuan } from '../model/budget';
import { costsOf } from './shared/costs';
import { nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { slipBetween } from './shared/slip';

const say = defineMessages({
  plain: { what: '“{name}”{value}以元为单位，{other}以万元为单位', todo: '请改为“{better}”' },
  rounded: { what: '“{name}”{value}以元为单位，{other}以万元为单位', todo: '请统一为万元' },
});

/** Amounts of a cost in 元 where the budget, or another cost, is in 万元. Prices in 元 are the template's own usage. */
export const amountUnitsMixed: Rule<'application'> = {
  id: 'amount-units-mixed',
  title: '金额单位不一致',
  severity: 'warning',
  source: INCOMPLETE,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: ['level2', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const costs = costsOf(form);
    const other = whatIsInTenThousands(form, costs);
    if (other === null) return;
    const budget = budgetInYuan(form);
    for (const { indicator, yuan } of costs.filter(isLargeInYuan)) {
      const { target } = indicator;
      const amount = fromYuan(yuan, '万元');
      const text = `${target.value?.comparator ?? ''}${formatAmount(amount)}万元`;
      const data = { name: nameOf(indicator), value: target.text, other };
      const isPlain = amount.eq(amount.round(2)) && !(budget && slipBetween(yuan, budget));
      yield {
        at: target.at,
        ...(isPlain ? say('plain', { ...data, better: text }) : say('rounded', data)),
        group: 'amount-units-mixed',
        ...(isPlain && rewriting(target, text)),
      };
    }
  },
};

/** Below one 万元 nobody would write 万元, and a bare 500元 may be a price. */
const ONE_TEN_THOUSAND = new Big(10_000);

function isLargeInYuan({ indicator, yuan }: Cost): boolean {
  return indicator.target.value?.unit?.symbol === '元' && yuan.gte(ONE_TEN_THOUSAND);
}

function whatIsInTenThousands(form: Application, costs: readonly Cost[]): string | null {
  if (budgetInYuan(form)) return form.funds?.unit === '万元' ? '年度资金总额' : null;
  const cost = costs.find(({ indicator }) => indicator.target.value?.unit?.symbol === '万元');
  return cost ? `“${nameOf(cost.indicator)}”` : null;
}

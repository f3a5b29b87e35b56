import Big from 'big.js';
import { formatAmount, fromYuan } from '../model/amount';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import type { Cost } from './shared/costs';
import { budgetInYuan } from '../model/budget';
import { costsOf, MATCHES_BUDGET } from './shared/costs';
import { nameOf } from '../model/indicators';
import { slipBetween } from './shared/slip';

const say = defineMessages({
  one: { what: '“{name}”{total} {unit}，超过年度资金总额 {budget} {unit}', todo: '请核对各项成本和资金总额' },
  several: {
    what: '成本指标合计 {total} {unit}（{parts}），超过年度资金总额 {budget} {unit}',
    todo: '请核对各项成本和资金总额',
  },
});

/** 成本指标 that come to more than the budget. Less is fine: not every cost need be listed. */
export const costTotal: Rule<'application'> = {
  id: 'cost-total',
  title: '成本合计超过资金总额',
  severity: 'error',
  source: MATCHES_BUDGET,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: ['whole', 'level2', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const budget = budgetInYuan(form);
    if (!budget || !form.funds) return;
    const { unit } = form.funds;
    const parts = partsOf(costsOf(form), budget);
    const total = sum(parts);
    const [first, ...others] = parts;
    if (!first || total.minus(budget).lt(TOLERANCE)) return;
    const amount = (yuan: Big) => formatAmount(fromYuan(yuan, unit));
    const data = { total: amount(total), budget: amount(budget), unit };
    yield {
      at: first.indicator.target.at,
      ofSeveral: true,
      ...(others.length === 0
        ? say('one', { ...data, name: nameOf(first.indicator) })
        : say('several', { ...data, parts: parts.map(({ yuan }) => amount(yuan)).join('＋') })),
    };
  },
};

/** Half a hundredth of a 万元. */
const TOLERANCE = new Big(50);

/** Without totals, rows that repeat the budget beside its parts, and slips of the pen, which are said of the row itself. */
function partsOf(costs: readonly Cost[], budget: Big): readonly Cost[] {
  const parts = costs.filter(({ yuan, isWhole }) => !isWhole && !(yuan.gt(budget) && slipBetween(yuan, budget)));
  return parts.filter(({ yuan }) => {
    const others = sum(parts).minus(yuan);
    return !(others.gt(0) && (yuan.eq(budget) || yuan.eq(others)));
  });
}

function sum(costs: readonly Cost[]): Big {
  return costs.reduce((total, { yuan }) => total.plus(yuan), new Big(0));
}

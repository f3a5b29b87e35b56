import Big from 'big.js';
import { formatAmount, fromYuan } from '../model/amount';
import type { Indicator } from '../model/form';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { budgetInYuan } from '../model/budget';
import { MATCHES_BUDGET } from './shared/costs';
import type { PricedQuantity } from './shared/prices';
import { pricedQuantities } from './shared/prices';

const say = defineMessages({
  tooMuch: {
    what: '按数量和补助标准计算需 {total}（{parts}），超过年度资金总额 {budget}',
    todo: '请核对数量、标准和资金总额',
  },
});

/** Quantities times their prices come to more than the budget. */
export const costByQuantity: Rule<'application'> = {
  id: 'cost-by-quantity',
  title: '数量乘以单价超过资金总额',
  severity: 'warning',
  source: MATCHES_BUDGET,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level2', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const budget = budgetInYuan(form);
    if (!budget || !form.funds) return;
    const priced = pricedQuantities(form);
    const total = priced.reduce((sum, { yuan }) => sum.plus(yuan), new Big(0));
    const [first] = priced;
    if (!first || total.lte(budget)) return;
    const { unit } = form.funds;
    const amount = (yuan: Big) => `${formatAmount(fromYuan(yuan, unit))} ${unit}`;
    yield {
      at: first.price.target.at,
      ofSeveral: true,
      ...say('tooMuch', { total: amount(total), parts: priced.map(shown).join('；'), budget: amount(budget) }),
    };
  },
};

function shown({ quantity, price, times }: PricedQuantity): string {
  return `${factor(quantity)}×${factor(price)}${times > 1 ? `×全年${times}次` : ''}`;
}

/** "=23万元/个" is one of two factors, and no equation. */
function factor({ target }: Indicator): string {
  return target.text.replace(/^\s*[=＝═]\s*/, '');
}

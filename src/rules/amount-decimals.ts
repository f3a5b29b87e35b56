import type Big from 'big.js';
import { amounts } from './shared/funds';
import { TWO_DECIMALS } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  decimals: { what: '{label} {amount} 万元超过两位小数', todo: '请核实金额，保留两位小数' },
});

/** More than two decimals in 万元 (decision D11: a 提示, and "23" is silent). Rounding would drop money: no repair. */
export const amountDecimals: Rule<'application'> = {
  id: 'amount-decimals',
  title: '金额超过两位小数',
  severity: 'hint',
  source: TWO_DECIMALS,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: [],
  messages: say.messages,
  *check({ funds }) {
    if (funds?.unit !== '万元') return;
    for (const { label, field } of amounts(funds)) {
      if (!field.value || !hasMoreThanTwoDecimals(field.value)) continue;
      yield { at: field.at, ...say('decimals', { label, amount: field.value.toFixed() }), group: 'amount-decimals' };
    }
  },
};

/** A computed double carries noise in its last digits (0.1 + 0.2); what is below 0.000001 万元 is less than a 分. */
function hasMoreThanTwoDecimals(amount: Big): boolean {
  return amount.minus(amount.round(2)).abs().gte('0.000001');
}

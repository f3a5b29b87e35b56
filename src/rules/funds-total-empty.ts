import { INCOMPLETE } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '年度资金总额未填。审核要求不得缺少项目资金情况', todo: '请填写，单位{unit}' },
  zero: { what: '年度资金总额为 0', todo: '请核实金额' },
});

/** Not filled, or 0 (核实: a 专项资金 whose projects are filed one by one may stand so). */
export const fundsTotalEmpty: Rule<'application'> = {
  id: 'funds-total-empty',
  title: '年度资金总额未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check({ funds }) {
    if (!funds?.total) return;
    const { at, text, value } = funds.total;
    if (text === '') {
      yield { at, ...say('empty', { unit: funds.unit }) };
    } else if (value?.eq(0)) {
      yield { at, severity: 'warning', ...say('zero') };
    }
  },
};

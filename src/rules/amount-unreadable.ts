import { amounts, isMasked } from './shared/funds';
import { TWO_DECIMALS } from './shared/cite';
import { saysNone } from '../model/text';
import type { Rule } from './rule';

export const amountUnreadable: Rule<'application'> = {
  id: 'amount-unreadable',
  title: '金额无法读取',
  severity: 'error',
  source: TWO_DECIMALS,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: [],
  *check({ funds }) {
    for (const { label, field } of amounts(funds)) {
      if (field.text === '' || field.value || saysNone(field.text) || isMasked(field.text)) continue;
      yield {
        at: field.at,
        what: `${label}“${field.text}”读不出金额`,
        todo: `请只填数字，单位${funds?.unit ?? '万元'}`,
      };
    }
  },
};

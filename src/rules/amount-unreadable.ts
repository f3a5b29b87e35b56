import { amounts, isMasked } from './shared/funds';
import { TWO_DECIMALS } from './shared/cite';
import { saysNone } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  unreadable: { what: '{label}“{text}”读不出金额', todo: '请只填数字，单位{unit}' },
});

export const amountUnreadable: Rule<'application'> = {
  id: 'amount-unreadable',
  title: '金额无法读取',
  severity: 'error',
  source: TWO_DECIMALS,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: [],
  messages: say.messages,
  *check({ funds }) {
    for (const { label, field } of amounts(funds)) {
      if (field.text === '' || field.value || saysNone(field.text) || isMasked(field.text)) continue;
      yield { at: field.at, ...say('unreadable', { label, text: field.text, unit: funds?.unit ?? '万元' }) };
    }
  },
};

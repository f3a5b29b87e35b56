import { COMPLETE_AND_CORRECT } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '资金用途未填', todo: '请填写资金的具体用途' },
});

/** 资金用途 is a field of county forms; where a form has it, it has to be filled. */
export const purposeEmpty: Rule<'application'> = {
  id: 'purpose-empty',
  title: '资金用途未填',
  severity: 'error',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check({ purpose }) {
    if (purpose?.text === '') yield { at: purpose.at, ...say('empty') };
  },
};

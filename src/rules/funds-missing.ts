import { INCOMPLETE } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '缺少项目资金情况，没有年度资金总额、财政拨款和其他资金', todo: '请补充资金情况，单位万元' },
});

export const fundsMissing: Rule<'application'> = {
  id: 'funds-missing',
  title: '缺少资金情况',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check({ funds, title }) {
    if (funds && (funds.total || funds.fiscal || funds.other)) return;
    yield { at: title?.at ?? null, ...say('missing') };
  },
};

import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  open: { what: '“{caption}”的月份未填写', todo: '请写明截至几月，如“1-8月”' },
  differ: { what: '月份不一致：一处为“{first}”，一处为“{other}”', todo: '请统一为监控截至的月份' },
});

/** The month of a 监控表 still "**" or no month, or another one in each caption. A formula that was never calculated says nothing. */
export const monthUnclear: Rule<'monitoring'> = {
  id: 'month-unclear',
  title: '监控月份未填或不一致',
  severity: 'error',
  source: cite('第四节二，填报说明（一）2', '指截至**月，项目实际预算支出金额'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'complete',
  needs: [],
  messages: say.messages,
  *check({ months }) {
    const [first, ...others] = months.filter(({ text }) => text !== '');
    const open = [first, ...others].find((caption) => caption?.value === null);
    const other = others.find(({ value }) => value !== first?.value);
    if (open) yield { at: open.at, ...say('open', { caption: open.text }) };
    else if (first && other) {
      yield { at: other.at, ...say('differ', { first: first.text, other: other.text }) };
    }
  },
};

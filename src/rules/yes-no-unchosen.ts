import { leavesOpen } from './shared/choice';
import { cite } from './shared/cite';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  unchosen: { what: '“{value}”未作选择，无法评定', todo: '请保留一项' },
});

export const yesNoUnchosen: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'yes-no-unchosen',
  title: '“是/否”未选择',
  severity: 'error',
  source: cite('第五节一(二)1(2)', '达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const { target } of named(form)) {
      if (!leavesOpen(target)) continue;
      yield { at: target.at, ...say('unchosen', { value: target.text }) };
    }
  },
};

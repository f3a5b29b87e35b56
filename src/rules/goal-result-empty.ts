import { FILL_IN } from './shared/scores';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '年度总体目标完成情况综述未填写', todo: '请对照年初设定目标，概括填写全年完成情况' },
});

export const goalResultEmpty: Rule<'self-evaluation'> = {
  id: 'goal-result-empty',
  title: '总体目标完成情况未填',
  severity: 'error',
  source: FILL_IN,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check({ goalResult }) {
    if (goalResult?.text !== '') return;
    yield { at: goalResult.at, ...say('empty') };
  },
};

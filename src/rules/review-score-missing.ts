import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '“{name}”未评分', todo: '请填入得分' },
});

/** An item that nobody has scored: without it there is no result. */
export const reviewScoreMissing: Rule<'review'> = {
  id: 'review-score-missing',
  title: '审核内容未评分',
  severity: 'error',
  source: cite('第二节四', '审核得分在85分及以上的为“通过”，可直接安排预算'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check({ items }) {
    for (const { name, score } of items) {
      if (score.text === '' && score.value === null) yield { at: score.at, ...say('missing', { name }), group: 'open' };
    }
  },
};

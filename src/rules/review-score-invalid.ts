import { cite } from './shared/cite';
import { isNoNumber } from '../scoring/review-result';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  noNumber: { what: '“{name}”的得分“{score}”不是数字', todo: '请填入分数' },
  outOfRange: { what: '“{name}”得分 {score} 不在 {limits}', todo: '请更正' },
});

/** Points that nobody can add up: no number, below zero, above the item's maximum. */
export const reviewScoreInvalid: Rule<'review'> = {
  id: 'review-score-invalid',
  title: '审核得分无效',
  severity: 'error',
  source: cite('表2', '规范完整性 （10分）'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check({ items }) {
    for (const item of items) {
      const { name, max, score } = item;
      if (isNoNumber(item)) {
        yield { at: score.at, ...say('noNumber', { name, score: score.text }) };
      } else if (score.value?.lt(0) || (max && score.value?.gt(max))) {
        const limits = max ? `0 至 ${max.toFixed()} 分之间` : '0 分以上';
        yield { at: score.at, ...say('outOfRange', { name, score: score.text, limits }) };
      }
    }
  },
};

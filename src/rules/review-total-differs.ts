import { cite } from './shared/cite';
import { resultOf } from '../scoring/review-result';
import { agrees, typedPoints } from '../scoring/typed-points';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  differs: { what: '审核总分 {typed} 与各项得分之和 {sum} 不符', todo: '请更正' },
});

/** A typed total is the sum of the points as they stand; silent until all of them are there. */
export const reviewTotalDiffers: Rule<'review'> = {
  id: 'review-total-differs',
  title: '审核总分与各项得分之和不符',
  severity: 'error',
  source: cite('第二节四', '审核得分在85分及以上的为“通过”，可直接安排预算'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole'],
  messages: say.messages,
  *check(form, { catalog }) {
    const { total, open } = resultOf(form, catalog.reviewPassMark);
    const typed = form.total;
    if (!typed || !typedPoints(typed) || !total || open > 0 || agrees(typed, total)) return;
    const text = total.toFixed();
    yield {
      at: typed.at,
      ...say('differs', { typed: typed.text, sum: text }),
      fix: { label: `改为 ${text}`, kind: 'set-number', at: typed.at, value: total.toNumber(), numberFormat: '0.##' },
    };
  },
};

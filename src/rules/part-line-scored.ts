import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  scored: { what: '{label}一行填了得分 {score}，执行得分只按年度资金总额计', todo: '请改为“-”' },
});

/** 分值 and 得分 of the execution stand in the line of 年度资金总额 alone; its parts print "-" (decision D11). */
export const partLineScored: Rule<'self-evaluation'> = {
  id: 'part-line-scored',
  title: '分项资金填了得分',
  severity: 'hint',
  source: cite('第五节一(二)1(1)', '预算资金执行率 10 分'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check({ execution }) {
    if (!execution?.total.score) return;
    for (const [label, line] of [
      ['财政拨款', execution.fiscal],
      ['其他资金', execution.other],
    ] as const) {
      const score = line?.score;
      if (!score?.value || score.formula !== null) continue;
      yield { at: score.at, ...say('scored', { label, score: score.text }), group: 'part-line-scored' };
    }
  },
};

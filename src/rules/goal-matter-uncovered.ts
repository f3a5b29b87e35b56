import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { wordsOfIndicators } from './shared/indicator-words';
import { GOAL_MATTERS, unmeasured } from './shared/matters';

const say = defineMessages({
  uncovered: { what: '年度目标提到{matters}，没有指标反映', todo: '请增加相应指标，或精简目标' },
});

/** A thing or an effect that a goal names and of which no indicator says a word. What words can tell is a 提示; the rest is for people. */
export const goalMatterUncovered: Rule<'application'> = {
  id: 'goal-matter-uncovered',
  title: '年度目标中的事项没有对应指标',
  severity: 'hint',
  source: cite('第二节二3', '是否选取了最能体现总体目标实现程度的关键指标并明确了具体指标值'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '明确清晰性',
  needs: ['whole', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const indicators = wordsOfIndicators(form);
    if (indicators === '') return;
    for (const { at, value } of form.goals) {
      const words = unmeasured(squash(value ?? ''), indicators, GOAL_MATTERS);
      if (words.length === 0) continue;
      const named = words.map((word) => `“${word}”`).join('');
      yield { at, key: words.join('、'), ...say('uncovered', { matters: named }) };
    }
  },
};

import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { isSlogan } from './shared/slogans';

const say = defineMessages({
  slogan: {
    what: '年度目标只有口号，没有说明产出和效果',
    todo: '请写明做什么、做多少、达到什么效果，如“硬化村内道路2公里，方便300人出行”',
  },
});

/** A goal of nothing but slogans, be it in one part or in several. One part that names something is enough. */
export const goalSlogan: Rule<'application' | 'self-evaluation'> = {
  id: 'goal-slogan',
  title: '年度目标只有口号',
  severity: 'warning',
  source: cite('第一节二1', '清晰反映项目的核心产出和效果，力求精简准确、重点突出'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '明确清晰性',
  needs: [],
  messages: say.messages,
  *check(form) {
    const parts = form.kind === 'application' ? form.goals : form.goal ? [form.goal] : [];
    const [first] = parts;
    if (!first || !parts.every(({ text }) => isSlogan(text))) return;
    yield { at: first.at, ...say('slogan') };
  },
};

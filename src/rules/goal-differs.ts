import { approvedFor } from '../cycle/approved';
import { cite } from './shared/cite';
import { bothExcerpts } from './shared/excerpt';
import { textChange } from '../cycle/text-change';
import { FILL_IN } from './shared/scores';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  monitoring: {
    what: '年度总体目标{carried}与申报表的{approved}不一致',
    todo: '请照批复的申报表填写；目标有调整的，请说明',
  },
  'self-evaluation': {
    what: '年初设定目标{carried}与申报表的{approved}不一致',
    todo: '请照批复的申报表填写；目标有调整的，请说明',
  },
});

/** The year's goal in other words than in the project's 申报表 (decision D10: words ask, numbers accuse). */
export const goalDiffers: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'goal-differs',
  title: '年度目标与申报表不一致',
  severity: 'warning',
  source: cite('第四节二，填报说明（二）', '与绩效目标申报表中填报的“年度目标”内容一致'),
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form, context) {
    const application = approvedFor(form, context);
    const goals = application?.goals.map(({ text }) => text).join('') ?? '';
    const { goal } = form;
    if (!application || !goal || goal.value === null || goals === '') return;
    const changes = [goals, application.goal?.text ?? ''].map((text) => textChange(text, goal.text));
    if (changes.includes('none')) return;
    const [approved, carried] = bothExcerpts(goals, goal.text);
    yield {
      at: goal.at,
      ...(changes.includes('number') && { severity: 'error' }),
      ...say(form.kind, { carried, approved }),
      ...(form.kind === 'self-evaluation' && { source: FILL_IN }),
    };
  },
};

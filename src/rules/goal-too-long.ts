import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { goalCells } from './shared/goal-cells';

const say = defineMessages({
  tooLong: { what: '年度目标有 {length} 字，超过 {limit} 字', todo: '请精简，只写主要的产出和效果' },
});

/** Where the document asks for a short goal it gives no figure; the limit is the rule set's or the county's. */
export const goalTooLong: Rule<'application'> = {
  id: 'goal-too-long',
  title: '年度目标过长',
  severity: 'hint',
  source: cite('第一节二1', '清晰反映项目的核心产出和效果，力求精简准确、重点突出'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '明确清晰性',
  needs: [],
  messages: say.messages,
  *check(form, { catalog }) {
    const limit = catalog.limits.goalLength;
    for (const { at, text } of goalCells(form)) {
      const length = withoutBlanks(text).length;
      if (length <= limit) continue;
      yield { at, ...say('tooLong', { length, limit }) };
    }
  },
};

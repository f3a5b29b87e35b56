import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { isCutOff } from './shared/cut-off';
import { goalCells } from './shared/goal-cells';

const say = defineMessages({
  cutOff: { what: '“…{end}”没有写完', todo: '请补全文字' },
});

/** A goal, or what became of it, that ends in the middle of a word or of a sentence. Parts of one cell are looked at one by one. */
export const goalTruncated: Rule<'application' | 'self-evaluation'> = {
  id: 'goal-truncated',
  title: '年度目标文字不完整',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '明确清晰性',
  needs: [],
  messages: say.messages,
  *check(form) {
    const goals = form.kind === 'application' ? form.goals : goalCells(form);
    const result = form.kind === 'self-evaluation' && form.goalResult ? [form.goalResult] : [];
    for (const { at, text, value } of [...goals, ...result]) {
      if (value === null || !isCutOff(text)) continue;
      const end = withoutBlanks(text).slice(-SHOWN);
      yield { at, ...say('cutOff', { end }) };
    }
  },
};

const SHOWN = 8;

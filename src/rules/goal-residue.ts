import type { Field } from '../model/field';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { goalCells } from './shared/goal-cells';

const say = defineMessages({
  residue: { what: '年度目标中留有“{caption}”字样', todo: '请删去' },
});

/** "目标内容1": a caption of the budget system that was copied along with the goal. The goal's own number stays. */
export const goalResidue: Rule<'application' | 'self-evaluation'> = {
  id: 'goal-residue',
  title: '年度目标留有录入界面的文字',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: [],
  messages: say.messages,
  *check(form) {
    for (const cell of goalCells(form)) {
      const [caption] = cell.value === null ? [] : (cell.text.match(CAPTION) ?? []);
      if (caption === undefined) continue;
      yield { at: cell.at, ...say('residue', { caption: caption.trim() }), ...repair(cell) };
    }
  },
};

/** At the start of a goal only, behind its number if it has one; alone it is an empty goal. */
const CAPTION = /(?<=^\s*(?:[\d０-９]+\s*[.．、]\s*)?)目标内容\s*[\d０-９]+\s*[:：]?\s*(?=\S)/gm;

function repair({ at, raw, formula }: Field): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  return { fix: { label: '删去“目标内容”字样', kind: 'set-text', at, text: raw.replace(CAPTION, '') } };
}

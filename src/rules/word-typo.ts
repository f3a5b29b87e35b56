import type { Field } from '../model/field';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { mendedTypos, typosIn } from './shared/typos';
import { writtenTexts } from './shared/written-texts';

const say = defineMessages({
  typo: { what: '“{typed}”应为“{meant}”', todo: '请改为“{meant}”' },
});

/** Words mistyped on a pinyin keyboard, where no other reading is possible. */
export const wordTypo: Rule<'application' | 'self-evaluation'> = {
  id: 'word-typo',
  title: '错别字',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: [],
  messages: say.messages,
  *check(form) {
    for (const field of writtenTexts(form)) {
      const [typo] = typosIn(field.text);
      if (!typo) continue;
      yield {
        at: field.at,
        ...say('typo', { typed: typo.typed, meant: typo.meant }),
        group: `${typo.typed}→${typo.meant}`,
        ...repair(field),
      };
    }
  },
};

/** Every typing error of the cell at once. */
function repair({ at, raw, formula }: Field<unknown>): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  return { fix: { label: '更正错别字', kind: 'set-text', at, text: mendedTypos(raw) } };
}

import type { Field } from '../model/field';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { writtenTexts } from './shared/written-texts';

const say = defineMessages({
  doubled: { what: '标点“{slip}”重复', todo: '请只保留一个' },
  blank: { what: '“{sign}”前有多余的空格', todo: '请删去空格' },
});

/** The same mark twice, or a blank before a mark. */
export const punctuation: Rule<'application' | 'self-evaluation'> = {
  id: 'punctuation',
  title: '标点重复或前有空格',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: [],
  messages: say.messages,
  *check(form) {
    for (const field of writtenTexts(form)) {
      const [slip] = field.text.match(DOUBLED) ?? field.text.match(BLANK_BEFORE) ?? [];
      if (slip === undefined) continue;
      const isDoubled = slip.trim().length > 1;
      yield {
        at: field.at,
        ...(isDoubled ? say('doubled', { slip }) : say('blank', { sign: slip.trim() })),
        group: isDoubled ? 'doubled' : 'blank',
        ...repair(field),
      };
    }
  },
};

const DOUBLED = /([，。；、：,;])\1+/g;
/** Blanks at the end of a line are nobody's fault. */
const BLANK_BEFORE = /(?<=\S)[ \t\u3000]+[，。；、](?=.|$)/g;

function repair({ at, raw, formula }: Field<unknown>): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  const text = raw.replace(DOUBLED, '$1').replace(BLANK_BEFORE, (slip) => slip.trim());
  return { fix: { label: '更正标点', kind: 'set-text', at, text } };
}

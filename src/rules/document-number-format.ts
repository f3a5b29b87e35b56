import type { Field } from '../model/field';
import { withoutBlanks } from '../model/text';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { writtenTexts } from './shared/written-texts';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

/**
 * The end of a document number, 冀财农[2021]26号: the year in any brackets, the number; blanks may stand between. The word before is looked
 * at behind the bracket, because the search for plain characters is the fast one.
 */
const NUMBER =
  /([[［【﹝（(〔{｛])(?<=\p{Script=Han}\s*.)\s*((?:19|20)\d{2})\s*([\]］】﹞）)〕}｝])(\s*第?\s*\d{1,4}\s*号)(?![楼房院井桥线路地机车])/gu;

const say = defineMessages({
  brackets: { what: '文号“{typed}”的年份没有用六角括号', todo: '请改为“{meant}”' },
});

/** The year of a document number stands in 〔〕, wherever the number is written. Nothing but the brackets is touched. */
export const documentNumberFormat: Rule<'application' | 'self-evaluation'> = {
  id: 'document-number-format',
  title: '文号括号不规范',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: [],
  messages: say.messages,
  *check(form) {
    for (const field of writtenTexts(form)) {
      const [first] = misprints(field.text);
      if (first === undefined) continue;
      yield {
        at: field.at,
        ...say('brackets', { typed: withoutBlanks(first.typed), meant: withoutBlanks(first.meant) }),
        group: 'document-number-format',
        ...repair(field),
      };
    }
  },
};

interface Misprint {
  readonly typed: string;
  readonly meant: string;
}

function misprints(text: string): readonly Misprint[] {
  if (!text.includes('号') || text.search(NUMBER) < 0) return [];
  return Array.from(text.matchAll(NUMBER), ([typed, , year = '', , digits = '']) => ({
    typed,
    meant: `〔${year}〕${digits}`,
  })).filter(({ typed, meant }) => withoutBlanks(typed) !== withoutBlanks(meant));
}

/** All numbers of the cell at once. */
function repair({ at, raw, formula }: Field<unknown>): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  return { fix: { label: '文号改用“〔〕”', kind: 'set-text', at, text: raw.replace(NUMBER, '〔$2〕$4') } };
}

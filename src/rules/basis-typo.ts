import type { Field } from '../model/field';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { lackingOneCharacter } from './shared/near-miss';
import type { Typo, TypoPattern } from './shared/typos';
import { mendedTypos, typosIn } from './shared/typos';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

/** Names that documents cite again and again, long enough that one character less is a slip and no other name. */
const FIXED_NAMES = ['财政衔接推进乡村振兴补助资金', '财政专项扶贫资金', '巩固拓展脱贫攻坚成果', '乡村振兴有效衔接'];

/** Slips of the pinyin keyboard in the first and last words of a document's title. */
const SLIPS: readonly TypoPattern[] = [
  [/(?<=《)(?:官途|关与|官与)/g, '关于'],
  [/(?<=的)(?:通之|同知)(?=》|$)/g, '通知'],
  [/(?<=管理)办发(?=》|$)/g, '办法'],
];

/** Each name as it is typed with a character left out. */
const SHORTENED: readonly Typo[] = FIXED_NAMES.flatMap((meant) =>
  lackingOneCharacter(meant).map((typed) => ({ typed, meant })),
);

const say = defineMessages({
  typo: { what: '所引文件名称中“{typed}”应为“{meant}”', todo: '请改为“{meant}”' },
});

/** Typing errors in the document that an indicator's value is founded on. */
export const basisTypo: Rule<'application'> = {
  id: 'basis-typo',
  title: '所引文件名称有错字',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['basis'],
  messages: say.messages,
  *check(form) {
    for (const { basis } of named(form)) {
      const [slip] = basis ? slipsIn(basis.text) : [];
      if (!basis || !slip) continue;
      yield {
        at: basis.at,
        ...say('typo', { typed: slip.typed, meant: slip.meant }),
        group: `${slip.typed}→${slip.meant}`,
        ...repair(basis),
      };
    }
  },
};

function slipsIn(text: string): readonly Typo[] {
  return [...typosIn(text, SLIPS), ...SHORTENED.filter(({ typed }) => text.includes(typed))];
}

/** Every slip of the cell, in its full content. */
function repair({ at, raw, formula }: Field): Pick<Draft, 'fix'> {
  if (formula !== null || typeof raw !== 'string') return {};
  const text = SHORTENED.reduce((mended, { typed, meant }) => mended.replaceAll(typed, meant), mendedTypos(raw, SLIPS));
  return { fix: { label: '更正所引文件名称', kind: 'set-text', at, text } };
}

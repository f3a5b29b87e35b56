import type { Field } from '../model/field';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { writtenTexts } from './shared/written-texts';

/** The place itself: 我乡, 乡域, 东枣园乡23个村; not 乡镇, 城乡, 本乡村. */
const OF_A_XIANG =
  /(?:我|本|全)乡(?!镇|村|亲|土)|(?<!城)乡域|(?<![乡城])乡(?:人民)?政府|(?<=\p{Script=Han}{2})乡(?=\d|下?辖)/gu;
const OF_A_ZHEN = /(?:我|本|全|(?<=占))镇(?!乡|村)|(?<!乡)镇域/gu;

const say = defineMessages({
  mixed: { what: '此处写“{word}”，别处写“{other}”', todo: '请核实是乡还是镇' },
});

/** A form that speaks of its place as a 乡 here and as a 镇 there: one sheet was copied from another's. The rarer word is asked about. */
export const townshipWord: Rule<'application' | 'self-evaluation'> = {
  id: 'township-word',
  title: '“乡”“镇”混用',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '目标相关性',
  needs: [],
  messages: say.messages,
  *check(form) {
    const texts = writtenTexts(form);
    const zhen = texts.flatMap((field) => saidIn(field, '镇', OF_A_ZHEN));
    if (zhen.length === 0) return;
    const xiang = texts.flatMap((field) => saidIn(field, '乡', OF_A_XIANG));
    const [rarer, usual] = zhen.length <= xiang.length ? [zhen, xiang] : [xiang, zhen];
    const [sample] = usual;
    const asked = new Map(rarer.map(({ field, word }) => [field, word]));
    if (!sample) return;
    for (const [field, word] of asked) {
      yield { at: field.at, ...say('mixed', { word, other: sample.word }), group: 'township' };
    }
  },
};

interface Said {
  readonly field: Field<unknown>;
  readonly word: string;
}

/** `sign` is what every word of the pattern has; most cells do not. */
function saidIn(field: Field<unknown>, sign: string, pattern: RegExp): readonly Said[] {
  if (!field.text.includes(sign)) return [];
  return Array.from(field.text.matchAll(pattern), ([word]) => ({ field, word }));
}

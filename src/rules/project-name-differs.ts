import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';

/** How long a phrase has to be for one other character in it to be the same thing miswritten. */
const PHRASE = 6;

const say = defineMessages({
  differs: { what: '项目名称写“{phrase}”，年度目标和指标写“{other}”', todo: '请核实用词' },
});

/** A phrase of the project's name that goals and indicators never use, while they use one with a single other character again and again. */
export const projectNameDiffers: Rule<'application' | 'self-evaluation'> = {
  id: 'project-name-differs',
  title: '项目名称与目标、指标用词不一',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '合规性审核',
  needs: ['whole', 'level3'],
  messages: say.messages,
  *check(form) {
    const name = form.project.name;
    if (!name?.value) return;
    const texts = squash([form.goal?.text ?? '', ...named(form).map(nameOf)].join(';'));
    const unsaid = phrasesOf(squash(name.text)).filter((phrase) => !texts.includes(phrase));
    const often = unsaid.length === 0 ? [] : repeated(phrasesOf(texts));
    for (const phrase of unsaid) {
      const other = often.find((each) => differsInOne(each, phrase));
      if (other === undefined) continue;
      yield { at: name.at, ...say('differs', { phrase, other }) };
      return;
    }
  },
};

function phrasesOf(text: string): readonly string[] {
  const phrases: string[] = [];
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let end = PHRASE; end <= run.length; end += 1) phrases.push(run.slice(end - PHRASE, end));
  }
  return phrases;
}

/** Each phrase that is said more than once. */
function repeated(phrases: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const phrase of phrases) (seen.has(phrase) ? again : seen).add(phrase);
  return [...again];
}

/** Numerals and points of the compass differ on purpose; a difference at either end may be another word. */
function differsInOne(phrase: string, other: string): boolean {
  // Every phrase of the name meets every phrase of the texts: most pairs differ at once.
  let place = -1;
  for (let index = 0; index < PHRASE; index += 1) {
    if (phrase[index] === other[index]) continue;
    if (place >= 0 || index === 0 || index === PHRASE - 1) return false;
    place = index;
  }
  return place >= 0 && !/[一二三四五六七八九十东西南北上下]/.test(phrase.charAt(place) + other.charAt(place));
}

import { squash } from '../model/text';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from './shared/indicators';

/** How long a phrase has to be for one other character in it to be the same thing miswritten. */
const PHRASE = 6;

/** A phrase of the project's name that goals and indicators never use, while they use one with a single other character again and again. */
export const projectNameDiffers: Rule<'application' | 'self-evaluation'> = {
  id: 'project-name-differs',
  title: '项目名称与目标、指标用词不一',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  *check(form) {
    const name = form.project.name;
    if (!name?.value) return;
    const said = phrasesOf(squash([form.goal?.text ?? '', ...named(form).map(nameOf)].join('；')));
    const often = repeated(said);
    if (often.length === 0) return;
    for (const phrase of phrasesOf(squash(name.text))) {
      const other = said.includes(phrase) ? undefined : often.find((each) => differsInOne(each, phrase));
      if (other === undefined) continue;
      yield { at: name.at, what: `项目名称写“${phrase}”，年度目标和指标写“${other}”`, todo: '请核实用词' };
      return;
    }
  },
};

function phrasesOf(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - PHRASE + 1) }, (_, start) => run.slice(start, start + PHRASE)),
  );
}

/** Each phrase that is said more than once. */
function repeated(phrases: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(phrases.filter((phrase) => seen.has(phrase) || !seen.add(phrase)))];
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
  return place >= 0 && !/[一二三四五六七八九十东西南北上下]/.test(`${phrase[place]}${other[place]}`);
}

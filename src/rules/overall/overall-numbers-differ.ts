import { address } from '../../model/cell';
import type { OverallDraft, OverallRule } from './overall-rule';
import { defineMessages } from '../messages';
import { practice } from '../shared/cite';
import { countedClauses } from './clauses';
import type { CountedClause } from './clauses';

const say = defineMessages({
  differ: { what: '“{now}”与 {cell} 的“{before}”不一致', todo: '请核对是哪个数，几处写成一致' },
});

/**
 * The same words in two parts with other numbers, and households with their persons of which one number is the same and the other is not:
 * 124户283人 and 124户238人. Within one part such words may speak of two places.
 */
export const overallNumbersDiffer: OverallRule = {
  id: 'overall-numbers-differ',
  title: '部门整体绩效目标前后数字不一致',
  severity: 'warning',
  source: practice('同一件事在公开的文本里只有一个数'),
  asks: 'written',
  messages: say.messages,
  *check(goals) {
    const seen: CountedClause[] = [];
    for (const clause of countedClauses(goals)) {
      const earlier = seen.filter(({ part }) => part !== clause.part);
      const draft = differsInWords(clause, earlier) ?? differsInPersons(clause, earlier);
      if (draft) yield draft;
      seen.push(clause);
    }
  },
};

/** Characters that the words must have beside the numbers. */
const LEAST_WORDS = 8;

function differsInWords(clause: CountedClause, earlier: readonly CountedClause[]): OverallDraft | null {
  const words = wordsOf(clause);
  if (words.replace(/#/g, '').length < LEAST_WORDS) return null;
  const alike = earlier.filter((other) => wordsOf(other) === words);
  if (alike.length === 0 || alike.some((other) => numbersOf(other) === numbersOf(clause))) return null;
  const [before] = alike;
  return before ? differing(clause, numbersOf(clause), before, numbersOf(before)) : null;
}

function wordsOf({ text, quantities }: CountedClause): string {
  return quantities.reduce((words, { text: said, unit }) => words.replace(said, `#${unit.text}`), text);
}

function numbersOf({ quantities }: CountedClause): string {
  return quantities.map(({ text }) => text).join('');
}

interface Persons {
  readonly said: string;
  readonly households: string;
  readonly persons: string;
  readonly before: string;
  readonly after: string;
}

const PERSONS = /(\d[\d,]*)户[、,共计]?(\d[\d,]*)(?:人|名)/g;

function personsIn({ text }: CountedClause): Persons[] {
  return [...text.matchAll(PERSONS)].map(({ 0: said, 1: households = '', 2: persons = '', index }) => ({
    said,
    households,
    persons,
    before: text.slice(0, index),
    after: text.slice(index + said.length),
  }));
}

function differsInPersons(clause: CountedClause, earlier: readonly CountedClause[]): OverallDraft | null {
  for (const now of personsIn(clause)) {
    for (const other of earlier) {
      const before = personsIn(other).find((one) => isMistaken(one, now));
      if (before) return differing(clause, now.said, other, before.said);
    }
  }
  return null;
}

/** One of the two numbers is the same, and so are the words beside them. */
function isMistaken(one: Persons, other: Persons): boolean {
  const sameHouseholds = one.households === other.households;
  const samePersons = one.persons === other.persons;
  return sameHouseholds !== samePersons && (endsAlike(one.before, other.before) || startsAlike(one.after, other.after));
}

function endsAlike(one: string, other: string): boolean {
  return one.length >= 2 && one.slice(-2) === other.slice(-2);
}

function startsAlike(one: string, other: string): boolean {
  return one.length >= 2 && one.slice(0, 2) === other.slice(0, 2);
}

function differing(clause: CountedClause, now: string, other: CountedClause, before: string): OverallDraft {
  return { at: clause.at, key: `${before} ${now}`, ...say('differ', { now, cell: address(other.at), before }) };
}

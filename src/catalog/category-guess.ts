import type { Form, Indicator } from '../model/form';
import { squash } from '../model/text';
import { isOverhead } from './overhead';
import { matchTemplateRow } from './template-match';
import type { Category, CategoryWords } from './types';

export interface CategoryCandidate {
  readonly category: Category;
  /** 0…1 */
  readonly certainty: number;
}

/**
 * Below this nobody's category is taken for granted: no rule of a category speaks, and the user is offered the candidates.
 * What reaches it: the category's name in other words, three rows that all speak for one category, or two witnesses that
 * agree. A single usual word (贴息, 道路) does not.
 */
export const LEAST_CERTAINTY = 0.6;

/** A guess is never as good as the category's printed name. */
const MOST_CERTAIN = 0.9;

/**
 * The categories that a form's name, purpose, goals and rows speak for, the likeliest first; none where nothing speaks. The
 * witnesses are independent, so a category's support is the chance that not all of them err; what others have of it is taken off.
 */
export function categoryCandidates(form: Form, categories: readonly Category[]): readonly CategoryCandidate[] {
  const speaking = form.indicators.map((indicator) => spokenFor(indicator, categories));
  const supports = categories.map((category) => ({ category, support: supportOf(form, category, speaking) }));
  const all = supports.reduce((sum, { support }) => sum + support, 0);
  const share = isOverhead(headOf(form)) ? OVERHEAD_SHARE : 1;
  return supports
    .map(({ category, support }) => ({ category, certainty: certaintyOf(((support * support) / all) * share) }))
    .filter(({ certainty }) => certainty > 0)
    .sort((one, other) => other.certainty - one.certainty);
}

/**
 * Whether the project's name or the purpose of its money speaks for a category as well (decision D24): the rows of a project of another
 * kind may be alike. A form that names only the fund or the paper that grants it leaves it to the rows.
 */
export function headAgrees(form: Form, { words }: Category): boolean {
  const purpose = form.kind === 'application' ? (form.purpose?.text ?? '') : '';
  if (words === null || (purpose === '' && NAMES_NO_PROJECT.test(squash(nameOf(form))))) return true;
  return [nameOf(form), purpose].some((text) => beliefIn(text, words, HEAD) > 0);
}

const NAMES_NO_PROJECT = /^$|(?:资金|专项|预算|通知|绩效目标(?:申报)?表)(?:\([^()]*\))*$/;

const OVERHEAD_SHARE = 0.3;

function certaintyOf(support: number): number {
  return Math.round(Math.min(support, MOST_CERTAIN) * 100) / 100;
}

/** How far one witness is believed, by how plain its words are. The head says what the money is for, goals promise many things. */
const HEAD = { telling: 0.7, usual: 0.4, hinting: 0.25 };
const GOAL = { telling: 0.45, usual: 0.3, hinting: 0.15 };
const ROWS = 0.7;
const ENOUGH_ROWS = 3;

function supportOf(form: Form, category: Category, speaking: readonly (readonly Category[])[]): number {
  const { words } = category;
  const purpose = form.kind === 'application' ? (form.purpose?.text ?? '') : '';
  const witnesses = [
    beliefIn(nameOf(form), words, HEAD),
    beliefIn(purpose, words, HEAD),
    beliefIn(form.kind === 'review' ? '' : (form.goal?.text ?? ''), words, GOAL),
    beliefByRows(category, speaking),
  ];
  return 1 - witnesses.reduce((doubt, belief) => doubt * (1 - belief), 1);
}

function beliefIn(text: string, words: CategoryWords | null, beliefs: typeof HEAD): number {
  const squashed = squash(text);
  if (words?.foreign?.test(squashed)) return 0;
  if (words?.telling.test(squashed)) return beliefs.telling;
  if (words?.usual.test(squashed)) return beliefs.usual;
  return words?.hinting?.test(squashed) ? beliefs.hinting : 0;
}

function beliefByRows(category: Category, speaking: readonly (readonly Category[])[]): number {
  const own = speaking.filter((categories) => categories.includes(category)).length;
  const all = speaking.filter((categories) => categories.length > 0).length;
  return own === 0 ? 0 : ROWS * (own / all) * Math.min(1, own / ENOUGH_ROWS);
}

/** The category whose template has this row, else those whose words it uses. A row that several templates share says nothing. */
function spokenFor({ level3, description }: Indicator, categories: readonly Category[]): readonly Category[] {
  const printedIn = categories.filter((category) => level3.value !== null && matchTemplateRow(category, level3.value));
  if (printedIn.length > 0) return printedIn.length === 1 ? printedIn : [];
  const text = squash(`${level3.text} ${description?.text ?? ''}`);
  return categories.filter(({ words }) => words?.telling.test(text) || words?.usual.test(text));
}

/** A county's form may carry the project's name in its title only. */
function nameOf({ project, title }: Form): string {
  return project.name?.text || (title?.text ?? '');
}

function headOf(form: Form): string {
  return `${nameOf(form)} ${form.kind === 'application' ? (form.purpose?.text ?? '') : ''}`;
}

import { RULE_SETS, caibannong201968, matchTemplateRow, wordAs } from '../catalog';
import type { Category, CategoryId, RuleSet } from '../catalog/types';
import type { Form } from '../model/form';
import { squash } from '../model/text';
import type { RuleContext } from '../rules/rule';

/** What the user asked for; null where nothing was said. */
export interface Judgement {
  /** Id of the rule set by whose demands every form is judged (`--as`); null: each by its own frame (decision D1). */
  readonly as: string | null;
  readonly category: CategoryId | null;
}

export const OWN_FRAME: Judgement = { as: null, category: null };

/** By what a form is judged: the catalogue, its own frame or the document's, and the category with how sure that is. */
export function contextOf(form: Form, judgement: Judgement): RuleContext {
  const catalog = ruleSetOf(judgement.as) ?? ruleSetOf(form.layout) ?? caibannong201968;
  return {
    catalog,
    byDocument: form.layout === catalog.id || judgement.as === catalog.id,
    category: categoryOf(form, catalog, judgement.category),
  };
}

export function ruleSetOf(id: string | null): RuleSet | null {
  return RULE_SETS.find((ruleSet) => ruleSet.id === id) ?? null;
}

type JudgedCategory = RuleContext['category'];

/** The user's word first, then the template that the sheet was drawn from, the project's name, the title, and the indicators themselves. */
function categoryOf(form: Form, { categories }: RuleSet, asked: CategoryId | null): JudgedCategory {
  const byId = (id: string | null) => categories.find((category) => category.id === id) ?? null;
  const chosen = byId(asked) ?? byId(form.hint?.category ?? null);
  if (chosen) return { category: chosen, certainty: 1, from: 'user' };
  return (
    named(form.project.name?.text ?? '', categories, 'name', 0.95) ??
    named(form.title?.text ?? '', categories, 'title', 0.85) ??
    guessed(form, categories)
  );
}

function named(
  text: string,
  categories: readonly Category[],
  from: 'name' | 'title',
  certainty: number,
): JudgedCategory {
  const typed = squash(text);
  const category = categories.find(({ name }) => wordings(name).some((wording) => typed.includes(wording)));
  if (!category) return null;
  return { category, certainty: wordings(category.name).includes(typed) ? 1 : certainty, from };
}

function wordings(name: string): string[] {
  return [squash(name), squash(wordAs(name, 'current'))];
}

/** Fewer template rows than this, or less than half of the form, say nothing about its category. */
const LEAST_MATCHES = 3;
const LEAST_SHARE = 0.5;
const MOST_CERTAIN_GUESS = 0.8;

function guessed(form: Form, categories: readonly Category[]): JudgedCategory {
  const [best, second] = categories
    .map((category) => ({ category, matches: matchesOf(form, category) }))
    .sort((first, other) => other.matches - first.matches);
  if (!best || best.matches < LEAST_MATCHES || best.matches === second?.matches) return null;
  const share = best.matches / form.indicators.length;
  if (share < LEAST_SHARE) return null;
  return { category: best.category, certainty: Math.round(share * MOST_CERTAIN_GUESS * 100) / 100, from: 'guess' };
}

function matchesOf(form: Form, category: Category): number {
  return form.indicators.filter(({ level3 }) => level3.value !== null && matchTemplateRow(category, level3.value))
    .length;
}

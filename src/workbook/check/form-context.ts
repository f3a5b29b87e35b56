import {
  arithmeticOf,
  headAgrees,
  LEAST_CERTAINTY,
  RULE_SETS,
  caibannong201968,
  categoryCandidates,
  isOverhead,
  nameIn,
  withArithmetic,
  wordAs,
} from '../../catalog';
import type { Category, CategoryId, RuleSet } from '../../catalog/types';
import type { KnownWorkbook } from '../../cycle/known-workbook';
import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';
import { squash } from '../../model/text';
import type { RuleContext } from '../../rules/rule';

/** What the user has chosen; null if nothing. */
export interface Judgement {
  /** Id of the rule set by whose demands every form is judged (`--as`); null: each by its own frame (decision D1). */
  readonly as: string | null;
  readonly category: CategoryId | null;
  /** The same for single sheets, by sheet id; takes precedence over `category`. */
  readonly categories?: ReadonlyMap<string, CategoryId>;
  /** Id of the arithmetic by which points are judged (`--arithmetic`); null: as the sheet says, else as the rule set has it. */
  readonly arithmetic?: string | null;
  /** The rule sets in force, where a county's profile changes them (`ruleSetsWith`). */
  readonly ruleSets?: readonly RuleSet[];
}

export const OWN_FRAME: Judgement = { as: null, category: null };

/** By what a form is judged: the catalogue, its own frame or the document's, the category with how sure that is, and the workbook. */
export function contextOf(form: Form, judgement: Judgement, known: KnownWorkbook): RuleContext {
  const catalog = catalogFor(form, judgement);
  return {
    catalog,
    byDocument: form.layout === catalog.id || judgement.as === catalog.id,
    category: categoryFor(form, catalog, judgement),
    ...known,
  };
}

/** The rule set in force, with the arithmetic that was asked for or that the sheet names. */
export function catalogFor(form: Form, judgement: Judgement): RuleSet {
  const { ruleSets } = judgement;
  const ruleSet =
    ruleSetOf(judgement.as, ruleSets) ??
    ruleSetOf(form.layout, ruleSets) ??
    ruleSetOf(caibannong201968.id, ruleSets) ??
    caibannong201968;
  const arithmetic =
    arithmeticOf(ruleSet, judgement.arithmetic ?? null) ?? arithmeticOf(ruleSet, form.arithmetic ?? null);
  return withArithmetic(ruleSet, arithmetic);
}

export function ruleSetOf(id: string | null, ruleSets: readonly RuleSet[] = RULE_SETS): RuleSet | null {
  return ruleSets.find((ruleSet) => ruleSet.id === id) ?? null;
}

type JudgedCategory = RuleContext['category'];

/** In this order: the user's choice, the template that the sheet was drawn from, the project's name, the title, a guess. */
export function categoryFor(form: Form, { categories }: RuleSet, judgement: Judgement): JudgedCategory {
  const asked = judgement.categories?.get(form.sheet) ?? judgement.category;
  const byId = (id: string | null) => categories.find((category) => category.id === id) ?? null;
  const chosen = byId(asked) ?? byId(form.hint?.category ?? null);
  if (chosen) return { category: chosen, certainty: 1, from: 'user' };
  return (
    named(form.project.name?.text ?? '', categories, 'name', 0.95) ??
    named(form.title?.text ?? '', categories, 'title', 0.85) ??
    guessed(form, categories)
  );
}

/** A name that contains the name of exactly one category; 雨露计划工作经费 is the office's own money. */
function named(
  text: string,
  categories: readonly Category[],
  from: 'name' | 'title',
  certainty: number,
): JudgedCategory {
  const typed = squash(text);
  const [category, ...others] = categories.filter((one) => wordings(one).some((wording) => typed.includes(wording)));
  if (!category || others.length > 0) return null;
  const isWhole = wordings(category).includes(typed);
  if (!isWhole && isOverhead(text)) return null;
  return { category, certainty: isWhole ? 1 : certainty, from };
}

const wordings = memoize((category: Category): readonly string[] => {
  const { name } = category;
  return [name, wordAs(name, 'current'), nameIn(category, 'current')].map(squash);
});

function guessed(form: Form, categories: readonly Category[]): JudgedCategory {
  const [best] = categoryCandidates(form, categories);
  return best && best.certainty >= LEAST_CERTAINTY && headAgrees(form, best.category)
    ? { ...best, from: 'guess' }
    : null;
}

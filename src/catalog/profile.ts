import { fnv1a } from '../model/fnv1a';
import type { Arithmetic } from './arithmetic';
import type { SystemColumn, SystemSheet } from './budget-system';
import type { Ground } from './source';
import { SELECTION_NOTE } from './caibannong-2019-68/frames';
import { printedParts } from './caibannong-2019-68/template-row';
import { matchTemplateRow } from './template-match';
import type { DayTerm, TermedStep, Terms } from './terms';
import type { Category, CategoryId, Level1Class, Limits, RuleSet, RuleSetting, TemplateRow } from './types';
import { rewordingBy, wordAs } from './wording';

/** How a county adapts the document, which leaves it to the counties (第一节三 and the last section). Plain data. */
export interface Profile {
  readonly name: string;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** What rules say in other words: by rule id and the id of its message. */
  readonly messages: RuleSet['rewordings'];
  readonly limits: Readonly<Partial<Limits>>;
  /** Name of a level-1 or level-2 class → further wordings under which it is read. */
  readonly classSynonyms: Readonly<Record<string, readonly string[]>>;
  /** A word that the templates print → the county's word for it today. */
  readonly words: Readonly<Record<string, string>>;
  readonly categories: readonly ProfileCategory[];
  /** How the county computes points; null: as the document does. */
  readonly arithmetic: ProfileArithmetic | null;
  /** By when goals are approved and published; null: as the document says. */
  readonly terms: ProfileTerms | null;
  /** Sheets of the budget system as the place has them; each goes before the known ones of its kind. */
  readonly systemSheets: readonly ProfileSystemSheet[];
}

/** What differs from a known sheet of the budget system, null where nothing does. */
export interface ProfileSystemSheet {
  /** Id of the known one. */
  readonly base: string;
  readonly name: string | null;
  readonly columns: readonly SystemColumn[] | null;
  /** By name, beside those that are known. */
  readonly codes: Readonly<Record<string, string>>;
  readonly weightsTotal: number | null;
}

/** What the county sets of a term, null where it sets nothing; and the days off and on that it lists. */
export type ProfileTerms = Readonly<Record<TermedStep, Given<Pick<DayTerm, 'days' | 'counted'>> | null>> &
  Terms['calendar'];

/** What differs from a known arithmetic, null where nothing does. Nothing at all: that one itself is put in force. */
export type ProfileArithmetic = { readonly base: string } & {
  readonly [Key in keyof ProfileSettings]: Given<ProfileSettings[Key]> | null;
};

/** Of formulas and the execution a profile may say a part. */
type Given<Setting> = Setting extends readonly unknown[]
  ? Setting
  : { readonly [Key in keyof Setting]?: Setting[Key] | undefined };

type ProfileSettings = Pick<
  Arithmetic,
  'weights' | 'execution' | 'formulas' | 'bands' | 'overfulfilment' | 'totalCaps' | 'grades'
>;

/** Changes to a category of the document, or a category of the county's own where the id is new. */
export interface ProfileCategory {
  readonly id: CategoryId;
  /** What the category is called today; a new category has it, for the document's it stands beside the printed name. */
  readonly name: string | null;
  readonly rows: readonly ProfileRow[];
}

export interface ProfileRow {
  /** Name of its level-2 class; null for a row that replaces another, which keeps its class. */
  readonly class: string | null;
  /** With its stars, as a template prints it: "★★★村内道路硬化里程". */
  readonly name: string;
  /** As a template prints it: "≥**公里", "100%". */
  readonly target: string;
  readonly alsoUnits: readonly string[];
  /** Name of the template row whose place it takes; null: the row of the same name where there is one, else a new row. */
  readonly replaces: string | null;
}

/** The rule set as the county wants it. Rules, drawings and commands read the result and know nothing of profiles. */
export function applyProfile(ruleSet: RuleSet, profile: Profile): RuleSet {
  const words = [...ruleSet.currentWords, ...Object.entries(profile.words)];
  const changed = profile.categories.reduce<readonly Category[]>(
    (categories, change) => withCategory(categories, change, ruleSet.classes),
    inCountyWords(ruleSet.categories, words),
  );
  return {
    ...ruleSet,
    profile: profile.name,
    limits: { ...ruleSet.limits, ...profile.limits },
    ruleSettings: { ...ruleSet.ruleSettings, ...profile.rules },
    rewordings: { ...ruleSet.rewordings, ...profile.messages },
    classes: withSynonyms(ruleSet.classes, profile.classSynonyms),
    categories: inCountyWords(changed, words),
    currentWords: words,
    terms: countyTerms(ruleSet, profile),
    systemSheets: countySheets(ruleSet, profile),
    ...withCountyArithmetic(ruleSet, profile),
  };
}

/** They stand before the known ones, so that they are offered first. */
function countySheets({ systemSheets }: RuleSet, { name, systemSheets: wanted }: Profile): readonly SystemSheet[] {
  const source = { convention: `${name}导入表`, says: '' };
  const own = wanted.flatMap(({ base: id, ...given }, index): SystemSheet[] => {
    const base = systemSheets.find((sheet) => sheet.id === id);
    if (!base) return [];
    return [
      {
        ...base,
        id: `county-${index + 1}`,
        name: given.name ?? base.name,
        columns: given.columns ?? base.columns,
        codes: { ...base.codes, ...given.codes },
        weightsTotal: given.weightsTotal ?? base.weightsTotal,
        ground: { certainty: 'county', source },
      },
    ];
  });
  return [...own, ...systemSheets];
}

function countyTerms({ terms }: RuleSet, { name, terms: wanted }: Profile): Terms {
  if (wanted === null) return terms;
  const { holidays, workdays } = wanted;
  const source = { convention: `${name}期限`, says: '' };
  const step = (id: TermedStep): DayTerm =>
    wanted[id] === null
      ? terms.steps[id]
      : { ...terms.steps[id], ...said(wanted[id]), ground: { certainty: 'county', source } };
  return {
    steps: { approval: step('approval'), publication: step('publication') },
    calendar: { holidays, workdays },
  };
}

/** A county's own stands before the known ones, so that typed scores are held against it first. */
function withCountyArithmetic(
  { arithmetic, arithmetics }: RuleSet,
  { name, arithmetic: wanted }: Profile,
): Pick<RuleSet, 'arithmetic' | 'arithmetics'> {
  if (wanted === null) return { arithmetic, arithmetics };
  const { base: id, ...settings } = wanted;
  const base = arithmetics.find((one) => one.id === id) ?? arithmetic;
  const own = Object.entries(settings).filter(([, setting]) => setting !== null);
  if (own.length === 0) return { arithmetic: base, arithmetics };
  const source = { convention: `${name}计分办法`, says: '' };
  const ground: Ground = { certainty: 'county', source };
  const county: Arithmetic = {
    ...base,
    ...(Object.fromEntries(own) as Partial<ProfileSettings>),
    formulas: { ...base.formulas, ...said(settings.formulas) },
    execution: { ...base.execution, ...said(settings.execution) },
    id: `county-${fnv1a(JSON.stringify(wanted)).toString(36)}`,
    name,
    grounds: { ...base.grounds, ...Object.fromEntries(own.map(([setting]) => [setting, ground])) },
  };
  return { arithmetic: county, arithmetics: [county, ...arithmetics] };
}

/** Without what was left out. */
function said<T extends object>(setting: T | null): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const entries = Object.entries(setting ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

/** Names everything that is named otherwise in the county's words than in the words of today. */
function inCountyWords(
  categories: readonly Category[],
  words: readonly (readonly [string, string])[],
): readonly Category[] {
  const inWords = rewordingBy(words);
  const named = <T extends { readonly name: string; readonly todaysName?: string }>(one: T): T =>
    one.todaysName !== undefined || inWords(one.name) === wordAs(one.name, 'current')
      ? one
      : { ...one, todaysName: inWords(one.name) };
  return categories.map((category) => ({ ...named(category), rows: category.rows.map(named) }));
}

function withSynonyms(
  classes: readonly Level1Class[],
  synonyms: Readonly<Record<string, readonly string[]>>,
): readonly Level1Class[] {
  if (Object.keys(synonyms).length === 0) return classes;
  const extended = <T extends { readonly name: string; readonly synonyms: readonly string[] }>(one: T): T => ({
    ...one,
    synonyms: [...one.synonyms, ...(synonyms[one.name] ?? [])],
  });
  return classes.map((level1) => ({ ...extended(level1), level2: level1.level2.map(extended) }));
}

function withCategory(
  categories: readonly Category[],
  change: ProfileCategory,
  classes: readonly Level1Class[],
): readonly Category[] {
  const printed = categories.find(({ id }) => id === change.id);
  if (!printed) return [...categories, changedCategory(emptyCategory(change, classes), change, classes)];
  const renamed = change.name === null ? printed : { ...printed, todaysName: change.name };
  return categories.map((category) => (category === printed ? changedCategory(renamed, change, classes) : category));
}

/** A category of the county's own begins as the document's frame does: every class, and no row in it. */
function emptyCategory({ id, name }: ProfileCategory, classes: readonly Level1Class[]): Category {
  const rows = classOrder(classes).map(({ level1, level2 }, index): TemplateRow => ({
    id: `${id}-class-${index + 1}`,
    kind: 'empty-class',
    level1,
    level2,
    ...printedParts('', ''),
    parent: null,
    alsoUnits: [],
    line: null,
  }));
  return { id, name: name ?? id, note: SELECTION_NOTE, words: null, evaluation: null, rows };
}

function changedCategory(category: Category, change: ProfileCategory, classes: readonly Level1Class[]): Category {
  const rows = change.rows.reduce<readonly TemplateRow[]>((before, row, index) => {
    const old = matchTemplateRow({ ...category, rows: before }, row.replaces ?? row.name);
    const parts = { ...printedParts(row.name, row.target), alsoUnits: row.alsoUnits };
    if (old)
      return before.map((one) =>
        one !== old ? one : row.replaces === null ? altered(old, parts) : { ...placeOf(old), ...parts },
      );
    const place = classOrder(classes).find(({ level2 }) => level2 === row.class);
    if (!place) return before;
    const id = `${category.id}-own-${index + 1}`;
    return withRow(before, { id, kind: 'indicator', ...place, ...parts, parent: null, line: null }, classes);
  }, category.rows);
  return { ...category, rows };
}

type Parts = ReturnType<typeof printedParts> & Pick<TemplateRow, 'alsoUnits'>;

/** The same indicator with other stars, value and units: it keeps the names under which it is known. */
function altered(row: TemplateRow, parts: Parts): TemplateRow {
  return { ...row, ...parts, name: row.name };
}

/** What another indicator takes over from the row whose place it takes. */
function placeOf({ id, kind, level1, level2, parent }: TemplateRow) {
  return { id, kind, level1, level2, parent, line: null };
}

/** At the end of its class, before the rows that the class leaves open; a class that was empty is so no more. */
function withRow(
  rows: readonly TemplateRow[],
  row: TemplateRow,
  classes: readonly Level1Class[],
): readonly TemplateRow[] {
  const order = classOrder(classes).map(({ level2 }) => level2);
  const rank = ({ level2 }: TemplateRow) => (level2 === null ? -1 : order.indexOf(level2));
  const others = rows.filter(({ kind, level2 }) => kind !== 'empty-class' || level2 !== row.level2);
  const isOpen = ({ kind, parent }: TemplateRow) => (kind === 'blank' || kind === 'ellipsis') && parent === null;
  const next = others.findIndex((other) => rank(other) > rank(row) || (other.level2 === row.level2 && isOpen(other)));
  const at = next < 0 ? others.length : next;
  return [...others.slice(0, at), row, ...others.slice(at)];
}

function classOrder(classes: readonly Level1Class[]): { readonly level1: string; readonly level2: string }[] {
  return classes.flatMap(({ name: level1, level2 }) => level2.map(({ name }) => ({ level1, level2: name })));
}

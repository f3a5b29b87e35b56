import { memoize } from '../model/memoize';
import { spokenNames } from './caibannong-2019-68/spoken-names';
import type { Category, TemplateRow } from './types';
import { withoutUnitSlot } from './unit-slot';
import { wordAs } from './wording';

/**
 * The template row that a typed 三级指标 means, or null. Ignored: stars, "指标1：", blanks, width, punctuation,
 * a bracketed addition of the template ("（总收入）"), and the wording of the year (D13). People and households never cross.
 */
export function matchTemplateRow(category: Category, name: string): TemplateRow | null {
  return rowsByKey(category).get(keyOf(name)) ?? null;
}

const rowsByKey = memoize((category: Category): ReadonlyMap<string, TemplateRow> => {
  const named = category.rows.filter((row) => row.name !== '');
  const short = named.map((row) => [keyOf(row.name.replace(/（[^）]*）/g, '')), row] as const);
  const full = named.map((row) => [keyOf(row.name), row] as const);
  const own = named.flatMap((row) => (row.todaysName === undefined ? [] : [[keyOf(row.todaysName), row] as const]));
  return new Map([...short, ...own, ...full]);
});

/** The same names are asked for by every rule and at every edit; what they come to is kept. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = keyFrom(name);
  keys.set(name, key);
  return key;
}

function keyFrom(name: string): string {
  const bare = withoutUnitSlot(name)
    .replace(/^★+/, '')
    .replace(/^(?:三级)?指标\d+[:：.、]?/, '')
    .replace(/^★+/, '')
    .replace(/建档立卡(?:贫困|脱贫)(人口|户)(?!脱贫)/g, '脱贫$1');
  const inTodaysWords = wordAs(bare, 'current').replace(/[\p{P}\p{S}]/gu, '');
  return spokenNames.reduce((said, [pattern, name]) => said.replace(pattern, name), inTodaysWords);
}

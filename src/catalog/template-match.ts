import { squash } from '../model/text';
import type { Category, TemplateRow } from './types';
import { wordAs } from './wording';

/**
 * The template row that a typed 三级指标 means, or null. Ignored: stars, "指标1：", blanks, width, punctuation,
 * a bracketed addition of the template ("（总收入）"), and the wording of the year (D13).
 */
export function matchTemplateRow(category: Category, name: string): TemplateRow | null {
  return rowsByKey(category).get(keyOf(name)) ?? null;
}

const cache = new WeakMap<Category, ReadonlyMap<string, TemplateRow>>();

function rowsByKey(category: Category): ReadonlyMap<string, TemplateRow> {
  const known = cache.get(category);
  if (known) return known;
  const named = category.rows.filter((row) => row.name !== '');
  const short = named.map((row) => [keyOf(row.name.replace(/（[^）]*）/g, '')), row] as const);
  const full = named.map((row) => [keyOf(row.name), row] as const);
  const rows = new Map([...short, ...full]);
  cache.set(category, rows);
  return rows;
}

function keyOf(name: string): string {
  const bare = squash(name)
    .replace(/^★+/, '')
    .replace(/^(?:三级)?指标\d+[:：.、]?/, '')
    .replace(/^★+/, '')
    .replace(/建档立卡(?:贫困|脱贫)(人口|户)(?!脱贫)/g, '脱贫$1');
  return withoutMonitored(wordAs(bare, 'current').replace(/[\p{P}\p{S}]/gu, ''));
}

/** Every way of naming the 监测对象 beside the 脱贫 group is the group: 脱贫人口含监测对象, 脱贫户和监测户, 脱贫监测户. */
function withoutMonitored(name: string): string {
  return name
    .replace(/脱贫监测(人口|户)/g, '脱贫$1')
    .replace(/(脱贫(?:人口|户))(?:含|和|及|与)?(?:防止返贫|易返贫致贫)?监测(?:对象|人口|户)/g, '$1')
    .replace(/含监测(?:对象|人口|户)/g, '');
}

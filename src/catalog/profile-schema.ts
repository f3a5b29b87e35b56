import { z } from 'zod';
import { applyProfile } from './profile';
import type { Profile, ProfileRow } from './profile';
import { matchTemplateRow } from './template-match';
import type { Category, Limits, RuleSet, RuleSetting } from './types';

/** The pane's content security policy forbids eval; zod would try it and have the attempt reported. */
z.config({ jitless: true });

/** The words of a profile for what becomes of a rule. */
const RULE_SETTINGS = { 必改: 'error', 核实: 'warning', 提示: 'hint', 关闭: 'off' } as const;

const SETTING_WORDS = Object.keys(RULE_SETTINGS) as (keyof typeof RULE_SETTINGS)[];
const MOST = { words: 200, synonyms: 50, categories: 50, rows: 200, units: 10 };

/** What a profile file may say of this rule set. Messages end the sentence "配置文件第 … 项". */
export function profileSchema(ruleSet: RuleSet, ruleIds: readonly string[]) {
  const classes = ruleSet.classes.flatMap(({ name, level2 }) => [name, ...level2.map((level) => level.name)]);
  const level2Classes = ruleSet.classes.flatMap(({ level2 }) => level2.map(({ name }) => name));
  const row = z.strictObject(
    {
      class: oneOf(level2Classes).nullable().default(null),
      name: text(60),
      target: text(40, 0).default(''),
      alsoUnits: list(text(20), MOST.units).default([]),
      replaces: text(60).nullable().default(null),
    },
    { error: '应为一行指标，如 { "class": "数量指标", "name": "★★★道路里程", "target": "≥**公里" }' },
  );
  const category = z.strictObject(
    {
      id: z
        .string({ error: '应为类别编号' })
        .max(40, '不能超过 40 个字符')
        .regex(/^[a-z][a-z0-9-]*$/, '应由小写字母、数字和“-”组成，如 rural-road'),
      name: text(60).nullable().default(null),
      rows: list(row, MOST.rows).default([]),
    },
    { error: '应为一个类别，如 { "id": "rural-road", "name": "农村道路项目", "rows": […] }' },
  );
  return z
    .strictObject(
      {
        name: text(40),
        rules: record(
          known(ruleIds, '不是已知的规则'),
          oneOf(SETTING_WORDS).transform((word): RuleSetting => RULE_SETTINGS[word]),
        ).default({}),
        limits: z
          .partialRecord(
            z.enum(Object.keys(ruleSet.limits) as (keyof Limits)[]),
            z.number({ error: '应为数字' }).positive('应大于 0').max(100_000, '过大'),
            { error: '应为“限度: 数字”的列表' },
          )
          .default({}),
        classSynonyms: record(known(classes, '不是已知的指标分类'), list(text(30), MOST.synonyms)).default({}),
        words: z
          .record(text(60), text(60), { error: '应为“原词: 现用词”的列表' })
          .refine((words) => Object.keys(words).length <= MOST.words, `不能多于 ${MOST.words} 个`)
          .default({}),
        categories: list(category, MOST.categories).default([]),
      },
      { error: '应为一个 JSON 对象' },
    )
    .superRefine((profile, context) => {
      for (const { path, message } of misplaced(profile, ruleSet)) context.addIssue({ code: 'custom', path, message });
    });
}

interface Misplaced {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Categories and rows that are well written and still have no place among the templates. */
function misplaced(profile: Profile, ruleSet: RuleSet): Misplaced[] {
  // Rows may be named in the county's own words.
  const { categories } = applyProfile(ruleSet, { ...profile, categories: [] });
  return profile.categories.flatMap(({ id, name, rows }, at) => {
    const printed = categories.find((category) => category.id === id) ?? null;
    const nameless: Misplaced[] =
      printed || name !== null ? [] : [{ path: ['categories', at, 'name'], message: '应填写：新增的类别要有名称' }];
    const wrongRows = rows.flatMap((row, index) => {
      const wrong = wrongPlace(row, rows.slice(0, index), printed);
      return wrong ? [{ path: ['categories', at, 'rows', index, wrong.key], message: wrong.message }] : [];
    });
    return [...nameless, ...wrongRows];
  });
}

/** Why a row has no place in the category; null where it has one. */
function wrongPlace(
  row: ProfileRow,
  before: readonly ProfileRow[],
  printed: Category | null,
): { readonly key: keyof ProfileRow; readonly message: string } | null {
  if (before.some(({ name }) => name === row.name)) return { key: 'name', message: '与前面的指标重名' };
  const old = printed && matchTemplateRow(printed, row.replaces ?? row.name);
  if (row.replaces !== null) return old ? null : { key: 'replaces', message: '应为本类模板中已有的指标名称' };
  if (!old && row.class === null) return { key: 'class', message: '应填写：新增的指标要写明二级指标' };
  return !old || row.class === null || row.class === old.level2
    ? null
    : { key: 'class', message: `应为“${old.level2 ?? ''}”：模板中已有这一指标` };
}

function text(most: number, least = 1) {
  return z.string({ error: '应为文字' }).trim().min(least, '不能为空').max(most, `不能超过 ${most} 个字`);
}

function oneOf<T extends string>(words: readonly T[]) {
  return z.enum(words, { error: `应为${words.map((word) => `“${word}”`).join('')}之一` });
}

function known(words: readonly string[], message: string) {
  return z.string().refine((word) => words.includes(word), message);
}

function list<T extends z.ZodType>(entry: T, most: number) {
  return z.array(entry, { error: '应为列表' }).max(most, `不能多于 ${most} 个`);
}

function record<V extends z.ZodType>(key: z.ZodType<string, string>, value: V) {
  return z.record(key, value, { error: '应为“名称: 设置”的列表' });
}

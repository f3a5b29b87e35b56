import Big from 'big.js';
import { z } from 'zod';
import { readDay } from '../model/day';
import type { Day } from '../model/day';
import { applyProfile } from './profile';
import type { Profile, ProfileRow } from './profile';
import type { SystemColumn, SystemRole } from './budget-system';
import { matchTemplateRow } from './template-match';
import type { Category, Limits, RuleSet, RuleSetting } from './types';

/** The pane's content security policy forbids eval; zod would try it and have the attempt reported. */
z.config({ jitless: true });

/** The words of a profile for what becomes of a rule. */
const RULE_SETTINGS = { 必改: 'error', 核实: 'warning', 提示: 'hint', 关闭: 'off' } as const;

const SETTING_WORDS = Object.keys(RULE_SETTINGS) as (keyof typeof RULE_SETTINGS)[];
const COUNTED = { 日历日: 'calendar', 工作日: 'working' } as const;
const BUDGETS = { 全年预算数: 'annual', 调整后预算数: 'adjusted' } as const;
const MOST = {
  words: 200,
  synonyms: 50,
  categories: 50,
  rows: 200,
  units: 10,
  settings: 20,
  days: 400,
  daysInARow: 31,
  termDays: 120,
  years: 10,
  sheets: 12,
  columns: 40,
  codes: 100,
  characters: 4000,
};

/** What a profile file may say of this rule set, whose rules have these messages. Errors end the sentence "配置文件第 … 项". */
export function profileSchema(ruleSet: RuleSet, messages: RuleSet['rewordings']) {
  const ruleIds = Object.keys(messages);
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
        messages: record(known(ruleIds, '不是已知的规则'), record(text(40), rewording)).default({}),
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
        arithmetic: arithmeticSchema(ruleSet).nullable().default(null),
        terms: termsSchema().nullable().default(null),
        systemSheets: list(systemSheetSchema(ruleSet), MOST.sheets).default([]),
      },
      { error: '应为一个 JSON 对象' },
    )
    .superRefine((profile, context) => {
      for (const { path, message } of [...misplaced(profile, ruleSet), ...misworded(profile, messages)])
        context.addIssue({ code: 'custom', path, message });
    });
}

const rewording = object(
  { what: text(120).exactOptional(), todo: text(120).exactOptional(), ofMany: text(60).exactOptional() },
  '应为 { "what": "“{name}”未填分值", "todo": "请填写分值" } 一类的说法',
);

/** Messages that the rule does not have, and texts that it could not fill in or that end a sentence of their own. */
function misworded(profile: Profile, messages: RuleSet['rewordings']): Misplaced[] {
  return Object.entries(profile.messages).flatMap(([rule, reworded]) =>
    Object.entries(reworded).flatMap(([id, texts]): Misplaced[] => {
      const own = messages[rule]?.[id];
      const path = ['messages', rule, id];
      if (!own) return [{ path, message: '不是这条规则的说法' }];
      const known = new Set(Object.values(own).flatMap(placeholdersIn));
      const open = Object.values(texts)
        .flatMap(placeholdersIn)
        .find((name) => !known.has(name));
      if (open !== undefined) return [{ path, message: `没有“{${open}}”这一项可填` }];
      return Object.values(texts).some((one) => one.endsWith('。')) ? [{ path, message: '末尾不写句号' }] : [];
    }),
  );
}

/** What stands in braces. */
function placeholdersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
}

/** What the columns of the budget system hold, in the profile's words. */
const SYSTEM_ROLES = {
  一级指标: 'level1',
  二级指标: 'level2',
  三级指标: 'level3',
  计算符号: 'sign',
  指标值: 'target',
  计量单位: 'unit',
  完成值: 'actual',
  全年预计: 'forecast',
  完成可能性: 'likelihood',
  分值: 'weight',
  得分: 'score',
  扣减分数: 'deduction',
  完成情况: 'description',
  原因: 'reason',
  备注: 'note',
  其他: 'other',
} as const satisfies Readonly<Record<string, SystemRole>>;

/** A sheet of the budget system as the place has it. */
function systemSheetSchema({ systemSheets }: RuleSet) {
  const column = object(
    {
      holds: oneOf(Object.keys(SYSTEM_ROLES) as (keyof typeof SYSTEM_ROLES)[]),
      caption: text(80),
      required: z.boolean('应为 true 或 false').default(false),
      coded: z.boolean('应为 true 或 false').default(false),
      longest: number(1, MOST.characters).int('应为整数').nullable().default(null),
    },
    '应为一栏，如 { "holds": "分值", "caption": "*分值", "required": true }',
  ).transform(({ holds, caption, required, coded, longest }): SystemColumn => ({
    role: SYSTEM_ROLES[holds],
    caption,
    ...(required && { required }),
    ...(coded && { coded }),
    ...(longest !== null && { longest }),
  }));
  return object(
    {
      base: oneOf(systemSheets.map(({ id }) => id)),
      name: text(40).nullable().default(null),
      columns: list(column, MOST.columns)
        .refine((columns) => columns.some(({ role }) => role === 'level3'), '应有一栏是“三级指标”')
        .refine(isEachOnce, '每一栏只能列一次，“其他”除外')
        .nullable()
        .default(null),
      codes: z
        .record(text(30), text(12), { error: '应为“名称: 代码”的列表' })
        .refine((codes) => Object.keys(codes).length <= MOST.codes, `不能多于 ${MOST.codes} 个`)
        .default({}),
      weightsTotal: number(1, 100).nullable().default(null),
    },
    '应为 { "base": "yitihua-self-evaluation", "columns": […] }',
  );
}

function isEachOnce(columns: readonly SystemColumn[]): boolean {
  const roles = columns.flatMap(({ role }) => (role === 'other' ? [] : [role]));
  return new Set(roles).size === roles.length;
}

/** By when goals are approved and published, and which days are worked. */
function termsSchema() {
  const term = object(
    {
      days: number(1, MOST.termDays).int('应为整数').optional(),
      counted: oneOf(Object.keys(COUNTED) as (keyof typeof COUNTED)[])
        .transform((word) => COUNTED[word])
        .optional(),
    },
    '应为 { "days": 20, "counted": "工作日" }',
  );
  const days = list(
    z.string({ error: DAYS }).transform((written, context) => {
      const read = daysIn(written);
      if (read === null) context.addIssue({ code: 'custom', message: DAYS });
      return read ?? [];
    }),
    MOST.days,
  ).transform((written) => [...new Set(written.flat())].sort((one, other) => one - other));
  return object(
    {
      approval: term.nullable().default(null),
      publication: term.nullable().default(null),
      holidays: days.default([]),
      workdays: days.default([]),
    },
    '应为 { "publication": { "days": 20, "counted": "工作日" } } 一类的期限',
  ).superRefine(({ holidays, workdays }, context) => {
    const all = [...holidays, ...workdays];
    if (workdays.some((day) => holidays.includes(day)))
      context.addIssue({ code: 'custom', path: ['workdays'], message: '与 holidays 有相同的日期' });
    if (all.length > 0 && Math.max(...all) - Math.min(...all) > MOST.years * 366)
      context.addIssue({ code: 'custom', path: ['holidays'], message: `前后不能超过 ${MOST.years} 年` });
  });
}

const DAYS = '应为日期，如 "2026-10-01" 或 "2026-10-01至2026-10-07"（最多 31 天）';

/** "2026-10-01", or from there to "…至2026-10-07"; null where it is neither. */
function daysIn(written: string): readonly Day[] | null {
  const [first = null, last = first, ...more] = written.split('至').map((text) => readDay(text.trim(), null));
  if (first === null || last === null || more.length > 0) return null;
  const count = last - first + 1;
  return count < 1 || count > MOST.daysInARow ? null : Array.from({ length: count }, (_, index) => first + index);
}

/** How points are computed: what differs from the arithmetic `base`. */
function arithmeticSchema({ id, classes, arithmetics }: RuleSet) {
  const level1 = classes.map(({ name }) => name);
  const points = number(0.01, 100);
  const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null);
  return z
    .strictObject(
      {
        base: z
          .enum(
            arithmetics.map((one) => one.id),
            { error: `应为${arithmetics.map((one) => `“${one.id}”`).join('')}之一` },
          )
          .default(id),
        weights: optional(list(object({ classes: list(oneOf(level1), level1.length), points }, WEIGHT), level1.length)),
        execution: optional(
          object(
            {
              points,
              budget: oneOf(Object.keys(BUDGETS) as (keyof typeof BUDGETS)[])
                .transform((word) => BUDGETS[word])
                .optional(),
            },
            '应为 { "points": 20, "budget": "调整后预算数" }',
          ),
        ),
        formulas: optional(
          object(
            {
              above: oneOf(['inverse', 'linear']).optional(),
              equal: oneOf(['from-target', 'at-target']).optional(),
              equalCostIsLimit: z.boolean('应为 true 或 false').optional(),
              belowZero: oneOf(['as-written', 'zero']).optional(),
            },
            '应为 { "above": "linear" } 一类的公式设置',
          ),
        ),
        bands: optional(
          object({ reached: number(1, 99), partly: number(1, 99) }, '应为 { "reached": 80, "partly": 50 }')
            .refine(({ reached, partly }) => partly < reached, 'partly 应小于 reached')
            .transform(({ reached, partly }) => ({ reached: share(reached), partly: share(partly) })),
        ),
        overfulfilment: optional(
          object({ from: number(100, 1000), deduct: number(0, 100).default(0) }, '应为 { "from": 130, "deduct": 2 }'),
        ),
        totalCaps: optional(
          list(object({ executionBelow: number(1, 100), totalAtMost: number(0, 100) }, CAP), MOST.settings),
        ),
        grades: optional(
          list(
            object({ name: text(10), from: number(0, 100) }, '应为 { "name": "优", "from": 90 }'),
            MOST.settings,
          ).transform((grades) => [...grades].sort((one, other) => other.from - one.from)),
        ),
      },
      { error: '应为 { "base": "hubei-2020" } 一类的计分办法' },
    )
    .superRefine(({ base, weights, execution }, context) => {
      const known = arithmetics.find((one) => one.id === base);
      const shared = weights ?? known?.weights ?? [];
      const total = shared.reduce(
        (sum, { points: given }) => sum + given,
        (execution ?? known?.execution)?.points ?? 0,
      );
      if (shared.length > 0 && Math.abs(total - 100) > 0.001)
        context.addIssue({
          code: 'custom',
          path: ['weights'],
          message: `与执行分值合计应为 100，现为 ${Number(total.toFixed(2))}`,
        });
    });
}

const WEIGHT = '应为 { "classes": ["产出指标"], "points": 50 }';
const CAP = '应为 { "executionBelow": 80, "totalAtMost": 89 }';

/** 80 → "0.8" */
function share(percent: number): string {
  return new Big(percent).div(100).toFixed();
}

function object<T extends z.ZodRawShape>(shape: T, error: string) {
  return z.strictObject(shape, { error });
}

function number(least: number, most: number) {
  return z.number({ error: '应为数字' }).min(least, `不能小于 ${least}`).max(most, `不能大于 ${most}`);
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

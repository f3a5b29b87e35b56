import { columnNumber } from '../../src/model/a1';
import { CERTAIN_READING } from '../../src/model/reading';
import type { FailedCell } from '../../src/model/reading';
import { readFileSync } from 'node:fs';
import Big from 'big.js';
import type { Clause, Convention } from '../../src/catalog/source';
import { arithmeticOf, caibannong201968, level1Name, level2Name, withArithmetic } from '../../src/catalog';
import { isErrorText } from '../../src/model/cell';
import type { CellValue } from '../../src/model/cell';
import type { Approval } from '../../src/model/approval';
import { readAmount } from '../../src/model/amount';
import type { Field } from '../../src/model/field';
import type {
  Application,
  ClassLabel,
  Execution,
  Form,
  Indicator,
  Monitoring,
  MoneyUnit,
  Review,
  ReviewItem,
  SelfEvaluation,
} from '../../src/model/form';
import type { LibraryProject } from '../../src/model/project-library';
import { readLikelihood } from '../../src/model/likelihood';
import { parseIndicatorValue } from '../../src/model/indicator-value';
import type { RuleContext } from '../../src/rules/rule';
import { gradeIn } from '../../src/sheets/recognise/review-grade';

/**
 * The pages of docs/rules are documents and tests at once: their examples are written so that people can read them and
 * this module can build them. An example is one or more lines of facts ("年度资金总额：23.00 财政拨款：20.00") and a table
 * of indicators (一级指标|二级指标|三级指标|指标值 …; a blank class cell is carried down; "" in a value cell is an empty cell).
 * What an example does not mention is filled in correctly, also the classes every 申报表 has ("其余指标：无" leaves them out);
 * 「空」 stands for an empty cell, 「无」 for a field the form does not have. 资金支出计划 reads "3月底 20；6月底 50；12月底 100".
 * A 监控表 has 完成情况, 全年预计完成情况, 完成可能性, 偏差原因分析 and 备注. 申报表：有 puts the project's 申报表 beside it: the same but for the facts
 * 申报名称, 申报总额 and 申报目标 and for the column 申报值, a row's value there (「无」: no such row). A 审核表 has a table 审核内容|审核得分. 另有项目：甲；乙 puts the 申报表 of further
 * projects beside it, with the rows that the example writes; 甲 10.00；乙 13.00 puts projects of these amounts there, filled in.
 * 另有监控表：甲；乙 and 另有自评表：甲；乙 put those of these projects there, filled in.
 * 项目库：甲 10.00；乙 13.00 5300 keeps a 项目库 with these projects, their amounts and codes; 10.00@2023 is an amount of another year.
 * 得分 "=7.5" is the result of a formula.
 * A text such as #REF! is a cell whose formula failed; 公式所除：C5 says by which empty cell it divides.
 * 计分办法 is the id of the arithmetic in force (hubei-2020), the document's where none is given.
 * 批复：有 keeps the sheet as it was approved: the same but for 批复名称, 批复总额, 批复目标 and the column 批复值; 调整：预算已调整 (预算未调整,
 * 未写明) registers the sheet as it is now as an adjustment of it.
 */
export interface Example {
  readonly form: Form;
  readonly context: RuleContext;
  /** The sentence after 「得到：」; null in a right example. */
  readonly message: string | null;
}

export interface RulePage<E = Example> {
  readonly title: string;
  /** The line under the title: id, severity word, forms. */
  readonly byline: readonly string[];
  /** The quoted passages: "财办农〔2019〕68号 第一节三：「…」". */
  readonly citations: readonly Clause[];
  /** What no clause says: "通行做法：…". */
  readonly conventions: readonly Convention[];
  readonly wrong: readonly E[];
  readonly right: readonly E[];
  readonly headings: readonly string[];
}

export function readRulePage(id: string): RulePage {
  return parseRulePage(readFileSync(`docs/rules/${id}.md`, 'utf8'), formExample);
}

/** `exampleOf`: what the lines of an example build. */
export function parseRulePage<E>(markdown: string, exampleOf: (lines: readonly string[]) => E): RulePage<E> {
  const lines = markdown.split('\n');
  return {
    title: lines[0]?.replace(/^# /, '') ?? '',
    byline: (lines[2] ?? '').split(' · ').map((part) => part.replaceAll('`', '')),
    citations: lines.flatMap((line) => {
      const match = line.match(/^> (\S+) (.+?)：「(.+)」$/);
      return match ? [{ document: match[1]!, clause: match[2]!, quote: match[3]! }] : [];
    }),
    conventions: lines.flatMap((line) => {
      const [, convention, says] = /^> ([^「\s]+)：([^「]+)$/.exec(line) ?? [];
      return convention !== undefined && says !== undefined ? [{ convention, says }] : [];
    }),
    wrong: sections(lines, '错误示例').map(exampleOf),
    right: sections(lines, '正确示例').map(exampleOf),
    headings: lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3)),
  };
}

/** Every section under a heading that starts with `heading` ("错误示例", "错误示例：元"). */
function sections(lines: readonly string[], heading: string): readonly (readonly string[])[] {
  return lines.flatMap((line, start) => {
    if (!line.startsWith(`## ${heading}`)) return [];
    const length = lines.slice(start + 1).findIndex((next) => next.startsWith('## '));
    return [lines.slice(start + 1, length < 0 ? undefined : start + 1 + length)];
  });
}

/** A form as an example tells it. */
export function formExample(lines: readonly string[]): Example {
  const { table, message, facts: said } = exampleParts(lines);
  const facts = readFacts(said);
  const rows = readRows(table);
  const isComplete = rows.length === 0 || facts.其余指标 === '无' || facts.表 !== '申报表';
  return { ...build(facts, isComplete ? rows : completed(rows)), message };
}

/** The cells of an example's table, the sentence after 「得到：」 and all other lines. */
export function exampleParts(lines: readonly string[]): {
  readonly table: readonly (readonly string[])[];
  readonly message: string | null;
  readonly facts: string;
} {
  return {
    table: lines.filter((line) => line.startsWith('|')).map(tableCells),
    message: lines.find((line) => line.startsWith('得到：'))?.slice(3) ?? null,
    facts: lines.filter((line) => !line.startsWith('|') && !line.startsWith('得到：')).join('　'),
  };
}

function tableCells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

type Facts = Readonly<Record<string, string>>;
type Row = Readonly<Record<string, string>>;

function readRows([header, , ...body]: readonly (readonly string[])[]): readonly Row[] {
  const columns = header ?? [];
  return body.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])));
}

const DEFAULT_FACTS: Facts = {
  表: '申报表',
  审视: '按68号文',
  计分办法: 'caibannong-2019-68',
  项目类别: '无',
  年度: '2024',
  项目名称: '红星村道路硬化项目',
  项目负责人及联系电话: '张三 13800000000',
  主管部门: '县农业农村局',
  实施单位: '红星村民委员会',
  金额单位: '万元',
  年度资金总额: '23.00',
  财政拨款: '20.00',
  其他资金: '3.00',
  资金用途: '无',
  资金支出计划: '无',
  年度目标: '硬化村内道路，改善群众出行条件。',
  年度总体目标完成情况: '已全部完成。',
  全年预算数: '23.00',
  全年执行数: '23.00',
  执行率: '100',
  执行分值: '10',
  执行得分: '10',
  财政拨款得分: '无',
  总分分值: '100',
  总得分: '100',
  月份: '8',
  年初预算数: '23.00',
  执行数: '15.00',
  预算执行率: '65.22%',
  申报表: '无',
  申报名称: '红星村道路硬化项目',
  申报总额: '23.00',
  申报目标: '同',
  其余指标: '补全',
  项目编码: '无',
  项目库: '无',
  另有项目: '无',
  另有监控表: '无',
  另有自评表: '无',
  批复: '无',
  批复名称: '同',
  批复总额: '23.00',
  批复目标: '同',
  批复日期: '2024-03-05',
  调整: '无',
  项目资金: '23.00',
  审核总分: '无',
  综合评定等级: '通过（85分及以上） ☑ 不通过（85分以下） □',
  总体审核意见: '目标明确，同意安排。',
  审核单位: '县财政局',
  审核时间: '2024年3月5日',
  公式所除: '无',
};

function readFacts(text: string): Facts {
  return factsIn(text, DEFAULT_FACTS);
}

/** "年度：2024 备注：…" by the names of the facts there are; what is not mentioned is as in `defaults`. */
export function factsIn(text: string, defaults: Facts): Facts {
  const parts = text.split(new RegExp(`(?:^|\\s)(${Object.keys(defaults).join('|')})：`));
  const facts: Record<string, string> = { ...defaults };
  for (let index = 1; index < parts.length; index += 2) facts[parts[index]!] = parts[index + 1]!.trim();
  return facts;
}

const DEFAULT_ROWS: readonly Row[] = [
  { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '安装太阳能路灯', 指标值: '≥20盏' },
  { 一级指标: '产出指标', 二级指标: '质量指标', 三级指标: '路灯安装合格率', 指标值: '100%' },
  { 一级指标: '效益指标', 二级指标: '社会效益指标', 三级指标: '受益行政村数量', 指标值: '≥3个' },
  { 一级指标: '满意度指标', 二级指标: '服务对象满意度指标', 三级指标: '群众满意度', 指标值: '≥95%' },
];

/** The rows of an example, and below them those of the classes it says nothing of. */
function completed(rows: readonly Row[]): readonly Row[] {
  const said = new Set(rows.map((row) => level2Name(row.二级指标 ?? '')));
  return [...rows, ...DEFAULT_ROWS.filter((row) => !said.has(level2Name(row.二级指标 ?? '')))];
}

const SCORED_DEFAULTS: readonly Row[] = [
  { 分值: '25', 全年实际值: '20盏', 得分: '25', 原因: '' },
  { 分值: '25', 全年实际值: '100%', 得分: '25', 原因: '' },
  { 分值: '30', 全年实际值: '3个', 得分: '30', 原因: '' },
  { 分值: '10', 全年实际值: '95%', 得分: '10', 原因: '' },
];

const MONITORED_DEFAULTS: readonly Row[] = ['12盏', '100%', '3个', ''].map((done, index) => ({
  完成情况: done,
  全年预计完成情况: ['20盏', '100%', '3个', '95%'][index] ?? '',
}));

const FORMS = { 申报表: application, 审核表: review, 监控表: monitoring, 自评表: selfEvaluation } as const;

function build(facts: Facts, rows: readonly Row[]): { form: Form; context: RuleContext } {
  const build = FORMS[facts.表 as keyof typeof FORMS];
  const form = build(facts, rows);
  const mayFail = [facts, ...rows].flatMap((part) => Object.values(part)).some((text) => text?.includes('#'));
  return { form: mayFail ? withErrors(form, facts) : form, context: context(facts, rows) };
}

/** A cell that shows an error has no value; an empty cell that its formula divides by is the fact 公式所除. */
function withErrors(form: Form, { 公式所除: divisor = '' }: Facts): Form {
  const failed: FailedCell[] = [];
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(divisor) ?? [];
  const waitsFor = row === '' ? [] : [{ sheet: SHEET, row: Number(row), column: columnNumber(column) }];
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null || part instanceof Big) return part;
    const { at, text } = part as Partial<Field>;
    if (at && isErrorText(text ?? '')) {
      failed.push({ at, text: text ?? '', waitsFor, follows: false });
      return { ...part, value: null };
    }
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  const read = walk(form) as Form;
  return failed.length === 0 ? form : { ...read, reading: { ...form.reading, failed } };
}

/** The project's 申报表 beside its 监控表 or 自评表. */
function approved(facts: Facts, rows: readonly Row[]): readonly Form[] {
  if (facts.申报表 !== '有') return [];
  const said = rows
    .filter(({ 申报值: value }) => value !== '无')
    .map((row) => ({ ...row, 指标值: row.申报值 || (row.指标值 ?? '') }));
  const total = facts.申报总额 ?? '';
  return [
    application(
      {
        ...facts,
        项目名称: facts.申报名称 ?? '',
        年度资金总额: total,
        财政拨款: total,
        其他资金: '0',
        年度目标: (facts.申报目标 === '同' ? facts.年度目标 : facts.申报目标) ?? '',
      },
      said,
    ),
  ];
}

/** The approval that the workbook keeps, and after an adjustment the sheet as it is now. */
function libraryOf(said: string): readonly LibraryProject[] {
  if (said === '无') return [];
  return said.split('；').map((entry, index) => {
    const [name = '', money = '', code = ''] = entry.split(' ');
    const [amount = '', year] = money.split('@');
    return {
      at: { sheet: '项目库', row: 2 + index, column: 1 },
      name,
      code,
      category: '',
      department: '',
      implementer: '',
      amount: readAmount(amount, '万元')?.times(10000) ?? null,
      source: '',
      year: year === undefined ? null : Number(year),
    };
  });
}

function approvals(facts: Facts, rows: readonly Row[]): readonly Approval[] {
  if (facts.批复 !== '有') return [];
  const said = rows
    .filter(({ 批复值: value }) => value !== '无')
    .map((row) => ({ ...row, 指标值: row.批复值 || (row.指标值 ?? '') }));
  const kept = { sheetName: '批复目标', source: SHEET, date: facts.批复日期 ?? '', body: '县财政局', number: '' };
  const or = (fact: string, same: string) => (facts[fact] === '同' ? facts[same] : facts[fact]) ?? '';
  const total = facts.批复总额 ?? '';
  const first: Facts = {
    ...facts,
    ...(total === '23.00' ? APPROVED_AMOUNTS : { 年度资金总额: total, 财政拨款: total, 其他资金: '0' }),
    项目名称: or('批复名称', '项目名称'),
    年度目标: or('批复目标', '年度目标'),
  };
  const approved: Approval = { ...kept, version: 0, application: application(first, said), adjustment: null };
  if (facts.调整 === '无') return [approved];
  const budgetToo = facts.调整 === '预算已调整' ? true : facts.调整 === '预算未调整' ? false : null;
  const adjustment = { project: facts.项目名称 ?? '', version: 1, reason: '汛期推迟开工', budgetToo };
  return [approved, { ...kept, version: 1, application: application(facts, rows), adjustment }];
}

const APPROVED_AMOUNTS: Facts = { 年度资金总额: '23.00', 财政拨款: '20.00', 其他资金: '3.00' };

/** 申报表 of further projects, with the rows that the example itself writes. */
function otherProjects(facts: Facts, rows: readonly Row[]): readonly Form[] {
  if (facts.另有项目 === '无') return [];
  const written = rows.filter((row) => !DEFAULT_ROWS.includes(row));
  return (facts.另有项目 ?? '').split('；').map((project) => {
    const [name = '', total] = project.split(' ');
    if (total === undefined) return application({ ...facts, 项目名称: name }, written);
    const amounts = { 年度资金总额: total, 财政拨款: total, 其他资金: '0' };
    return application({ ...DEFAULT_FACTS, ...amounts, 审视: facts.审视 ?? '', 项目名称: name }, []);
  });
}

/** 监控表 or 自评表 of the projects that the fact names, filled in. */
function furtherForms(
  facts: Facts,
  fact: string,
  build: (facts: Facts, rows: readonly Row[]) => Form,
): readonly Form[] {
  if (facts[fact] === '无') return [];
  return (facts[fact] ?? '').split('；').map((name) => build({ ...DEFAULT_FACTS, 项目名称: name }, []));
}

function context(facts: Facts, rows: readonly Row[]): RuleContext {
  const [name, from = 'user'] = (facts.项目类别 ?? '无').split('（');
  const category = caibannong201968.categories.find((candidate) => candidate.name === name);
  if (!category && name !== '无') throw new Error(`unknown 项目类别 in an example: ${name}`);
  return {
    catalog: withArithmetic(caibannong201968, arithmeticOf(caibannong201968, facts.计分办法 ?? null)),
    byDocument: facts.审视 === '按68号文',
    category: category ? { category, certainty: 1, from: from.startsWith('推测') ? 'guess' : 'user' } : null,
    others: [
      ...approved(facts, rows),
      ...otherProjects(facts, rows),
      ...furtherForms(facts, '另有监控表', monitoring),
      ...furtherForms(facts, '另有自评表', selfEvaluation),
    ],
    approvals: approvals(facts, rows),
    library: libraryOf(facts.项目库 ?? '无'),
  };
}

const SHEET = '示例';

function field<T = string>(text: string, row: number, column: number, value?: T | null): Field<T> {
  const shown = text === '空' ? '' : text;
  const raw: CellValue = shown === '' ? null : shown;
  const meaning = value === undefined ? (shown as unknown as T) : value;
  return { at: { sheet: SHEET, row, column }, text: shown, raw, formula: null, value: shown === '' ? null : meaning };
}

function given(facts: Facts, key: string, row: number, column: number): Field | null {
  const text = facts[key] ?? '无';
  return text === '无' ? null : field(text, row, column);
}

function number(text: string, row: number, column: number): Field<Big> {
  const digits = text.replace(/[%分]$/, '');
  return field(text, row, column, /^-?\d+(\.\d+)?$/.test(digits) ? new Big(digits) : null);
}

/** "=7.5" is the result of a formula. */
function points(text: string, row: number, column: number): Field<Big> {
  return text.startsWith('=') ? { ...number(text.slice(1), row, column), formula: '=公式' } : number(text, row, column);
}

function amount(facts: Facts, key: string, row: number, column: number): Field<Big> | null {
  const text = given(facts, key, row, column);
  return text && { ...text, value: text.text === '' ? null : readAmount(text.text, facts.金额单位 as MoneyUnit) };
}

function frame(facts: Facts, indicators: readonly Indicator[]) {
  const year = given(facts, '年度', 2, 1);
  return {
    sheet: SHEET,
    sheetName: SHEET,
    area: { top: 1, left: 1, bottom: Math.max(20, 11 + indicators.length), right: 12 },
    reading: CERTAIN_READING,
    layout: facts.审视 === '按68号文' ? 'caibannong-2019-68' : 'hebei-2020',
    title: field('绩效目标申报表', 1, 1),
    year: year && { ...year, value: /^\d{4}$/.test(year.text) ? Number(year.text) : null },
    code: given(facts, '项目编码', 2, 2),
    project: {
      name: given(facts, '项目名称', 3, 2),
      contact: given(facts, '项目负责人及联系电话', 3, 4),
      department: given(facts, '主管部门', 4, 2),
      implementer: given(facts, '实施单位', 4, 4),
    },
    hint: null,
    table: {
      headerRow: 10,
      firstRow: 11,
      lastRow: Math.max(11, 10 + indicators.length),
      columns: { level1: 2, level2: 3, level3: 4, description: 5, target: 6 },
      rows: indicators.map(({ row, level1, level2 }) => ({ row, level1, level2 })),
    },
    indicators,
  };
}

function application(facts: Facts, rows: readonly Row[]): Application {
  const goal = given(facts, '年度目标', 8, 2);
  return {
    ...frame(facts, indicatorsOf(rows.length > 0 ? rows : DEFAULT_ROWS, 'application')),
    kind: 'application',
    funds:
      facts.年度资金总额 === '无'
        ? null
        : {
            unit: facts.金额单位 as MoneyUnit,
            total: amount(facts, '年度资金总额', 5, 3),
            fiscal: amount(facts, '财政拨款', 6, 3),
            other: amount(facts, '其他资金', 7, 3),
          },
    purpose: given(facts, '资金用途', 7, 5),
    plan: spendingPlan(facts.资金支出计划 ?? '无'),
    goal,
    goals: goal && goal.text !== '' ? [goal] : [],
  };
}

function monitoring(facts: Facts, rows: readonly Row[]): Monitoring {
  const monitored = DEFAULT_ROWS.map((row, index) => ({ ...row, ...MONITORED_DEFAULTS[index] }));
  const month = (row: number, column: number): Field<number> =>
    field(`1-${facts.月份}月执行数`, row, column, /^\d+$/.test(facts.月份 ?? '') ? Number(facts.月份) : null);
  return {
    ...frame(facts, indicatorsOf(rows.length > 0 ? rows : monitored, 'monitoring')),
    kind: 'monitoring',
    months: [month(5, 4), month(10, 7)],
    moneyUnit: facts.金额单位 as MoneyUnit,
    execution: execution(facts, '年初预算数', '执行数', '预算执行率'),
    goal: given(facts, '年度目标', 8, 2),
  };
}

/** The line of the total; the parts are left out. */
function execution(facts: Facts, budgetFact: string, executedFact: string, rateFact: string): Execution | null {
  const budget = amount(facts, budgetFact, 5, 3);
  const executed = amount(facts, executedFact, 5, 4);
  const rate = number(facts[rateFact] ?? '', 5, 5);
  return (
    budget && executed && { total: { budget, executed, rate, weight: null, score: null }, fiscal: null, other: null }
  );
}

/** 表2; what is not said of an item is full points. */
function review(facts: Facts, rows: readonly Row[]): Review {
  const lines = rows.length > 0 ? rows : REVIEWED_DEFAULTS;
  const items = lines.map(({ 审核内容: text = '', 审核得分: score = '' }, index): ReviewItem => {
    const [, name = text, max = ''] = /^(.+?)（(\d+)分）$/.exec(text) ?? [];
    return {
      name,
      at: { sheet: SHEET, row: 11 + index, column: 1 },
      max: max === '' ? null : new Big(max),
      score: number(score, 11 + index, 4),
    };
  });
  const grade = given(facts, '综合评定等级', 30, 2);
  return {
    ...frame(facts, []),
    kind: 'review',
    moneyUnit: facts.金额单位 as MoneyUnit,
    amount: amount(facts, '项目资金', 3, 4),
    items,
    total: facts.审核总分 === '无' ? null : number(facts.审核总分 ?? '', 30, 4),
    grade: grade && { ...grade, value: gradeIn(grade.text) },
    opinion: given(facts, '总体审核意见', 31, 2),
    reviewers: [given(facts, '审核单位', 32, 2)].filter((one) => one !== null),
    date: given(facts, '审核时间', 33, 2),
  };
}

const REVIEWED_DEFAULTS: readonly Row[] = (caibannong201968.forms.review?.sections ?? [])
  .flatMap((section) => section.items)
  .map(({ name, max }) => ({ 审核内容: `${name}（${max}分）`, 审核得分: String(max) }));

function selfEvaluation(facts: Facts, rows: readonly Row[]): SelfEvaluation {
  const scored = DEFAULT_ROWS.map((row, index) => ({ ...row, ...SCORED_DEFAULTS[index] }));
  const funds = execution(facts, '全年预算数', '全年执行数', '执行率');
  const total = funds && {
    ...funds.total,
    weight: number(facts.执行分值 ?? '', 5, 6),
    score: number(facts.执行得分 ?? '', 5, 7),
  };
  const base = frame(facts, indicatorsOf(rows.length > 0 ? rows : scored, 'self-evaluation'));
  return {
    ...base,
    table: { ...base.table, columns: { ...base.table.columns, weight: 8, actual: 9, score: 10, reason: 11 } },
    kind: 'self-evaluation',
    moneyUnit: facts.金额单位 as MoneyUnit,
    execution: total && {
      total,
      fiscal: facts.财政拨款得分 === '无' ? null : { ...total, score: number(facts.财政拨款得分 ?? '', 6, 7) },
      other: null,
    },
    goal: given(facts, '年度目标', 8, 2),
    goalResult: given(facts, '年度总体目标完成情况', 8, 4),
    total: { weight: number(facts.总分分值 ?? '', 40, 8), score: number(facts.总得分 ?? '', 40, 10) },
  };
}

function indicatorsOf(rows: readonly Row[], kind: Form['kind']): readonly Indicator[] {
  let level1: ClassLabel | null = null;
  let level2: ClassLabel | null = null;
  return rows.flatMap((cells, index) => {
    const row = 11 + index;
    if (cells.一级指标) {
      level1 = classLabel(cells.一级指标, level1Name(cells.一级指标), row, 2);
      level2 = null;
    }
    if (cells.二级指标) level2 = classLabel(cells.二级指标, level2Name(cells.二级指标), row, 3);
    return cells.三级指标 || cells.指标值 ? [indicator(cells, row, level1, level2, kind)] : [];
  });
}

function spendingPlan(text: string): Application['plan'] {
  if (text === '无') return [];
  return text.split('；').map((part, index) => {
    const [until = '', share = '空'] = part.trim().split(' ');
    return { until, field: number(share, 7, 8 + index) };
  });
}

function classLabel(text: string, name: string | null, row: number, column: number): ClassLabel {
  const weight = text.match(/(\d+)分/)?.[1];
  return { name: name ?? text, text, at: { sheet: SHEET, row, column }, weight: weight ? new Big(weight) : null };
}

function indicator(
  cells: Row,
  row: number,
  level1: ClassLabel | null,
  level2: ClassLabel | null,
  kind: Form['kind'],
): Indicator {
  const name = cells.三级指标 ?? '';
  const stars = name.startsWith('★★★') ? 3 : name.startsWith('★') ? 1 : 0;
  const value = (text: string, column: number) => field(text, row, column, parseIndicatorValue(text));
  const scored = kind === 'self-evaluation';
  const monitored = kind === 'monitoring';
  return {
    row,
    level1,
    level2,
    stars,
    level3: field(name, row, 4, name.replace(/^★+/, '').replace(/^指标\s*\d+[：:]/, '')),
    description: cells.绩效指标描述 === undefined ? null : field(cells.绩效指标描述, row, 5),
    target: value(cells.指标值 ?? '', 6),
    basis: cells.指标值确定依据 === undefined ? null : field(cells.指标值确定依据, row, 7),
    forecast: monitored ? value(cells.全年预计完成情况 ?? '', 8) : null,
    weight: scored ? number(cells.分值 ?? '', row, 8) : null,
    actual: scored ? value(cells.全年实际值 ?? '', 9) : monitored ? value(cells.完成情况 ?? '', 7) : null,
    score: scored ? points(cells.得分 ?? '', row, 10) : null,
    reason: scored ? field(cells.原因 ?? '', row, 11) : monitored ? field(cells.偏差原因分析 ?? '', row, 9) : null,
    note: monitored ? field(cells.备注 ?? '', row, 10) : null,
    ...(cells.完成可能性 && { likelihood: field(cells.完成可能性, row, 12, readLikelihood(cells.完成可能性)) }),
  };
}

/** A form and its context from facts and rows written as in a page; for tests of hits and near misses. */
export function exampleOf(text: string, ...rows: readonly Row[]): { form: Form; context: RuleContext } {
  return build(readFacts(text), rows);
}

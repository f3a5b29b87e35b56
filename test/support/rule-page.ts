import { readFileSync } from 'node:fs';
import Big from 'big.js';
import { caibannong201968, level1Name, level2Name } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { readAmount } from '../../src/model/amount';
import type { Field } from '../../src/model/field';
import type { Application, ClassLabel, Form, Indicator, MoneyUnit, SelfEvaluation } from '../../src/model/form';
import { parseIndicatorValue } from '../../src/model/indicator-value';
import type { RuleContext } from '../../src/rules/rule';

/**
 * The pages of docs/rules are documents and tests at once: their examples are written so that people can read them and
 * this module can build them. An example is one or more lines of facts ("年度资金总额：23.00 财政拨款：20.00") and a table
 * of indicators (一级指标|二级指标|三级指标|指标值 …; a blank class cell is carried down; "" in a value cell is an empty cell).
 * What an example does not mention is filled in correctly, also the classes every 申报表 has ("其余指标：无" leaves them out);
 * 「空」 stands for an empty cell, 「无」 for a field the form does not have. 资金支出计划 reads "3月底 20；6月底 50；12月底 100".
 */
export interface Example {
  readonly form: Form;
  readonly context: RuleContext;
  /** The sentence after 「得到：」; null in a right example. */
  readonly message: string | null;
}

export interface RulePage {
  readonly title: string;
  /** The line under the title: id, severity word, forms. */
  readonly byline: readonly string[];
  /** The quoted passages: "财办农〔2019〕68号 第一节三：「…」". */
  readonly citations: readonly { readonly document: string; readonly clause: string; readonly quote: string }[];
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
  readonly headings: readonly string[];
}

export function readRulePage(id: string): RulePage {
  return parseRulePage(readFileSync(`docs/rules/${id}.md`, 'utf8'));
}

export function parseRulePage(markdown: string): RulePage {
  const lines = markdown.split('\n');
  return {
    title: lines[0]?.replace(/^# /, '') ?? '',
    byline: (lines[2] ?? '').split(' · ').map((part) => part.replaceAll('`', '')),
    citations: lines.flatMap((line) => {
      const match = line.match(/^> (\S+) (.+?)：「(.+)」$/);
      return match ? [{ document: match[1]!, clause: match[2]!, quote: match[3]! }] : [];
    }),
    wrong: examples(sections(lines, '错误示例')),
    right: examples(sections(lines, '正确示例')),
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

function examples(found: readonly (readonly string[])[]): readonly Example[] {
  return found.map((lines) => {
    const table = lines.filter((line) => line.startsWith('|')).map(tableCells);
    const message = lines.find((line) => line.startsWith('得到：'))?.slice(3) ?? null;
    const facts = readFacts(lines.filter((line) => !line.startsWith('|') && !line.startsWith('得到：')).join('　'));
    const rows = readRows(table);
    const isComplete = rows.length === 0 || facts.其余指标 === '无' || facts.表 === '自评表';
    return { ...build(facts, isComplete ? rows : completed(rows)), message };
  });
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
  年度目标: '硬化村内道路2公里，改善群众出行条件。',
  年度总体目标完成情况: '已全部完成。',
  全年预算数: '23.00',
  全年执行数: '23.00',
  执行率: '100',
  执行分值: '10',
  执行得分: '10',
  总分分值: '100',
  总得分: '100',
  其余指标: '补全',
};

function readFacts(text: string): Facts {
  const keys = Object.keys(DEFAULT_FACTS);
  const parts = text.split(new RegExp(`(?:^|\\s)(${keys.join('|')})：`));
  const facts: Record<string, string> = { ...DEFAULT_FACTS };
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

function build(facts: Facts, rows: readonly Row[]): { form: Form; context: RuleContext } {
  return {
    form: facts.表 === '自评表' ? selfEvaluation(facts, rows) : application(facts, rows),
    context: context(facts),
  };
}

function context(facts: Facts): RuleContext {
  const [name, from = 'user'] = (facts.项目类别 ?? '无').split('（');
  const category = caibannong201968.categories.find((candidate) => candidate.name === name);
  if (!category && name !== '无') throw new Error(`unknown 项目类别 in an example: ${name}`);
  return {
    catalog: caibannong201968,
    byDocument: facts.审视 === '按68号文',
    category: category ? { category, certainty: 1, from: from.startsWith('推测') ? 'guess' : 'user' } : null,
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
    layout: facts.审视 === '按68号文' ? 'caibannong-2019-68' : 'hebei-2020',
    title: field('绩效目标申报表', 1, 1),
    year: year && { ...year, value: /^\d{4}$/.test(year.text) ? Number(year.text) : null },
    code: null,
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
    ...frame(facts, indicatorsOf(rows.length > 0 ? rows : DEFAULT_ROWS, false)),
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

function selfEvaluation(facts: Facts, rows: readonly Row[]): SelfEvaluation {
  const scored = DEFAULT_ROWS.map((row, index) => ({ ...row, ...SCORED_DEFAULTS[index] }));
  const budget = amount(facts, '全年预算数', 5, 3);
  const executed = amount(facts, '全年执行数', 5, 4);
  const line = budget &&
    executed && {
      budget,
      executed,
      rate: number(facts.执行率 ?? '', 5, 5),
      weight: number(facts.执行分值 ?? '', 5, 6),
      score: number(facts.执行得分 ?? '', 5, 7),
    };
  return {
    ...frame(facts, indicatorsOf(rows.length > 0 ? rows : scored, true)),
    kind: 'self-evaluation',
    moneyUnit: facts.金额单位 as MoneyUnit,
    execution: line && { total: line, fiscal: null, other: null },
    goal: given(facts, '年度目标', 8, 2),
    goalResult: given(facts, '年度总体目标完成情况', 8, 4),
    total: { weight: number(facts.总分分值 ?? '', 40, 8), score: number(facts.总得分 ?? '', 40, 10) },
  };
}

function indicatorsOf(rows: readonly Row[], scored: boolean): readonly Indicator[] {
  let level1: ClassLabel | null = null;
  let level2: ClassLabel | null = null;
  return rows.flatMap((cells, index) => {
    const row = 11 + index;
    if (cells.一级指标) {
      level1 = classLabel(cells.一级指标, level1Name(cells.一级指标), row, 2);
      level2 = null;
    }
    if (cells.二级指标) level2 = classLabel(cells.二级指标, level2Name(cells.二级指标), row, 3);
    return cells.三级指标 || cells.指标值 ? [indicator(cells, row, level1, level2, scored)] : [];
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
  scored: boolean,
): Indicator {
  const name = cells.三级指标 ?? '';
  const stars = name.startsWith('★★★') ? 3 : name.startsWith('★') ? 1 : 0;
  const value = (text: string, column: number) => field(text, row, column, parseIndicatorValue(text));
  return {
    row,
    level1,
    level2,
    stars,
    level3: field(name, row, 4, name.replace(/^★+/, '').replace(/^指标\s*\d+[：:]/, '')),
    description: cells.绩效指标描述 === undefined ? null : field(cells.绩效指标描述, row, 5),
    target: value(cells.指标值 ?? '', 6),
    basis: cells.指标值确定依据 === undefined ? null : field(cells.指标值确定依据, row, 7),
    forecast: null,
    weight: scored ? number(cells.分值 ?? '', row, 8) : null,
    actual: scored ? value(cells.全年实际值 ?? '', 9) : null,
    score: scored ? number(cells.得分 ?? '', row, 10) : null,
    reason: scored ? field(cells.原因 ?? '', row, 11) : null,
  };
}

/** A form and its context from facts and rows written as in a page; for tests of hits and near misses. */
export function exampleOf(text: string, ...rows: readonly Row[]): { form: Form; context: RuleContext } {
  return build(readFacts(text), rows);
}

import type Big from 'big.js';
import type { Field } from '../../src/model/field';
import type { Form, Indicator } from '../../src/model/form';
import { unreadTables } from '../../src/sheets/recognise/unread-tables';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { classOfLevel2 } from '../../src/catalog';
import { withoutMerges } from '../support/grid';
import { judgeGrids } from './judge-grids';
import type { TypedForm } from './typed-table';
import { typedTables } from './typed-table';

const FILES = [
  'mechanisms',
  'counties',
  'departments',
  'provinces',
  'changed-by-hand',
  'unseen',
  'all-over-china',
  'ordinary',
  'clerks',
  'published',
  'natural-values',
  'township',
  'from-memory',
].map((name) => `${name}.txt`);

/**
 * Tables of people who knew nothing of this program, with what they read in them. What is not read as they do is listed here, with the reason;
 * nobody is told to change anything in them.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  '绩效目标审核表 (review: 审核内容, 要点, opinions, no indicators)': 'a 审核表 without points: named, not read',
  '绩效目标评审表 (review with declared and suggested targets side by side)':
    'declared and suggested targets: seen, not read',
  '村级简表 (no title, no class columns, head on one line each, 2026)': 'the year only in the name of the project',
  '第三方评价评分表（决策/过程/产出/效益，三级权重各一列，合计行）': 'a score sheet of evaluators: named, not read',
  '事前绩效评估评分表（专家个人打分，五个维度，评估结论在底部）': 'a score sheet of experts, no form of the year',
  '专项债券项目绩效目标表（投资来源横排，本息覆盖倍数，项目总目标+年度目标并列）':
    'the year’s part of an investment among its sources',
  '职责—活动式目标表（2016年，指标描述+优良中差四档）': 'four grades instead of targets: seen, not read',
  '交通局季度分解监控表（一至四季度计划/实际，三季度末填报）': 'the project only in the title, which calls it none',
  '财政局绩效科绩效目标审核表（审核内容打分，下附审核意见）': 'the year only in the date of the review',
  '政府购买服务目标表（类别横带、权重写在指标名括号里、资金块在表下）': '购买主体 is no 实施单位',
  'H07 review table with value before and after adjustment and an opinion per indicator':
    'a review by indicators: partly read as a 申报表',
  'H14 application with cumulative quarterly targets and a quarterly spending plan':
    'a total that only one source says',
  '高山蔬菜基地申报 (awkward: funds by source and level in a block at the right side, beside the goal)':
    'the fiscal part is a subtotal among its levels',
  '单位预算项目支出绩效目标公开表 (two projects in one flat table, sign/value/unit/weight columns)':
    'the fiscal part in a column beside the total: partly read',
  '到户产业奖补转置表 (awkward: indicators run to the right, classes in the head rows, targets in the row below)':
    'a table on its side with a sum at its end: named, not read',
  'K01 衔接资金申报表 (甘肃式：附件号，资金在标题下左侧竖栏，指标值单列在权重前)':
    'the fiscal part only as its two levels',
  'K07 申报表 (指标在上、资金在下，值与单位分列，空白间隔行)':
    'the fiscal part as two sources, of which one is named so',
  'K08 绩效目标审核表 (逐条指标审核，原值与审核意见)': 'a review by indicators: read as a 申报表',
  'K18 部门自评表 (预算执行率作为第一条指标，权重与得分在前，目标与完成在后)': 'the offices as 单位名称 and 所属部门',
  'K24 左右并排的自评表 (左列名称与完成在一侧，产出在左半、效益满意度在右半，无分值)':
    'a self-evaluation in two halves: partly read',
  'H15 village table, columns renamed in plain words': 'captions in plain words: named, not read',
  '12 绩效目标审核表 (review; applied value, opinion per indicator, conclusion ticks below)':
    'a review by indicators: read as a 申报表',
  '福建项目绩效目标表 2019 (old style: classes 产出/效益/满意度 short, 指标 and 目标值 on left and right halves of the sheet)':
    'one form in two halves side by side: partly read',
  'M8 项目支出绩效目标审核表 2019 (standard review: 审核内容/审核要点/审核意见, no indicators)':
    'a review by grades that are ticked: named, not read',
  'M13 项目绩效目标申报表 2018 (awkward: 长期 indicators at the left half, 年度 indicators at the right half, each with own names)':
    'the fiscal part behind its name in one cell, below the total of the year in one cell',
  'M14 财政支出项目绩效目标审核表 2024 (review with the indicators in it and an opinion at each)':
    'a review by indicators: read as a 申报表',
};

describe.each(FILES)('%s', (file) => {
  const tables = typedTables(file);

  test.each(tables.map((table) => [table.name, table] as const))('%s', (name, { grid, forms: expected }) => {
    const checked = judgeGrids([grid]);
    const free = new Set(checked);
    const differences = expected.flatMap((form) => {
      const best = bestOf([...free], form);
      if (best === null) return ['form not found'];
      free.delete(best);
      return differencesOf(best.form, form);
    });
    differences.push(...[...free].map(({ form }) => `surplus ${form.kind}`));
    // Nobody is told to change what is right, whether it was read or not.
    expect(errorsIn(checked)).toEqual([]);
    if (OTHERWISE[name] === undefined) expect(differences).toEqual([]);
    else expect(differences).not.toEqual([]);
  });
});

test.each(FILES)('nobody is told to change what is right in %s where merged areas are not known', (file) => {
  const said = typedTables(file).flatMap(({ name, grid }) =>
    errorsIn(judgeGrids([withoutMerges(grid)])).map((error) => `${name}: ${error}`),
  );
  expect(said).toEqual([]);
});

test('every exception is a table of these files', () => {
  const names = FILES.flatMap((file) => typedTables(file).map(({ name }) => name));
  expect(Object.keys(OTHERWISE).filter((name) => !names.includes(name))).toEqual([]);
});

test('a table that is not found at all is named', () => {
  const unnamed = FILES.flatMap((file) =>
    typedTables(file)
      .filter(({ grid, forms }) => forms.length > 0 && judgeGrids([grid]).length === 0)
      .filter(({ grid }) => unreadTables(grid, []).length === 0)
      .map(({ name }) => name),
  );
  expect(unnamed).toEqual(['事前绩效评估评分表（专家个人打分，五个维度，评估结论在底部）']);
});

function errorsIn(checked: readonly CheckedForm[]): string[] {
  return checked.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ rule, what }) => `${rule} ${what}`),
  );
}

/** The form that shares most names with the expected one. */
function bestOf(checked: readonly CheckedForm[], { rows }: TypedForm): CheckedForm | null {
  const names = new Set(rows.map(([, , name]) => bare(name)));
  const shared = ({ form }: CheckedForm) => form.indicators.filter(({ level3 }) => names.has(nameOf(level3))).length;
  return [...checked].sort((one, other) => shared(other) - shared(one))[0] ?? null;
}

function differencesOf(form: Form, { form: kind, fields, rows }: TypedForm): string[] {
  const differences = kind === form.kind ? [] : [`kind ${form.kind}`];
  const text = (key: string, ...read: readonly (Field<unknown> | null | undefined)[]) => {
    const said = fields.get(key);
    if (said === undefined || said === '-') return;
    const isRead = read.some((field) => normal(field?.text).includes(normal(said)));
    if (!isRead) differences.push(`${key}: ${read[0]?.text ?? null}, not ${said}`);
  };
  const amount = (key: string, read: Field<Big> | null | undefined) => {
    const said = fields.get(key)?.replace(/[,，]/g, '');
    if (said === undefined || said === '-') return;
    if (!read?.value?.eq(said)) differences.push(`${key}: ${read?.text ?? null}, not ${said}`);
  };
  const { project } = form;
  text('project', project.name && { ...project.name, text: project.name.value ?? project.name.text });
  text('department', project.department);
  // Offices that file a form without 主管部门 are the ones that carry it out, as some see it.
  text('implementer', project.implementer, ...(fields.has('department') ? [] : [project.department]));
  const year = fields.get('year');
  if (year !== undefined && String(form.year?.value ?? '') !== year) differences.push(`year ${form.year?.value}`);
  if (form.kind === 'application') {
    amount('total', form.funds?.total);
    amount('fiscal', form.funds?.fiscal);
    text('goal', form.goal, ...form.goals);
  } else if (form.kind !== 'review') {
    amount('budget', form.execution?.total.budget);
    amount('executed', form.execution?.total.executed);
    text('goal', form.goal);
  }
  if (form.kind === 'review') return [...differences, ...itemDifferences(form, rows)];
  return [...differences, ...rowDifferences(form.indicators, rows)];
}

function itemDifferences(form: Extract<Form, { kind: 'review' }>, rows: TypedForm['rows']): string[] {
  return rows.flatMap(([, , name = '', , , , score = '-']) => {
    const item = form.items.find((one) => bare(one.name) === bare(name));
    return item !== undefined && (score === '-' || item.score.value?.eq(score)) ? [] : [`item ${name}`];
  });
}

function rowDifferences(indicators: readonly Indicator[], rows: TypedForm['rows']): string[] {
  const wanted = new Set(rows.map(([, , name]) => bare(name)));
  const surplus = indicators.filter(({ level3 }) => !wanted.has(nameOf(level3)) && !/执行率$/.test(level3.text));
  return [
    ...surplus.map(({ level3 }) => `surplus row ${level3.text}`),
    ...rows.flatMap(([level1, level2, name, target, weight, actual, score]) => {
      const found = indicators.find(({ level3 }) => nameOf(level3) === bare(name));
      if (found === undefined) return [`row missing: ${name}`];
      const upper = found.level1?.name ?? classOfLevel2(found.level2?.name ?? '');
      const parts = [
        ...(isClass(level1, upper, found.level1?.text) ? [] : [`level1 ${upper}`]),
        ...(isClass(level2, found.level2?.name, found.level2?.text) ? [] : [`level2 ${found.level2?.name}`]),
        ...(isValue(target, found.target, found) ? [] : [`target ${found.target.text}`]),
        ...(isValue(weight, found.weight, found) ? [] : [`weight ${found.weight?.text}`]),
        ...(isValue(actual, found.actual, found) ? [] : [`actual ${found.actual?.text}`]),
        ...(isValue(score, found.score, found) ? [] : [`score ${found.score?.text}`]),
      ];
      return parts.map((part) => `row ${name}: ${part}`);
    }),
  ];
}

function isClass(wanted: string | undefined, ...read: readonly (string | null | undefined)[]): boolean {
  return wanted === undefined || wanted === '-' || read.some((text) => bare(text ?? '') === bare(wanted));
}

/** Equal but for the spelling of the sign, and for a unit that stands in the name or beside the target. */
function isValue(wanted: string | undefined, field: Field<unknown> | null, { level3, target }: Indicator): boolean {
  if (wanted === undefined || wanted === '-' || wanted === '') return true;
  const [read, said] = [normal(field?.text), normal(wanted)];
  const ofName = /[(]([^()]+)[)]$/.exec(normal(level3.text))?.[1] ?? '';
  const ofTarget = normal(target.text).replace(/^[≥≤=<>]*[\d.]+/, '');
  const number = (text: string) => (/^-?[\d.]+[分%]?$/.test(text) ? Number(text.replace(/[分%]$/, '')) : NaN);
  return [read, read + ofName, read + ofTarget].includes(said) || number(read) === number(said);
}

function nameOf(level3: Field): string {
  return bare(level3.value ?? level3.text);
}

function bare(text: string | undefined): string {
  return normal(text)
    .replace(/\(.*?\)/g, '')
    .replace(/指标$/, '')
    .replace(/^服务对象满意度$/, '满意度')
    .replace(/^(经济|社会|生态)效益$/, '$1')
    .replace(/^可持续影响$/, '可持续');
}

function normal(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[═＝]/g, '=')
    .replace(/>=/g, '≥')
    .replace(/<=/g, '≤')
    .replace(/^=(?=\D)/, '')
    .replace(/^(?:不低于|不少于)(?=.)/, '≥')
    .replace(/^(?:不高于|不超过)(?=.)/, '≤')
    .replace(/^(\d.*)以上$/, '≥$1')
    .replace(/^(\d.*)以内$/, '≤$1');
}

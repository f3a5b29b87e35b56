import fc from 'fast-check';
import { caibannong201968 } from '../../../src/catalog';
import type { Application, Monitoring } from '../../../src/model/form';
import type { MonitoringOptions } from '../../../src/sheets/draw/monitoring';
import { drawMonitoring } from '../../../src/sheets/draw/monitoring';
import type { SheetPlan } from '../../../src/sheets/plan';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { monitoringOn as read } from '../../support/correct-monitorings';
import { fillPlan } from '../../support/fill-plan';
import { applicationOf } from '../../support/form';
import { formulaProblems } from '../../support/formula-problems';
import { textsOf } from '../../support/plan-cells';
import { PROJECT_STORIES } from '../../support/project-stories';

const blank = draw({});

function draw(options: Partial<MonitoringOptions>): SheetPlan {
  const ruleSet = caibannong201968;
  return drawMonitoring({ ruleSet, year: null, month: null, name: '表3', from: null, wording: '2019', ...options });
}

describe('the blank 表3', () => {
  test('prints the head of the document, line by line', () => {
    expect(textsOf(blank, 1)[0]).toBe('绩效运行监控表');
    expect(textsOf(blank, 2)[0]).toBe('（20XX 年度）');
    expect(textsOf(blank, 3)).toEqual(['项目名称', null, null, null, null, '项目负责人', null, null, null]);
    expect(textsOf(blank, 4)).toEqual(['主管部门', null, null, null, null, '实施单位', null, null, null]);
    expect(textsOf(blank, 5)).toEqual([
      '资金情况\n（万元）',
      null,
      null,
      '类别',
      null,
      null,
      '年初预算数',
      '1-**月执行数',
      '预算执行率',
    ]);
    expect(textsOf(blank, 6)).toEqual([null, null, null, '年度资金总额：', null, null, null, null, '=']);
    expect(textsOf(blank, 7)).toEqual([null, null, null, '其中：财政拨款', null, null, null, null, '=']);
    expect(textsOf(blank, 8)).toEqual([null, null, null, '其他资金', null, null, null, null, '=']);
    expect(textsOf(blank, 9)).toEqual(['年度总体目标', null, null, null, null, null, null, null, null]);
    const [, level1, level2, name, target, , ...others] = caibannong201968.forms.monitoring?.columns ?? [];
    expect(textsOf(blank, 10)).toEqual(['绩效\n指标', level1, level2, name, target, '=', ...others]);
  });

  test('has every class of the document in printed order', () => {
    const names = read(blank).table.rows.map(({ level2 }) => level2?.name);
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual(
      caibannong201968.classes.flatMap(({ level2 }) => level2.map(({ name }) => name)),
    );
  });

  test('is read back as the form of the document, with an open month', () => {
    const form = read(blank);
    expect([form.layout, form.year?.value ?? null, form.indicators]).toEqual(['caibannong-2019-68', null, []]);
    expect(form.months.map(({ value }) => value)).toEqual([null, null]);
    expect(form.execution?.total).toMatchObject({ budget: { text: '' }, executed: { text: '' }, weight: null });
    expect(form.execution?.other).not.toBeNull();
    expect(form.goal).toMatchObject({ text: '', at: { row: 9, column: 4 } });
  });

  test('fits an upright page in width; helpers lie outside of it, grouped and hidden', () => {
    const lastRow = Math.max(...blank.cells.map(({ row }) => row));
    expect(blank.print).toEqual({
      area: { top: 1, left: 1, bottom: lastRow, right: 9 },
      orientation: 'portrait',
      repeatRows: { first: 10, last: 10 },
      fitToWidth: true,
      withoutColours: true,
    });
    expect(blank.columns.slice(0, 10).every(({ hidden }) => !hidden)).toBe(true);
    expect(blank.columns.slice(10).every(({ hidden, outline }) => hidden && outline === 1)).toBe(true);
    expect(Math.max(...blank.cells.map(({ column }) => column))).toBe(blank.columns.length);
    expect(blank.rowHeights).toHaveLength(lastRow);
  });

  test('the month is chosen in one cell, from a list that the form reads', () => {
    const choice = blank.validations.find(({ rule }) => rule.kind === 'list');
    expect(choice?.area).toEqual({ top: 5, left: 8, bottom: 5, right: 8 });
    const items = choice?.rule.kind === 'list' ? choice.rule.items : [];
    expect(items).toHaveLength(12);
    expect(items.join(',').length).toBeLessThan(255);
    items.forEach((text, index) => {
      const chosen = fillPlan(blank, [{ at: { row: 5, column: 8 }, content: { value: text } }]);
      expect(read(chosen).months[0]?.value).toBe(index + 1);
      expect(read(chosen).execution).not.toBeNull();
    });
  });

  test('every formula passes the linter', () => {
    expect(formulaProblems(blank)).toEqual([]);
  });
});

describe.each(PROJECT_STORIES.map((story) => [story.category, story] as const))('carried over: %s', (_, story) => {
  const from = applicationOn(filledApplication(story, '2019'));
  const plan = draw({ from, year: 2020, month: 8 });
  const form = read(plan);

  test('names, goal, amounts, indicators and values are those of the 申报表', () => {
    expect([form.year?.value, form.months[0]?.value]).toEqual([2020, 8]);
    for (const role of ['name', 'contact', 'department', 'implementer'] as const)
      expect(form.project[role]?.text).toBe(from.project[role]?.text);
    expect(form.goal?.text).toBe(from.goal?.text);
    for (const role of ['total', 'fiscal', 'other'] as const)
      expect(form.execution?.[role]?.budget.value?.toString()).toBe(from.funds?.[role]?.value?.toString());
    expect(said(form)).toEqual(said(from));
  });

  test('every formula passes the linter', () => {
    expect(formulaProblems(plan)).toEqual([]);
  });
});

const word = fc.string({
  unit: fc.constantFrom('道', '路', '亩', '群', '众', '（', '）', '1', ' '),
  minLength: 1,
  maxLength: 30,
});
const classes = caibannong201968.classes.flatMap(({ name, level2 }) => level2.map((one) => [name, one.name] as const));
const row = fc
  .tuple(
    fc.constantFrom(...classes),
    word,
    fc.constantFrom('≥95%', '≤3.5万元', '明显改善', '是', '2024年12月底前', '12'),
  )
  .map(([[level1, level2], name, target]) => [level1, level2, `某${name}`, target] as const);

test('what is drawn is read back: any rows, any month', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), word, (rows, month, name) => {
      const from = applicationOf({ rows: [...rows], name: `村${name}`, funds: { total: 23, fiscal: 20, other: 3 } });
      const form = read(draw({ from, month, year: 2024 }));
      expect(said(form)).toEqual(said(from));
      expect(form.months[0]?.value).toBe(month);
      expect(form.project.name?.text).toBe(from.project.name?.text);
      expect(form.execution?.total.budget.value?.toNumber()).toBe(23);
    }),
  );
});

test('a long goal and long names get rows that show all of them', () => {
  const name = '带动脱贫户和监测对象在家门口务工就业并持续增加工资性收入的人数'.repeat(2);
  const goal = '硬化村内道路并配套建设排水沟和路灯，方便群众生产生活。'.repeat(20);
  const short = draw({ from: applicationOf({ rows: [['产出指标', '数量指标', '短', '≥2公里']] }) });
  const long = draw({ from: applicationOf({ goal, rows: [['产出指标', '数量指标', name, '≥2公里']] }) });
  expect(long.rowHeights[8]).toBeGreaterThan((short.rowHeights[8] ?? 0) * 1.5);
  expect(long.rowHeights[10]).toBeGreaterThan((short.rowHeights[10] ?? 0) * 2);
});

function said(form: Application | Monitoring): string[] {
  return form.indicators
    .filter(({ level3, target }) => level3.value !== null && target.text !== '')
    .map(({ level1, level2, level3, target }) => [level1?.name, level2?.name, level3.value, target.text].join(' '))
    .sort();
}

import { arithmeticOf, caibannong201968, withArithmetic } from '../../../src/catalog';
import type { Application, SelfEvaluation } from '../../../src/model/form';
import { drawSelfEvaluation } from '../../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { applicationOf } from '../../support/form';
import { formulaProblems } from '../../support/formula-problems';
import { cellAt, textsOf } from '../../support/plan-cells';
import { PROJECT_STORIES } from '../../support/project-stories';

const blank = draw(null, null);

function draw(from: Application | null, year: number | null = 2024): SheetPlan {
  return drawSelfEvaluation({ ruleSet: caibannong201968, year, name: '表4', from, wording: '2019' });
}

function read(plan: SheetPlan): SelfEvaluation {
  const [form, ...others] = recognise(gridOfPlan(plan));
  if (form?.kind !== 'self-evaluation' || others.length > 0) throw new Error('not one self-evaluation');
  return form;
}

describe('the blank 表4', () => {
  test('prints the head of the document, line by line', () => {
    expect(textsOf(blank, 1)[0]).toBe('绩效目标自评表');
    expect(textsOf(blank, 2)[0]).toBe('（20XX 年度）');
    expect(textsOf(blank, 3)).toEqual(['项目名称', null, null, null, null, '项目负责人及电话', null, null, null]);
    expect(textsOf(blank, 4)).toEqual(['主管部门', null, null, null, null, '实施单位', null, null, null]);
    expect(textsOf(blank, 5)).toEqual([
      '资金情况\n（万元）',
      null,
      null,
      '全年预算数\n（A）',
      '全年执行数\n（B）',
      '分值',
      '执行率\n（B/A）',
      '得分',
      null,
    ]);
    expect(textsOf(blank, 6)).toEqual([null, null, '年度资金总额：', null, null, 10, '=', '=', null]);
    expect(textsOf(blank, 7)).toEqual([null, null, '其中：本年财政拨款', null, null, '-', '=', '-', null]);
    expect(textsOf(blank, 8)).toEqual([null, null, '其他资金', null, null, '-', '=', '-', null]);
    expect(textsOf(blank, 9)).toEqual([
      '年度\n总体\n目标',
      '年初设定目标',
      null,
      null,
      null,
      '年度总体目标完成情况综述',
      null,
      null,
      null,
    ]);
    expect(textsOf(blank, 11)).toEqual([
      '绩效\n指标',
      ...(caibannong201968.forms['self-evaluation']?.columns.slice(1) ?? []),
    ]);
    expect(textsOf(blank, 30)).toEqual([null, '总分', null, null, '=', null, null, '=', null]);
  });

  test('has every class with its points, in printed order', () => {
    const classes = blank.cells.flatMap(({ column, row, content }) =>
      (column === 2 || column === 3) && row > 11 && content && 'value' in content && typeof content.value === 'string'
        ? [content.value.replace('\n', '')]
        : [],
    );
    expect(classes.filter((text) => text.includes('分'))).toEqual([
      '产出指标（50分）',
      '效益指标（30分）',
      '满意度指标（10分）',
      '总分',
    ]);
    expect(
      read(blank)
        .table.rows.map(({ level2 }) => level2?.name)
        .filter((name, index, all) => name !== all[index - 1]),
    ).toEqual(caibannong201968.classes.flatMap(({ level2 }) => level2.map(({ name }) => name)));
  });

  test('is read back without indicators, with its execution and total', () => {
    const form = read(blank);
    expect(form.indicators).toEqual([]);
    expect(form.execution?.total.weight?.value?.toNumber()).toBe(10);
    expect(form.execution?.fiscal?.score).toBeNull();
    expect(form.total?.score.at).toMatchObject({ row: 30, column: 8 });
    expect(form.hint).toEqual({ ruleSet: 'caibannong-2019-68', category: null });
  });

  test('fits an upright page in width; helpers lie outside of it, grouped and hidden', () => {
    expect(blank.print).toEqual({
      area: { top: 1, left: 1, bottom: 30, right: 9 },
      orientation: 'portrait',
      repeatRows: { first: 11, last: 11 },
      fitToWidth: true,
      withoutColours: true,
    });
    expect(blank.columns.slice(0, 10).every(({ hidden }) => !hidden)).toBe(true);
    expect(blank.columns.slice(10).every(({ hidden, outline }) => hidden && outline === 1)).toBe(true);
    expect(Math.max(...blank.cells.map(({ column }) => column))).toBe(blank.columns.length);
    expect(blank.rowHeights).toHaveLength(30);
  });
});

describe.each(PROJECT_STORIES.map((story) => [story.category, story] as const))('carried over: %s', (_, story) => {
  const from = applicationOn(filledApplication(story, '2019'));
  const plan = draw(from);
  const form = read(plan);

  test('names, goals, indicators and values are those of the 申报表', () => {
    expect(form.year?.value).toBe(2024);
    for (const role of ['name', 'contact', 'department', 'implementer'] as const)
      expect(form.project[role]?.text).toBe(from.project[role]?.text);
    expect(form.goal?.text).toBe(from.goal?.text);
    expect(form.execution?.total.budget.value?.toString()).toBe(from.funds?.total?.value?.toString());
    const said = (one: Application | SelfEvaluation) =>
      one.indicators
        .filter(({ target }) => target.text !== '')
        .map(({ level1, level2, level3, target }) => [level1?.name, level2?.name, level3.value, target.text].join(' '))
        .sort();
    expect(said(form)).toEqual(said(from));
  });

  test('points: whole classes, 90 in all, the execution makes it 100', () => {
    const sums = new Map<string, number>();
    for (const { level1, weight } of form.indicators) {
      sums.set(level1?.name ?? '', (sums.get(level1?.name ?? '') ?? 0) + (weight?.value?.toNumber() ?? NaN));
    }
    expect(Object.fromEntries(sums)).toEqual({ 产出指标: 50, 效益指标: 30, 满意度指标: 10 });
  });

  test('every formula passes the linter', () => {
    expect(formulaProblems(plan)).toEqual([]);
  });
});

describe('what is carried over', () => {
  const rows = [
    ['产出指标', '数量指标', '指标1：道路硬化里程', '≥2公里'],
    [null, null, '未填的一行', '≥**座'],
    [null, null, '没有值的一行', null],
    [null, '时效指标', '完工时间', '2024年12月底前'],
    ['效益指标', '社会效益指标', '群众出行条件', '明显改善'],
    [null, null, '受益人数', '≥100人'],
  ] as const;
  const plan = draw(applicationOf({ rows: rows.map((row) => [...row]) }));
  const form = read(plan);

  test('rows without a value of their own stay behind', () => {
    expect(form.indicators.map(({ level3 }) => level3.value)).toEqual([
      '道路硬化里程',
      '完工时间',
      '群众出行条件',
      '受益人数',
    ]);
  });

  test('a class without rows keeps one open row', () => {
    const names = form.table.rows.map(({ level2 }) => level2?.name);
    expect(names.filter((name) => name === '生态效益指标')).toHaveLength(1);
    expect(names.filter((name) => name === '社会效益指标')).toHaveLength(2);
  });

  test('prose and dates have an empty score cell and the three tiers to choose from; quantities and open rows a formula', () => {
    const scoreOf = (name: string) => {
      const row = form.indicators.find(({ level3 }) => level3.value === name)?.row ?? 0;
      const tiers = plan.validations.some(
        ({ area, rule }) => area.top === row && area.left === 7 && rule.kind === 'list',
      );
      return { formula: cellAt(plan, row, 8) !== undefined, tiers };
    };
    expect(scoreOf('道路硬化里程')).toEqual({ formula: true, tiers: false });
    expect(scoreOf('受益人数')).toEqual({ formula: true, tiers: false });
    expect(scoreOf('完工时间')).toEqual({ formula: false, tiers: true });
    expect(scoreOf('群众出行条件')).toEqual({ formula: false, tiers: true });
  });
});

test('every formula of the blank form passes the linter', () => {
  expect(formulaProblems(blank)).toEqual([]);
});

test('a long goal and long names get rows that show all of them', () => {
  const name = '带动脱贫户和监测对象在家门口务工就业并持续增加工资性收入的人数'.repeat(2);
  const goal = '硬化村内道路并配套建设排水沟和路灯，方便群众生产生活。'.repeat(20);
  const short = draw(applicationOf({ rows: [['产出指标', '数量指标', '短', '≥2公里']] }));
  const long = draw(applicationOf({ goal, rows: [['产出指标', '数量指标', name, '≥2公里']] }));
  expect(long.rowHeights[9]).toBeGreaterThan((short.rowHeights[9] ?? 0) * 1.5);
  expect(long.rowHeights[11]).toBeGreaterThan((short.rowHeights[11] ?? 0) * 2);
});

describe('under another arithmetic', () => {
  const hubei = withArithmetic(caibannong201968, arithmeticOf(caibannong201968, 'hubei-2020'));
  const options = { ruleSet: hubei, year: 2024, name: '自评表', from: null, wording: '2019' } as const;
  const plan = drawSelfEvaluation(options);
  const texts = plan.cells.flatMap(({ content }) => (content && 'value' in content ? [content.value] : []));
  const messages = plan.validations.map(({ prompt }) => prompt?.message ?? '');

  test('points of classes and of the execution are its own; shared ones are divided by nobody', () => {
    expect(texts).toEqual(expect.arrayContaining(['产出指标\n（40分）', '效益指标', '满意度指标', 20]));
    expect(texts).not.toContain('满意度指标\n（10分）');
  });

  test('so are the words of the messages', () => {
    const all = messages.join('\n');
    expect(all).toContain('各项分值与预算资金执行率20分合计应为100分');
    expect(all).toContain('部分达成，50%至80%；未达成，50%以下');
    expect(all).toContain('调整后的预算数，含上年结转');
  });
});

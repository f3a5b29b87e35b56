import { caibannong201968, categoryCandidates, LEAST_CERTAINTY } from '../../src/catalog';
import type { Form } from '../../src/model/form';
import { drawApplication } from '../../src/sheets/draw/application';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications, countyTwins } from '../support/correct-forms';
import { exampleOf } from '../support/rule-page';

const { categories } = caibannong201968;

function formOf(plan: SheetPlan): Form {
  const [form] = recognise(gridOfPlan(plan));
  if (!form) throw new Error('not recognised');
  return form;
}

const guessOf = (form: Form) =>
  categoryCandidates(form, categories).map(({ category, certainty }) => [category.id, certainty]);
const said = (facts: string, ...names: readonly string[]) =>
  guessOf(exampleOf(`年度目标：无 ${facts}`, ...names.map((name) => ({ 三级指标: name, 指标值: '≥1' }))).form);

/**
 * What a careful reader takes the published tables for. sure: above the threshold; offered: the first candidate, below it; all others
 * (offices' own money, insurance, village cadres, a county's whole fund) have no category.
 */
const SURE: Readonly<Record<string, string>> = {
  '000-04': 'village-infrastructure',
  '000-06': 'village-infrastructure',
  '000-07': 'village-infrastructure',
  '000-08': 'village-infrastructure',
  '001-05': 'village-infrastructure',
  '001-06': 'village-infrastructure',
};
const OFFERED: Readonly<Record<string, string>> = {
  '000-05': 'specialty-industry',
  '001-01': 'microcredit-interest',
  '002-04': 'specialty-industry',
  '003-08': 'specialty-industry',
};

describe.each(corpusTables().map((table) => [table.id, table] as const))('%s', (id, table) => {
  const [best] = categoryCandidates(formOf(planOfCorpusTable(table)), categories);
  const expected = SURE[id] ?? OFFERED[id];

  test(`${expected ?? 'no category'}${id in SURE ? '' : ', not taken for granted'}`, () => {
    if (expected) expect(best?.category.id).toBe(expected);
    expect((best?.certainty ?? 0) >= LEAST_CERTAINTY).toBe(id in SURE);
  });
});

test('every category has words of its own', () => {
  expect(categories.filter(({ words }) => words === null).map(({ id }) => id)).toEqual([]);
});

describe.each(categories.map((category) => [category.id, category] as const))('the template of %s', (id, category) => {
  test.each(['2019', 'current'] as const)('is known by its rows alone, in the words of %s', (wording) => {
    const plan = drawApplication({ ruleSet: caibannong201968, category, year: 2024, wording, name: '表' });
    const form = formOf({ ...plan, names: [] });
    const [[best, certainty] = [], ...others] = guessOf({ ...form, project: { ...form.project, name: null } });
    expect(best).toBe(id);
    expect(certainty).toBeGreaterThanOrEqual(LEAST_CERTAINTY);
    expect(others).toEqual([]);
  });
});

test.each([...correctApplications(), ...countyTwins()].map(({ name, plan }) => [name, plan] as const))(
  'a filled form is taken for what it is, whatever its frame and wording: %s',
  (name, plan) => {
    const [best] = guessOf(formOf({ ...plan, names: [] }));
    expect(best?.[0]).toBe(name.split(' ')[0]);
    expect(best?.[1]).toBeGreaterThanOrEqual(LEAST_CERTAINTY);
  },
);

test.each([
  ['项目名称：2024年特色产业发展补助', 'specialty-industry'],
  ['项目名称：光伏扶贫电站', 'asset-income'],
  ['项目名称：脱贫人口小额信贷贴息', 'microcredit-interest'],
  ['项目名称：中央衔接资金 资金用途：贫困村基础设施建设', 'village-infrastructure'],
  ['项目名称：雨露计划补助', 'yulu'],
])('other words for its name are enough: %s', (facts, id) => {
  const [best] = said(facts, '群众');
  expect(best?.[0]).toBe(id);
  expect(best?.[1]).toBeGreaterThanOrEqual(LEAST_CERTAINTY);
});

test('two witnesses that agree are enough, one usual word is not', () => {
  const one = said('项目名称：红星村道路项目', '群众');
  expect(one).toEqual([['village-infrastructure', 0.4]]);
  const [[, two = 0] = []] = said('项目名称：红星村道路项目', '硬化道路里程', '路灯数量');
  expect(two).toBeGreaterThanOrEqual(LEAST_CERTAINTY);
});

test('witnesses that disagree leave the choice to the user, the likelier first', () => {
  const found = said('项目名称：综合帮扶项目', '肉牛养殖数量', '新建大棚', '硬化道路', '雨露计划受助学生');
  expect(found.map(([id]) => id)).toEqual(['specialty-industry', 'village-infrastructure', 'yulu']);
  for (const [, certainty] of found) expect(certainty).toBeLessThan(LEAST_CERTAINTY);
});

test.each(['项目名称：雨露计划工作经费', '项目名称：特色产业保险', '项目名称：基础设施项目监理费'])(
  "an office's own money has no category: %s",
  (facts) => {
    for (const [, certainty] of said(facts, '养殖数量', '种植面积', '硬化道路'))
      expect(certainty).toBeLessThan(LEAST_CERTAINTY);
  },
);

test('rows that several templates share speak for none', () => {
  expect(said('项目名称：帮扶项目', '受益建档立卡贫困人口数', '带动建档立卡贫困人口脱贫数')).toEqual([]);
});

test('a guess is never as certain as a printed name', () => {
  const facts = '项目名称：小额信贷 资金用途：小额信贷贴息 年度目标：发放小额贷款。';
  const names = ['贷款及时发放率', '小额信贷贴息利率', '贷款风险补偿比率'];
  expect(guessOf(exampleOf(facts, ...names.map((name) => ({ 三级指标: name, 指标值: '≥1' }))).form)).toEqual([
    ['microcredit-interest', 0.9],
  ]);
});

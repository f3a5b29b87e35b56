import { drawOverallGoals } from '../../../src/sheets/draw/overall-goals';
import { recognise } from '../../../src/sheets/recognise';
import { readOverallGoals } from '../../../src/sheets/recognise/overall-goals';
import { unreadTables } from '../../../src/sheets/recognise/unread-tables';
import type { SheetGrid } from '../../../src/sheets/grid';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { gridOf, withoutMerges } from '../../support/grid';
import { gridOfPlan } from '../../support/grid-of-plan';
import { filledOverall } from '../../support/overall';
import { overallFixture, planOfOverall } from '../../support/overall-fixture';

const said = (grid: SheetGrid) =>
  readOverallGoals(grid)?.parts.map(({ id, paragraphs }) => [id, ...paragraphs.map(({ text }) => text)]) ?? null;

const PARTS = [
  ['overall', '守住底线。', '稳定增收。'],
  ['itemised', '1.监测', '2.帮扶'],
  ['measures', '加强领导。'],
];

test('as it is drawn: empty, and filled in', () => {
  const empty = gridOfPlan(drawOverallGoals({ name: '整体', year: 2024 }));
  expect(said(empty)).toEqual([['overall'], ['itemised'], ['measures']]);
  expect(readOverallGoals(empty)).toMatchObject({ year: { value: 2024 }, department: { text: '' } });
  const texts = { overall: '守住底线。\n\n稳定增收。', itemised: '1.监测\n2.帮扶', measures: '加强领导。' };
  expect(said(gridOfPlan(filledOverall(texts)))).toEqual(PARTS);
  expect(said(withoutMerges(gridOfPlan(filledOverall(texts))))).toEqual(PARTS);
});

test('a paragraph a row below numbered headings', () => {
  const rows = [
    '部门整体绩效目标',
    '（一）总体绩效目标',
    '守住底线。',
    '稳定增收。',
    '二、分项绩效目标：',
    '1.监测',
    '2.帮扶',
  ];
  const grid = gridOf([...rows, '3．工作保障措施', '加强领导。'].map((text) => [text]));
  expect(said(grid)).toEqual(PARTS);
});

test('all of it pasted into one cell', () => {
  const text =
    '一、总体绩效目标\n守住底线。\n稳定增收。\n二、分项绩效目标\n1.监测\n2.帮扶\n三、工作保障措施\n加强领导。';
  expect(said(gridOf([[text]]))).toEqual(PARTS);
});

test('who files it and for which year', () => {
  const grid = gridOf([
    ['2024年度部门整体绩效目标', null],
    ['部门名称：', '县乡村振兴局'],
    ['总体目标', '守住底线。'],
    ['分项目标', '1.监测'],
  ]);
  expect(readOverallGoals(grid)).toMatchObject({ year: { value: 2024 }, department: { value: '县乡村振兴局' } });
});

test.each(['000', '001', '003'])('that of the published document %s, heading by heading', (id) => {
  const fixture = overallFixture(id)!;
  const goals = readOverallGoals(gridOfPlan(planOfOverall(fixture)));
  const read = goals?.parts.map(({ heading, paragraphs }) => ({
    heading: heading.text,
    paragraphs: paragraphs.map(({ text }) => text),
  }));
  expect(read).toEqual(fixture.parts);
});

test('it is no form, and nobody is told that it was not understood', () => {
  for (const plan of [
    drawOverallGoals({ name: '部门整体绩效目标', year: null }),
    planOfOverall(overallFixture('001')!),
  ]) {
    const grid = gridOfPlan(plan);
    expect(recognise(grid)).toEqual([]);
    expect(unreadTables(grid, [])).toEqual([]);
  }
});

test.each([
  [
    'two of its words without its name',
    gridOf([
      ['总体绩效目标', '守住底线。'],
      ['分项绩效目标', '1.监测'],
    ]),
  ],
  [
    'a list of projects',
    gridOf([
      ['项目名称', '总体绩效目标'],
      ['红星村道路', '修路'],
    ]),
  ],
  ['nothing', gridOf([[]])],
])('none: %s', (_, grid) => {
  expect(readOverallGoals(grid)).toBeNull();
});

test('no table of the corpus and no form of ours is one', () => {
  const plans = [...corpusTables().map(planOfCorpusTable), ...correctApplications().map(({ plan }) => plan)];
  expect(plans.filter((plan) => readOverallGoals(gridOfPlan(plan)) !== null)).toEqual([]);
});

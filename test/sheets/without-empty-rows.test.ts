import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetGrid } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { withoutEmptyRows } from '../../src/sheets/without-empty-rows';
import { caibannong201968 } from '../../src/catalog';
import { drawApplication } from '../../src/sheets/draw/application';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications, countyTwins } from '../support/correct-forms';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';

function onlyForm(grid: SheetGrid) {
  const [form] = recognise(grid);
  if (!form) throw new Error('no form');
  return form;
}

const FORMS: readonly (readonly [string, SheetPlan])[] = [
  ...[...correctApplications(), ...countyTwins(), ...correctSelfEvaluations()].map(
    ({ name, plan }) => [name, plan] as const,
  ),
  ...corpusTables().map((table) => [table.id, planOfCorpusTable(table)] as const),
];

const classesOf = (grid: SheetGrid) =>
  onlyForm(grid).table.rows.map(({ level1, level2 }) => `${level1?.name ?? ''}/${level2?.name ?? ''}`);

test.each(FORMS)('%s: no indicator is lost, every class stays, and nothing is left to drop', (_, plan) => {
  const grid = gridOfPlan(plan);
  const short = withoutEmptyRows(grid, onlyForm(grid));
  const namesIn = (one: SheetGrid) =>
    onlyForm(one).indicators.map(({ level1, level2, level3, target }) => [
      level1?.name,
      level2?.name,
      level3.text,
      target.text,
    ]);
  expect(namesIn(short)).toEqual(namesIn(grid));
  expect(new Set(classesOf(short))).toEqual(new Set(classesOf(grid)));
  expect(withoutEmptyRows(short, onlyForm(short))).toEqual(short);
});

test('of an empty 表1 every class keeps one row, the room for further classes goes', () => {
  const blank = drawApplication({
    ruleSet: caibannong201968,
    category: null,
    year: 2024,
    wording: '2019',
    name: '表1',
  });
  const grid = gridOfPlan(blank);
  const classes = classesOf(withoutEmptyRows(grid, onlyForm(grid)));
  expect(classes).toEqual([...new Set(classes)]);
  expect(classes).toEqual([...new Set(classesOf(grid))].filter((name) => !name.endsWith('/')));
});

test('a label whose first row goes stands in the first row that stays, its merge shrinks', () => {
  const rows = [
    ['绩效目标申报表', '', '', ''],
    ['项目名称', '饮水项目', '主管部门', '水利局'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '', ''],
    ['', '', '管网长度', '≥3公里'],
    ['', '', '……', ''],
    ['', '质量指标', '', ''],
    ['', '', '', ''],
  ];
  const grid: SheetGrid = {
    id: '表',
    name: '表',
    top: 1,
    left: 1,
    texts: rows,
    values: rows,
    formulas: rows.map((row) => row.map(() => null)),
    merges: [
      { top: 4, left: 1, bottom: 8, right: 1 },
      { top: 4, left: 2, bottom: 6, right: 2 },
      { top: 7, left: 2, bottom: 8, right: 2 },
    ],
    hint: null,
    protected: false,
    truncated: false,
  };
  const short = withoutEmptyRows(grid, onlyForm(grid));
  expect(short.texts.slice(3)).toEqual([
    ['产出指标', '数量指标', '管网长度', '≥3公里'],
    ['', '质量指标', '', ''],
  ]);
  expect(short.merges).toEqual([{ top: 4, left: 1, bottom: 5, right: 1 }]);
});

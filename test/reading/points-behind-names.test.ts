import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const CAPTIONS = ['年度绩效指标', '一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'];

/** Two goals of one form, each with its own points, printed behind the names of goals, classes and indicators. */
const ROWS = [
  ['2024年度民兵训练项目自评表'],
  ['项目名称', '民兵训练'],
  ['年度目标1（60分）', '完成训练任务'],
  CAPTIONS,
  ['', '产出指标（40分）', '数量指标', '训练人数（40分）', '420人', '420人', 40],
  ['', '效益指标（20分）', '社会效益指标', '应急响应（20分）', '100%', '100%', 20],
  ['年度目标2（40分）', '完成整组'],
  CAPTIONS,
  ['', '产出指标（30分）', '数量指标', '整组单位（30分）', '14个', '14个', 30],
  ['', '效益指标（10分）', '社会效益指标', '编组覆盖率（10分）', '100%', '100%', 10],
  ['总分', '', '', '', '', '', 100],
];

test('points behind the names count where no column holds them', () => {
  const [checked] = judgeGrids([gridOf(ROWS)]);
  expect(checked?.form.indicators.map(({ level3, weight }) => [level3.value, weight?.value?.toNumber()])).toEqual([
    ['训练人数', 40],
    ['应急响应', 20],
    ['整组单位', 30],
    ['编组覆盖率', 10],
  ]);
});

/** The same with points in the cells of classes only. */
const OF_CLASSES = ROWS.map((row) =>
  row.map((cell, column) => (column === 3 ? String(cell).replace(/（.*/, '') : cell)),
);

test.each([
  ['behind the names too', ROWS],
  ['in the cells of classes only', OF_CLASSES],
])('the classes of two goals have their points each for itself, %s', (_, rows) => {
  const checked = judgeGrids([gridOf(rows)]);
  expect(checked).toHaveLength(1);
  const said = checked[0]?.findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
  expect(said).not.toContain('score-above-weight');
  expect(said).not.toContain('weights-total');
});

test('more points than the class of one goal has are said', () => {
  const rows = ROWS.map((row) => (row[3] === '整组单位（30分）' ? [...row.slice(0, 6), 35] : row));
  const [checked] = judgeGrids([gridOf(rows)]);
  expect(checked?.findings.filter(({ rule }) => rule === 'score-above-weight').length).toBeGreaterThan(0);
});

test.each(['【{}分】', '({} 分)', '（分值：{}分）', '[权重{}分]'])('points in brackets, %s', (printed) => {
  const rows = ROWS.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell.replace(/（(\d+)分）$/, printed.replace('{}', '$1')) : cell)),
  );
  const [checked] = judgeGrids([gridOf(rows)]);
  expect(checked?.form.indicators.map(({ level3, weight }) => [level3.value, weight?.value?.toNumber()])).toEqual([
    ['训练人数', 40],
    ['应急响应', 20],
    ['整组单位', 30],
    ['编组覆盖率', 10],
  ]);
});

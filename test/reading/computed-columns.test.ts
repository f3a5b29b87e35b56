import type { CellValue } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { gridOf } from '../support/grid';

const TARGETS = ['100公里', '80%', '50人'];

/** Targets and results with a further column F below a caption that says nothing, and the points behind it. */
function withColumn(caption: string, cells: readonly CellValue[], targets: readonly string[] = TARGETS) {
  const results = ['90公里', '84%', '50人'];
  const [form] = recognise(
    gridOf([
      ['项目绩效自评表'],
      ['项目名称', '村道养护'],
      ['一级指标', '二级指标', '三级指标', '目标值', '实际值', caption, '分值', '得分'],
      ['产出指标', '数量指标', '养护里程', targets[0] ?? '', results[0] ?? '', cells[0] ?? null, 50, 45],
      ['产出指标', '质量指标', '养护达标率', targets[1] ?? '', results[1] ?? '', cells[1] ?? null, 40, 40],
      ['效益指标', '社会效益指标', '受益人口', targets[2] ?? '', results[2] ?? '', cells[2] ?? null, 10, 10],
    ]),
  );
  return form;
}

const COMPUTED: readonly (readonly [what: string, cells: readonly CellValue[]])[] = [
  ['differences with units', ['-10公里', '4%', '0人']],
  ['differences without signs', [10, 4, 0]],
  ['target less result', [10, -4, 0]],
  ['rates', ['90%', '105%', '100%']],
  ['rates as fractions', [0.9, 1.05, 1]],
  ['points that were lost', [5, 0, 0]],
  ['differences in the rows that have one', ['-10公里', '4%', '']],
];

test.each(COMPUTED)('%s explain a column by themselves', (_, cells) => {
  const form = withColumn('栏目', cells);
  expect(form?.reading.columns.find(({ column }) => column === 6)?.role).toBe('other');
  expect(form?.reading.state).toBe('certain');
});

const OTHERS: readonly (readonly [what: string, cells: readonly CellValue[], targets: readonly string[]])[] = [
  ['numbers of another kind', [7, 3, 12], TARGETS],
  ['noughts only', [0, 0, 0], TARGETS],
  ['a second result', ['92公里', '85%', '51人'], TARGETS],
  ['the result where 100 was the target', ['90公里', '84%', '50人'], ['100公里', '100%', '100人']],
];

test.each(OTHERS)('%s are not explained', (_, cells, targets) => {
  expect(withColumn('栏目', cells, targets)?.reading.state).not.toBe('certain');
});

test('a caption that names its column is believed, whatever the cells compute to', () => {
  const form = withColumn('全年预计完成值', ['-10公里', '4%', '0人']);
  expect(form?.reading.columns.find(({ column }) => column === 6)?.role).toBe('forecast');
});

import type { CellValue } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const CLASSES = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['满意度指标', '服务对象满意度指标'],
];

function table(captions: readonly string[], values: readonly (readonly CellValue[])[]) {
  return gridOf(
    [
      ['项目绩效目标表'],
      ['项目名称', '河道清淤'],
      ['一级指标', '二级指标', ...captions],
      ...values.map((cells, index) => [...(CLASSES[index] ?? []), ...cells]),
    ],
    { merges: 'unknown' },
  );
}

describe('beside the last caption, with merges unknown', () => {
  test('signs, numbers and units are one value', () => {
    const [form] = recognise(
      table(
        ['三级指标', '指标值'],
        [
          ['清淤河道', '≥', 12, '公里'],
          ['验收合格率', '=', 100, '%'],
          ['群众满意度', '≥', 92, '%'],
        ],
      ),
    );
    expect(form?.indicators.map(({ target }) => target.text)).toEqual(['≥12公里', '=100%', '≥92%']);
  });

  test.each(['other numbers', 'words'])('%s are no part of it', (what) => {
    const beside = what === 'words' ? ['已核', '已核', '待核'] : [3, 5, 8];
    const [form] = recognise(
      table(
        ['三级指标', '指标值'],
        [
          ['清淤河道', '≥12公里', beside[0] ?? ''],
          ['验收合格率', '100%', beside[1] ?? ''],
          ['群众满意度', '≥92%', beside[2] ?? ''],
        ],
      ),
    );
    expect(form?.reading.columns.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
    expect(form?.indicators.map(({ target }) => target.text)).toEqual(['≥12公里', '100%', '≥92%']);
  });
});

test('a name divided over two columns is not understood, and nothing is judged', () => {
  const grid = table(
    ['三级指标', '', '指标值'],
    [
      ['水渠', '长度', '≥12公里'],
      ['水渠', '合格率', '100%'],
      ['受益群众', '满意度', '≥92%'],
    ],
  );
  const [checked] = judgeGrids([grid]);
  expect(checked?.form.reading.state).not.toBe('certain');
  expect(checked?.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('without another column for them 内容 holds the names', () => {
  const grid = table(
    ['内容', '数值'],
    [
      ['改造茶园', '≥300亩'],
      ['茶苗合格率', '≥95%'],
      ['茶农满意度', '≥95%'],
    ],
  );
  const [form] = recognise(grid);
  expect(form?.reading.state).toBe('certain');
  expect(form?.indicators.map(({ level3, target }) => [level3.text, target.text])).toEqual([
    ['改造茶园', '≥300亩'],
    ['茶苗合格率', '≥95%'],
    ['茶农满意度', '≥95%'],
  ]);
});

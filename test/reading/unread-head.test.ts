import type { CellValue } from '../../src/model/cell';
import { address } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const TABLE = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '疏浚河道', '≥5.2公里'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
];
const TEXT = '疏浚河道5.2公里，改善沿河两岸群众的生产生活条件。';

function read(head: readonly (readonly CellValue[])[]) {
  const [checked] = judgeGrids([gridOf([['项目支出绩效目标申报表'], ['项目名称', '河道疏浚'], ...head, ...TABLE])]);
  if (!checked) throw new Error('no form');
  const { form, findings } = checked;
  return {
    unread: form.reading.unread.map(address),
    state: form.reading.state,
    said: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  };
}

test('an amount below words that nobody knows: not said to be missing, and named', () => {
  expect(
    read([
      ['钱数', 26],
      ['年度目标', TEXT],
    ]),
  ).toEqual({ unread: ['B3'], state: 'partly', said: [] });
});

test('a long text below words that nobody knows may be the goal', () => {
  expect(
    read([
      ['年度资金总额', 26],
      ['打算', TEXT],
    ]),
  ).toEqual({ unread: ['B4'], state: 'partly', said: [] });
});

test('where amounts and goal were found, other texts and numbers may stand in the head', () => {
  const head = [
    ['年度资金总额', 26],
    ['年度目标', TEXT],
    ['受益村数', 12],
    ['建设背景', TEXT],
  ];
  expect(read(head)).toEqual({ unread: [], state: 'certain', said: [] });
});

test('years, codes and telephone numbers are no amounts', () => {
  const head = [
    ['开工', 2025, '项目库编号', '0051302'],
    ['手机', '13800000000'],
    ['年度目标', TEXT],
  ];
  expect(read(head).unread).toEqual([]);
});

import type { CellValue } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const said = (rows: readonly (readonly CellValue[])[]) =>
  judgeGrids([
    gridOf([
      ['2024年度项目支出绩效自评表'],
      ['项目名称', '信息录入'],
      ['一级指标', '二级指标', '三级指标', '评分标准', '指标值', '完成值', '分值', '得分'],
      ...rows,
      ['满意度指标', '服务对象满意度指标', '群众满意度', '', '≥90%', '95%', 10, 10],
    ]),
  ]).flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule));

const row = (criterion: string, score: number) => [
  ['产出指标', '质量指标', '录入完整率', criterion, '≥95%', '93%', 90, score],
];

test.each([
  '每低1个百分点扣5分',
  '未达标扣分，扣完为止',
  '低于目标不得分',
  '低于95%不计分',
  '分档计分',
  '按等级评定得分',
])('points by the criterion of the form, %s, are not asked about', (criterion) => {
  expect(said(row(criterion, 80))).not.toContain('score-differs');
  expect(said(row(criterion, 89))).not.toContain('score-differs');
});

test.each(['', '按完成比例计分', '完成得满分，未完成按比例计分', '录入系统的统计'])(
  'without another criterion, “%s”, they are',
  (criterion) => {
    expect(said(row(criterion, 80))).toContain('score-differs');
  },
);

test('the execution rate among the indicators needs no target, another row does', () => {
  const rows = (name: string) => [
    ['产出指标', '数量指标', '录入人数', '', '≥80人', '82人', 80, 80],
    ['产出指标', '时效指标', name, '', '', '98%', 10, 9.8],
  ];
  expect(said(rows('预算执行率'))).not.toContain('target-missing');
  expect(said(rows('录入及时率'))).toContain('target-missing');
});

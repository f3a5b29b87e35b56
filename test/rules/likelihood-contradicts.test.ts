import type { Area, CellValue } from '../../src/model/cell';
import { likelihoodContradicts } from '../../src/rules/likelihood-contradicts';
import { judgeAlone } from '../reading/judge-grids';
import { gridOf } from '../support/grid';

const ONE = ['完成目标可能性'];
const TICKED = ['确定能', '有可能', '完全不可能'];

/** What is said of one row of a 监控表, beside two sound ones. */
function said(target: string, forecast: string, likelihood: readonly CellValue[], heads: readonly string[] = ONE) {
  const row = (name: string, of: string, done: string, will: string, can: readonly CellValue[], why: string) => {
    return ['产出指标', '数量指标', name, of, done, will, ...can, why, '加快进度'];
  };
  const sound = heads.length === 1 ? ['确定能'] : ['√', '', ''];
  const head: readonly (readonly CellValue[])[] =
    heads.length === 1
      ? [
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '年度指标值',
            '1-7月完成情况',
            '全年预计完成情况',
            ...heads,
            '偏差原因分析',
            '备注',
          ],
        ]
      : [
          [
            '绩效指标',
            '',
            '',
            '年度指标值',
            '1-7月完成情况',
            '全年预计完成情况',
            '完成可能性',
            '',
            '',
            '偏差原因分析',
            '备注',
          ],
          ['一级指标', '二级指标', '三级指标', '', '', '', ...heads, '', ''],
        ];
  const cells = [
    ['2024年度项目绩效运行监控表'],
    ['项目名称', '沙岭提灌站更新'],
    ...head,
    row('更换水泵', '≥4台', '2台', '4台', sound, ''),
    row('铺设输水管', '≥600米', '400米', '600米', sound, ''),
    row('新建泵房', target, '', forecast, likelihood, '受汛期影响'),
  ];
  const over = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
  const apart = [over(3, 1, 3, 3), over(3, 7, 3, 9), ...[4, 5, 6, 10, 11].map((at) => over(3, at, 4, at))];
  return judgeAlone(gridOf(cells, { merges: heads.length === 1 ? [] : apart })).flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === likelihoodContradicts.id).map(({ severity, what }) => `${severity} ${what}`),
  );
}

type Case = [target: string, forecast: string, likelihood: readonly CellValue[], heads?: readonly string[]];

test.each<Case>([
  ['≥3座', '2座', ['确定能']],
  ['≥3座', '2座', ['能完成']],
  ['3座', '2座', ['确定能']],
  ['≤30万元', '36万元', ['确定能']],
  ['≥3座', '无法完成', ['能']],
  ['≥3座', '2座', ['√', '', ''], TICKED],
  ['≥3座', '3座', ['', '', '√'], TICKED],
  ['≥3座', '3座', ['不能完成']],
  ['≤30万元', '28万元', ['完全不可能']],
])('target %s, forecast %s: %j', (...one) => {
  expect(said(...one)).toEqual([
    expect.stringMatching(/^warning “新建泵房”：全年预计.*，完成可能性却为“.+”$/) as string,
  ]);
});

test.each<Case>([
  ['≥3座', '3座', ['确定能']],
  ['≥3座', '2座', ['有可能']],
  ['≥3座', '3座', ['有可能']],
  ['≥3座', '2座', ['完全不可能']],
  ['≥3座', '预计年底完成', ['确定能']],
  ['≥3座', '', ['确定能']],
  ['≥3座', '2座', ['']],
  ['≥3座', '2座', ['待定']],
  ['≥3座', '2座', ['√', '√', ''], TICKED],
  ['≥3座', '2座', ['', '√', ''], TICKED],
])('silent: target %s, forecast %s: %j', (...one) => {
  expect(said(...one)).toEqual([]);
});

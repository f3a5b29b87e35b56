import type { SheetLiteral, Typed } from '../../reading/sheet-literal';
import { down, percent, shown } from '../../reading/sheet-literal';
import { saidOfRows } from './sheets';

/** The situations of points and sums, each in other words. */

type Line = readonly Typed[];

const said = (...rows: SheetLiteral['rows']) =>
  saidOfRows([['项目绩效自评表'], ['项目名称', '', '石板河治理'], FUND_HEADS, ...rows]);

const FUND_HEADS = ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
const spent = (budget: number, executed: number, rate: Typed, score: Typed): Line => {
  return ['', '', '年度资金总额', budget, executed, 10, rate, score];
};
const SPENT = spent(20, 20, '100%', 10);
const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '未完成原因'];
const row =
  (level1: string, level2: string) =>
  (...cells: Line): Line => [level1, level2, ...cells];
const quantity = row('产出指标', '数量指标');
const quality = row('产出指标', '质量指标');
const timely = row('产出指标', '时效指标');
const social = row('效益指标', '社会效益指标');
const pleased = (points = 10) =>
  row('满意度指标', '服务对象满意度指标')('村民满意度', '≥90%', '95%', points, points, '');
const RIVER = quantity('清理河道', '≥6公里', '6公里', 80, 80, '');
const VILLAGERS = (weight: Typed, score: Typed) => social('受益村民', '≥300人', '310人', weight, score, '');

describe('6: points merged over rows count once', () => {
  test.each<{ rows: readonly Line[] }>([
    {
      rows: [
        quantity('清理河道', '≥6公里', '6公里', down(80, 2), down(80, 2), ''),
        ['', '', '修护岸墙', '≥90米', '92米', '', '', ''],
      ],
    },
    {
      rows: [
        quality('岸墙合格率', '≥95%', '97%', down(40, 3), down(40, 3), ''),
        ['', '', '水质达标率', '≥90%', '93%', '', '', ''],
        ['', '', '设施完好率', '100%', '100%', '', '', ''],
        VILLAGERS(40, 40),
      ],
    },
    {
      rows: [
        quantity('清理河道', '≥6公里', '6公里', 50, 50, ''),
        VILLAGERS(down(30, 2), down(30, 2)),
        ['', '', '惠及村组', '≥3个', '4个', '', '', ''],
      ],
    },
  ])('%#', ({ rows }) => expect(said(SPENT, HEADS, ...rows, pleased())).toEqual([]));
});

describe('8, 9: a rate at the digits it was typed with', () => {
  const points = (budget: number, executed: number) => Math.round((executed / budget) * 1000) / 100;
  const of = (budget: number, executed: number, rate: Typed) =>
    said(spent(budget, executed, rate, points(budget, executed)), HEADS, RIVER, pleased());

  test.each<[number, number, Typed]>([
    [50.02, 46.83, shown(0.936, '93.60%')],
    [50.02, 46.83, '94%'],
    [33, 31.05, shown(0.941, '94.10%')],
    [120, 79.9, 0.666],
  ])('silent: %j, %j, %j', (budget, executed, rate) => expect(of(budget, executed, rate)).toEqual([]));

  test.each<[number, number, Typed]>([
    [50.02, 46.83, shown(0.963, '96.30%')],
    [50.02, 46.83, '92%'],
    [33, 31.05, '49.1%'],
  ])('asked: %j, %j, %j', (budget, executed, rate) => {
    const share = ((executed / budget) * 100).toFixed(2);
    expect(of(budget, executed, rate)).toEqual([expect.stringContaining(`按金额计算的 ${share}%`) as string]);
  });
});

describe('11: weights in percent of 100 points', () => {
  test.each<{ rows: readonly Line[] }>([
    { rows: [quantity('清理河道', '≥6公里', '6公里', '60%', 60, ''), VILLAGERS('20%', 20)] },
    { rows: [quantity('清理河道', '≥6公里', '6公里', percent(0.45), 45, ''), VILLAGERS(percent(0.35), 35)] },
    { rows: [quantity('清理河道', '≥6公里', '5公里', '60%', 50, '汛期停工'), VILLAGERS('20%', 20)] },
  ])('%#', ({ rows }) => expect(said(SPENT, HEADS, ...rows, pleased())).toEqual([]));
});

describe('13: a weight is missing, and what the others leave', () => {
  test.each<{ rows: readonly Line[]; expected: string }>([
    {
      rows: [quantity('清理河道', '≥6公里', '6公里', '', '', ''), pleased(40)],
      expected: 'error F6 “清理河道”未填分值，其余合计 50 分，差 50 分',
    },
    {
      rows: [RIVER, VILLAGERS('', ''), pleased(15)],
      expected: 'error F7 “受益村民”未填分值，其余合计 105 分，多 5 分',
    },
    {
      rows: [quantity('清理河道', '≥6公里', '6公里', 74.5, 74.5, ''), VILLAGERS('', ''), pleased()],
      expected: 'error F7 “受益村民”未填分值，其余合计 94.5 分，差 5.5 分',
    },
  ])('$expected', ({ rows, expected }) => expect(said(SPENT, HEADS, ...rows)).toEqual([expected]));
});

describe('14: the points of the execution are missing', () => {
  test.each([
    [26, 25, '96.15%', '9.62'],
    [80, 80, '100%', '10.00'],
    [90, 63, '70%', '7.00'],
  ])('%j of %j', (budget, executed, rate, points) => {
    expect(said(spent(budget, executed, rate, ''), HEADS, RIVER, pleased())).toEqual([
      `error H4 执行得分未填，按执行率计算为 ${points} 分`,
    ]);
  });
});

describe('15, 17: bare targets of what is to be little', () => {
  test.each<{ of: Line }>([
    { of: quality('仔猪死亡率', '5%', '2%', 80, 80, '') },
    { of: quality('管道漏损率', '12%', '9.5%', 80, 80, '') },
    { of: timely('诉求办结时长', '7个工作日', '4个工作日', 80, 80, '') },
    { of: timely('故障响应时间', '48小时', '30小时', 80, 80, '') },
    { of: timely('平均候诊时间', '30分钟', '22分钟', 80, 80, '') },
  ])('silent: $of', ({ of }) => expect(said(SPENT, HEADS, of, pleased())).toEqual([]));
});

describe('16: a bare target of what is to be little was exceeded', () => {
  const REST = quantity('清理河道', '≥6公里', '6公里', 74, 74, '');

  test.each<{ of: Line; name: string; target: string }>([
    { of: social('群众投诉件数', '2件', '4件', 6, 6, ''), name: '群众投诉件数', target: '2件' },
    { of: quality('快件破损率', '1%', '2%', 6, 6, ''), name: '快件破损率', target: '1%' },
    { of: timely('抢修用时', '4小时', '8小时', 6, 6, ''), name: '抢修用时', target: '4小时' },
  ])('$name', ({ of, name, target }) => {
    expect(said(SPENT, HEADS, REST, of, pleased())).toEqual([
      `warning G7 “${name}”：目标值“${target}”没有写明“≥”或“≤”，按越少越好计算为 3.00 分，填的是 6 分`,
    ]);
  });
});

describe('18: a hundredth, or a hundred times as much', () => {
  test.each<[string, Typed, Typed]>([
    ['岸墙合格率', '≥95%', 0.97],
    ['管护人员到岗率', '≥98%', 1],
    ['水质达标率', '≥90', 0.92],
  ])('one question on the sign: %s %j, %j', (name, target, actual) => {
    const found = said(SPENT, HEADS, quality(name, target, actual, 80, 80, ''), pleased());
    expect(found).toEqual([expect.stringMatching(/^warning .*%/) as string]);
  });
});

describe('19: everything was produced for next to nothing', () => {
  const DONE = [quantity('清淤', '100%', '100%', 40, 40, ''), quality('岸墙合格率', '100%', '100%', 40, 40, '')];

  test.each<[number, number, string, number, string]>([
    [200, 16.8, '8.4%', 0.84, '8.40'],
    [35, 10.5, '30%', 3, '30.00'],
    [64, 31.36, '49%', 4.9, '49.00'],
  ])('%j, %j', (budget, executed, rate, score, share) => {
    expect(said(spent(budget, executed, rate, score), HEADS, ...DONE, pleased())).toEqual([
      `warning G4 资金只支出 ${share}%，2 项产出指标却都已完成`,
    ]);
  });
});

describe('41: rows with nothing but a name are one matter', () => {
  test.each([2, 4, 7])('%d rows', (count) => {
    const names = ['护坡', '闸门', '步道', '涵管', '跌水', '拦污栅', '观测点'].slice(0, count);
    const places = names.map((_, index) => `D${6 + index}`).join(' ');
    const empty = names.map((name) => quantity(name, '', '', '', '', ''));
    expect(said(SPENT, HEADS, ...empty, pleased())).toEqual([
      expect.stringMatching(new RegExp(`^error ${places} ${count} 项未填指标值、分值`)) as string,
    ]);
  });
});

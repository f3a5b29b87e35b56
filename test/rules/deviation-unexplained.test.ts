import { deviationUnexplained } from '../../src/rules/deviation-unexplained';
import { findingsOf } from '../support/rules';

const findings = (target: string, forecast: string, reason = '', note = '') =>
  findingsOf(deviationUnexplained, '表：监控表', {
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: '某指标',
    指标值: target,
    全年预计完成情况: forecast,
    偏差原因分析: reason,
    备注: note,
  });

test.each([
  ['≥90%', '88%', '全年预计 88% 低于目标值 90%，未填偏差原因'],
  ['≤120元', '150元', '全年预计 150元 高于目标值 120元，未填偏差原因'],
  ['是', '否', '全年预计“否”与目标值“是”不符，未填偏差原因'],
  ['明显改善', '难以达到', '全年预计“难以达到”与目标值“明显改善”不符，未填偏差原因'],
  ['≥20盏', '不能完成', '全年预计“不能完成”与目标值“≥20盏”不符，未填偏差原因'],
])('%j, %j', (target, forecast, what) => {
  expect(findings(target, forecast)).toMatchObject([{ severity: 'error', at: { column: 9 }, what }]);
});

test.each([
  ['1000元/头', '900元/头', '全年预计 900元/头 低于目标值 1000元/头，未填偏差原因'],
  ['=12次', '10次', '全年预计 10次 低于目标值 12次，未填偏差原因'],
])('%j, %j: only asked, for the direction is inferred', (target, forecast, what) => {
  expect(findings(target, forecast)).toMatchObject([{ severity: 'warning', what }]);
});

test.each([
  ['1000元/头', '1100元/头', ''],
  ['=12次', '15次', ''],
  ['≥90%', '88%', '部分农户外出'],
  ['≥90%', '90%', ''],
  ['≥90%', '98%', ''],
  ['≥90%', '', ''],
  ['≥10人', '5户', ''],
  ['明显改善', '预计明显改善', ''],
  ['明显改善', '已解决群众无法出行的问题', ''],
  ['2024年12月底前', '2024年11月', ''],
])('silent: %j, %j, %j', (target, forecast, reason) => {
  expect(findings(target, forecast, reason)).toEqual([]);
});

describe('the likelihood', () => {
  const beside = (forecast: string, likelihood: string, reason = '') =>
    findingsOf(deviationUnexplained, '表：监控表', {
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: '某指标',
      指标值: '≥20盏',
      全年预计完成情况: forecast,
      完成可能性: likelihood,
      偏差原因分析: reason,
      备注: '',
    });

  test.each([
    ['', '完全不可能'],
    ['', '不可能'],
    ['待定', '否'],
  ])('forecast %j, %s: nothing but the likelihood says that it is missed', (forecast, likelihood) =>
    expect(beside(forecast, likelihood)).toMatchObject([
      { severity: 'error', what: `完成可能性为“${likelihood}”，未填偏差原因` },
    ]),
  );

  test('a missed forecast is said once', () =>
    expect(beside('15盏', '完全不可能')).toMatchObject([{ what: '全年预计 15盏 低于目标值 20盏，未填偏差原因' }]));

  test.each([
    ['', '完全不可能', '用地未落实'],
    ['20盏', '完全不可能', ''],
    ['', '有可能', ''],
    ['', '确定能', ''],
    ['', '', ''],
  ])('silent: forecast %j, %j, reason %j', (forecast, likelihood, reason) =>
    expect(beside(forecast, likelihood, reason)).toEqual([]),
  );
});

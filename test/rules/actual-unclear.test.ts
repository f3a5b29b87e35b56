import { actualUnclear } from '../../src/rules/actual-unclear';
import { findingsOf } from '../support/rules';
import { findingsOnRow, whatOf } from '../support/self-evaluation-rules';

test.each([
  ['≥20盏', '已完成', '目标值“≥20盏”是数字，实际值“已完成”不是，无法计分'],
  ['≥20盏', '/', '目标值“≥20盏”是数字，实际值“/”不是，无法计分'],
  ['≥20盏', '无', '目标值“≥20盏”是数字，实际值“无”不是，无法计分'],
  ['≥20盏', '是', '目标值“≥20盏”是数字，实际值“是”不是，无法计分'],
  ['≤6个月', '2024年6月', '目标值“≤6个月”是数字，实际值“2024年6月”不是，无法计分'],
  ['≤30天', '2024年6月', '目标值“≤30天”是数字，实际值“2024年6月”不是，无法计分'],
  ['≥1%', 0.5, '目标值“≥1%”、实际值“0.5”没有都写明%，有两种读法，无法计分'],
  [0.9, 85, '目标值“0.9”、实际值“85”没有都写明%，有两种读法，无法计分'],
])('%j, %j', (target, actual, expected) => {
  const findings = findingsOnRow(actualUnclear, '某指标', 5, target, actual);
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'warning', at: { row: 13, column: 7 } });
});

test.each([
  ['≥20盏', '18盏'],
  ['≥20盏', null],
  ['≥20盏', '约18盏'],
  ['显著提升', '已完成'],
  ['是', '是'],
  ['≥20大于20盏', '已完成'],
  ['≥90%', 0.9],
  ['≥90%', 1.05],
  [0.9, '95%'],
  ['≥-5%', '-8%'],
  ['≤9月', '9月'],
  ['≤10月', '2024年9月'],
])('is silent: %j, %j', (target, actual) =>
  expect(findingsOnRow(actualUnclear, '某指标', 5, target, actual)).toEqual([]),
);

describe('the forecast of a 监控表', () => {
  const said = (target: string, forecast: string) =>
    findingsOf(actualUnclear, '表：监控表', {
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: '育苗',
      指标值: target,
      完成情况: '',
      全年预计完成情况: forecast,
    }).map(({ what }) => what);

  test.each([
    ['≥30万株', '2024年10月', '目标值“≥30万株”是数字，全年预计“2024年10月”不是，无法比较'],
    ['≤10%', '0.5', '目标值“≤10%”、全年预计“0.5”没有都写明%，有两种读法，无法比较'],
    ['≥12场', '11月底前', '目标值“≥12场”是数字，全年预计“11月底前”不是，无法比较'],
  ])('%s, %s', (target, forecast, what) => expect(said(target, forecast)).toEqual([what]));

  test.each([
    ['≥30万株', '能按期完成'],
    ['≥30万株', '预计年底完成'],
    ['≥30万株', '无法完成'],
    ['≥30万株', '32万株'],
    ['≥95%', '0.98'],
    ['≤10月', '9月'],
    ['12月底前', '11月'],
    ['≥30万株', ''],
  ])('silent: %s, %s', (target, forecast) => expect(said(target, forecast)).toEqual([]));
});

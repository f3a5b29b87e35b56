import { actualUnclear } from '../../src/rules/actual-unclear';
import { findingsOnRow, whatOf } from '../support/self-evaluation-rules';

test.each([
  ['≥20盏', '已完成', '目标值“≥20盏”是数字，实际值“已完成”不是，无法计分'],
  ['≥20盏', '/', '目标值“≥20盏”是数字，实际值“/”不是，无法计分'],
  ['≥20盏', '无', '目标值“≥20盏”是数字，实际值“无”不是，无法计分'],
  ['≥20盏', '是', '目标值“≥20盏”是数字，实际值“是”不是，无法计分'],
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
])('is silent: %j, %j', (target, actual) =>
  expect(findingsOnRow(actualUnclear, '某指标', 5, target, actual)).toEqual([]),
);

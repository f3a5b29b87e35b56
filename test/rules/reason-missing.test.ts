import { reasonMissing } from '../../src/rules/reason-missing';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  ['≥90%', '88%', '实际值 88% 低于目标值 90%，未填原因'],
  ['≥90 百分比', 88, '实际值 88 低于目标值 90%，未填原因'],
  ['≤120元', '150元', '实际值 150元 高于目标值 120元，未填原因'],
  ['≥10000人', '9999人', '实际值 9999人 低于目标值 10000人，未填原因'],
  ['≥-5%', '-8%', '实际值 -8% 低于目标值 -5%，未填原因'],
  ['是', '否', '实际值“否”与目标值“是”不符，未填原因'],
])('%j, %j', (target, actual, expected) => {
  const findings = findingsOnRow(reasonMissing, '某指标', 5, target, actual, null, '');
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'error', at: { row: 13, column: 9 } });
});

test.each([
  ['1000元/头', '900元/头', '实际值 900元/头 低于目标值 1000元/头，未填原因'],
  [100, 90, '实际值 90 低于目标值 100，未填原因'],
])('%j, %j: only asked, for the direction is inferred', (target, actual, what) => {
  const given = (score: string | null) => findingsOnRow(reasonMissing, '某指标', 5, target, actual, score, '');
  expect(given(null)).toMatchObject([{ severity: 'warning', what }]);
  expect(given('4.0')).toMatchObject([{ severity: 'warning', what }]);
  // Points that do not follow the inferred direction: asked by score-differs.
  expect(given('5.0')).toEqual([]);
});

test.each([
  ['≥90%', '88%', '群众外出务工，已延长调查时间'],
  ['≥90%', '90%', ''],
  ['>90%', '90%', ''],
  ['≥90%', '150%', ''],
  ['1000元/头', '1100元/头', ''],
  ['=12次', '15次', ''],
  ['≤120元', '100元', ''],
  ['≥90%', null, ''],
  ['≥10人', '5户', ''],
  ['显著提升', '未提升', ''],
  ['≥1%', 0.5, ''],
])('is silent: %j, %j, %j', (target, actual, reason) =>
  expect(findingsOnRow(reasonMissing, '某指标', 5, target, actual, null, reason)).toEqual([]),
);

test('is silent while typing', () => {
  const rows = [['产出指标', '数量指标', '路灯', 5, '≥10盏', 8]] as const;
  expect(findingsOnSelfEvaluation(reasonMissing, { rows }, 'typing')).toEqual([]);
  expect(findingsOnSelfEvaluation(reasonMissing, { rows }, 'asked')).toHaveLength(1);
});

describe('a target in words', () => {
  test.each([
    ['部分达成预期指标并具有一定效果', 4, 'error', '全年实际值为“部分达成预期指标并具有一定效果”，未填原因'],
    ['未达成', null, 'error', '全年实际值为“未达成”，未填原因'],
    ['不健全', 5, 'error', '全年实际值为“不健全”，未填原因'],
    ['管护制度未完成修订', 5, 'error', '全年实际值为“管护制度未完成修订”，未填原因'],
    ['基本健全', 3.5, 'warning', '得分 3.5 不足分值 5 的80%，属未完全达成，未填原因'],
  ])('%s with %j points', (actual, score, severity, what) => {
    expect(findingsOnRow(reasonMissing, '管护制度', 5, '健全', actual, score, '')).toMatchObject([{ severity, what }]);
  });

  test.each([
    ['达成预期指标', 5, ''],
    ['基本健全', 4, ''],
    ['基本健全', null, ''],
    ['部分达成', 3, '管护人员年底才到位'],
    ['健全', 2, '制度未上墙，扣3分'],
    ['达成预期指标', 3, ''],
    ['基本健全', -1, ''],
  ])('is silent: %s, %j points, %j', (actual, score, reason) => {
    expect(findingsOnRow(reasonMissing, '管护制度', 5, '健全', actual, score, reason)).toEqual([]);
  });

  test('是 beside 是 is reached, whatever the points', () => {
    expect(findingsOnRow(reasonMissing, '是否建立制度', 5, '是', '是', 1, '')).toEqual([]);
  });
});

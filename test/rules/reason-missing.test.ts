import { reasonMissing } from '../../src/rules/reason-missing';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  ['≥90%', '88%', '实际值 88% 低于目标值 90%，未填原因'],
  ['≥90 百分比', 88, '实际值 88 低于目标值 90%，未填原因'],
  ['≤120元', '150元', '实际值 150元 高于目标值 120元，未填原因'],
  ['1000元/头', '1100元/头', '实际值 1100元/头 不等于目标值 1000元/头，未填原因'],
  ['≥10000人', '9999人', '实际值 9999人 低于目标值 10000人，未填原因'],
  ['≥-5%', '-8%', '实际值 -8% 低于目标值 -5%，未填原因'],
  [100, 90, '实际值 90 低于目标值 100，未填原因'],
  ['是', '否', '实际值“否”与目标值“是”不符，未填原因'],
])('%j, %j', (target, actual, expected) => {
  const findings = findingsOnRow(reasonMissing, '某指标', 5, target, actual, null, '');
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'error', at: { row: 13, column: 9 } });
});

test.each([
  ['≥90%', '88%', '群众外出务工，已延长调查时间'],
  ['≥90%', '90%', ''],
  ['>90%', '90%', ''],
  ['≥90%', '150%', ''],
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
  expect(findingsOnSelfEvaluation(reasonMissing, { rows }, 'live')).toEqual([]);
  expect(findingsOnSelfEvaluation(reasonMissing, { rows }, 'full')).toHaveLength(1);
});

import { scoreMissing } from '../../src/rules/score-missing';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  [['路灯', 10, '≥20盏', '18盏', null], '“路灯”未填得分', '请按公式填入得分'],
  [['路灯', 10, '≥20盏', '18盏', '满分'], '“路灯”的得分“满分”不是数字', '请按公式填入得分'],
  [['完成时间', 10, '12月底前', '11月', ''], '“完成时间”未填得分', '请按完成档次评定得分'],
] as const)('%j', (cells, what, todo) => {
  expect(findingsOnRow(scoreMissing, ...cells)).toMatchObject([
    { severity: 'error', what, todo, at: { row: 13, column: 8 } },
  ]);
});

test.each([
  [['路灯', 10, '≥20盏', '18盏', 9]],
  [['路灯', 10, '≥20盏', '18盏', { formula: '=E13', value: null }]],
  [['路灯', 10, '≥20盏', null, null]],
  [['路灯', null, '≥20盏', '18盏', null]],
  [['路灯', 10, '≥20盏', '18户', null]],
  [['路灯', 10, '≥20盏', '约18盏', null]],
] as const)('silent: %j', (cells) => {
  expect(findingsOnRow(scoreMissing, ...cells)).toEqual([]);
});

test('the total, once there is a score', () => {
  const said = (score: number | null, total: string | null) =>
    whatOf(
      findingsOnSelfEvaluation(scoreMissing, {
        rows: [['产出指标', '数量指标', '路灯', 10, '≥20盏', null, score]],
        total: [100, total],
      }),
    );
  expect(said(10, null)).toEqual(['总分未填']);
  expect(said(10, '优')).toEqual(['总分“优”不是数字']);
  expect(said(10, '95.5')).toEqual([]);
  expect(said(null, null)).toEqual([]);
});

import { scoreAboveWeight } from '../../src/rules/score-above-weight';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  [10, 10.01, '得分 10.01 高于分值 10'],
  [10, '12', '得分 12 高于分值 10'],
  [10, { formula: '=E13*1.2', value: 12 }, '得分 12 高于分值 10'],
  [10, -1, '得分 -1 小于 0'],
])('分值 %j, 得分 %j', (weight, score, expected) => {
  const findings = findingsOnRow(scoreAboveWeight, '路灯', weight, '≥1盏', 1, score);
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'error', at: { row: 13, column: 8 } });
});

test.each([
  [10, 10],
  [10, '10.00'],
  [10, 0],
  [10, null],
  [null, 12],
  [10, '不完整'],
])('is silent: 分值 %j, 得分 %j', (weight, score) =>
  expect(findingsOnRow(scoreAboveWeight, '路灯', weight, '≥1盏', 1, score)).toEqual([]),
);

test('also on the execution', () => {
  const above = findingsOnSelfEvaluation(scoreAboveWeight, { execution: { total: [23, 25, 108.7, 10, 10.87] } });
  expect(above[0]).toMatchObject({ at: { row: 7, column: 9 }, what: '得分 10.87 高于分值 10' });
  expect(findingsOnSelfEvaluation(scoreAboveWeight, { execution: { total: [23, 25, 108.7, 10, 10] } })).toEqual([]);
});

describe('rows without 分值 of their own', () => {
  const findings = (scores: readonly number[], weight: number | null = null) =>
    findingsOnSelfEvaluation(scoreAboveWeight, {
      rows: scores.map((score, index) => [
        index === 0 ? '产出指标（60分）' : '',
        '数量指标',
        `指标${index}个`,
        weight,
        '≥1个',
        1,
        score,
      ]),
    });

  test('share the points of their class', () => {
    expect(findings([30, 32])).toMatchObject([
      { at: { row: 13, column: 2 }, what: '产出指标各项得分合计 62 分，高于标明的 60 分' },
    ]);
    expect(findings([30, 30])).toEqual([]);
  });

  test('with 分值 each is held against its own', () => expect(findings([32, 32], 32)).toEqual([]));
});

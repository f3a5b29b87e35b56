import { scoreMissing } from '../../src/rules/score-missing';
import type { SelfEvaluationRow } from '../support/form';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

type RowScore = SelfEvaluationRow[number];

describe('the points of the execution', () => {
  const said = (total: readonly (string | number | null)[]) =>
    whatOf(findingsOnSelfEvaluation(scoreMissing, { execution: { total: total as never } }));

  test('are asked for with their number', () => {
    expect(said(['26', '25', null, 10, null])).toEqual(['执行得分未填，按执行率计算为 9.62 分']);
    expect(said(['26', '25', null, 20, null])).toEqual(['执行得分未填，按执行率计算为 19.23 分']);
  });

  test.each([[['26', '25', null, 10, 9.62]], [['26', null, null, 10, null]], [['0', '0', null, 10, null]]])(
    'are not: %j',
    (total) => expect(said(total)).toEqual([]),
  );
});

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

test('between rows that compute themselves, the formula is offered where one could compute', () => {
  const others = (score: RowScore) => ['产出指标', '数量指标', '道路', 10, '≥5公里', '5公里', score] as const;
  const fixes = (other: RowScore, ...cells: readonly (string | number | null)[]) =>
    findingsOnSelfEvaluation(scoreMissing, {
      rows: [others(other), ['产出指标', '数量指标', ...cells] as unknown as SelfEvaluationRow],
    }).map(({ fix }) => fix);
  const computes = { formula: '=E13', value: 10 };
  expect(fixes(computes, '路灯', 10, '≥20盏', '18盏', null)).toEqual([
    { label: '补齐公式', kind: 'fill-formulas', rows: [14] },
  ]);
  expect(fixes(computes, '路灯', 10, '≥20盏', '18盏', '满分')).toEqual([undefined]);
  expect(fixes(computes, '完成时间', 10, '12月底前', '11月', null)).toEqual([undefined]);
  expect(fixes(10, '路灯', 10, '≥20盏', '18盏', null)).toEqual([undefined]);
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

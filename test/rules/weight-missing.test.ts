import { checkWith } from '../../src/rules/check';
import { weightMissing } from '../../src/rules/weight-missing';
import { selfEvaluationOf } from '../support/form';
import { exampleOf } from '../support/rule-page';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  [null, '“路灯”未填分值'],
  ['', '“路灯”未填分值'],
  [0, '“路灯”的分值为 0，应大于 0'],
  [-5, '“路灯”的分值为 -5，应大于 0'],
  ['十分', '“路灯”的分值“十分”读不出分数'],
])('%j', (weight, expected) => {
  const findings = findingsOnRow(weightMissing, '路灯', weight, '≥1盏');
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'error', at: { row: 13, column: 5 } });
});

test.each([5, '5', 0.5])('is silent: %j', (weight) =>
  expect(findingsOnRow(weightMissing, '路灯', weight, '≥1盏')).toEqual([]),
);

test('is silent on rows without a name, and while typing', () => {
  expect(findingsOnRow(weightMissing, '', null, '≥1盏')).toEqual([]);
  expect(
    findingsOnSelfEvaluation(weightMissing, { rows: [['产出指标', '数量指标', '路灯', null, '≥1盏']] }, 'typing'),
  ).toEqual([]);
});

test('a form without the column is asked by the document only', () => {
  const form = selfEvaluationOf({ rows: [['产出指标', '数量指标', '路灯', null, '≥1盏', 1, 10]] });
  const bare = {
    ...form,
    table: { ...form.table, columns: { level1: 2, level2: 3, level3: 4, target: 6, actual: 7, score: 8 } },
    indicators: form.indicators.map((indicator) => ({ ...indicator, weight: null })),
  };
  const { context } = exampleOf('表：自评表');
  expect(checkWith([weightMissing])(bare, { ...context, byDocument: true })).toMatchObject([
    { severity: 'warning', at: { row: 12, column: 4 }, what: '表中没有分值一栏，得分没有满分可以对照' },
  ]);
  expect(checkWith([weightMissing])(bare, { ...context, byDocument: false })).toEqual([]);
});

import { checkWith } from '../../src/rules/check';
import { partLineScored } from '../../src/rules/part-line-scored';
import type { Field } from '../../src/model/field';
import type { SelfEvaluation } from '../../src/model/form';
import Big from 'big.js';
import { at, selfEvaluationOf } from '../support/form';
import { exampleOf } from '../support/rule-page';

function findings(fiscal: Field<Big> | null, total: Field<Big> | null = points(7, 10)) {
  const form = selfEvaluationOf({ execution: { total: [23, 23, 100, 10, 10], fiscal: [20, 20], other: [3, 3] } });
  const execution = form.execution && {
    ...form.execution,
    total: { ...form.execution.total, score: total },
    fiscal: form.execution.fiscal && { ...form.execution.fiscal, score: fiscal },
  };
  const scored: SelfEvaluation = { ...form, execution };
  return checkWith([partLineScored])(scored, exampleOf('表：自评表').context);
}

function points(row: number, value: number | null, formula: string | null = null): Field<Big> {
  const text = value === null ? '' : String(value);
  return { at: at(row, 9), text, raw: value, formula, value: value === null ? null : new Big(value) };
}

test('points in the line of a part', () => {
  expect(findings(points(8, 10))).toMatchObject([
    { at: { row: 8, column: 9 }, what: '财政拨款一行填了得分 10，执行得分只按年度资金总额计' },
  ]);
});

test('is silent: "-", nothing, a formula, a form that gives no points to the total', () => {
  expect(findings(null)).toEqual([]);
  expect(findings(points(8, null))).toEqual([]);
  expect(findings(points(8, 10, '=I7'))).toEqual([]);
  expect(findings(points(8, 10), null)).toEqual([]);
});

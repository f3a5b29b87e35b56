import { findingsOf } from '../support/rules';
import { executionMissing } from '../../src/rules/execution-missing';
import { findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

const said = (budget: string | number | null, executed: string | number | null) =>
  whatOf(findingsOnSelfEvaluation(executionMissing, { execution: { total: [budget, executed] } }));

test('each amount of the total line', () => {
  expect(said(23, null)).toEqual(['年度资金总额的全年执行数未填']);
  expect(said('', 23)).toEqual(['年度资金总额的全年预算数未填']);
  expect(said(null, '待定')).toEqual(['年度资金总额的全年预算数未填', '年度资金总额的全年执行数“待定”读不出金额']);
});

test('nothing budgeted', () => {
  expect(said(0, 0)).toEqual(['年度资金总额的全年预算数为 0，无法计算执行率']);
  expect(said(0, null)).toEqual(['年度资金总额的全年预算数为 0，无法计算执行率', '年度资金总额的全年执行数未填']);
});

test.each([
  [0, 5],
  [23, 0],
  ['23.00', '22.5万元'],
  ['1,200.00', '1,100'],
])('silent: %j, %j', (budget, executed) => {
  expect(said(budget, executed)).toEqual([]);
});

test('silent: a formula, a form without funds, while typing', () => {
  const formula = { formula: '=D7+D8', value: null };
  expect(findingsOnSelfEvaluation(executionMissing, { execution: { total: [formula, formula] } })).toEqual([]);
  expect(findingsOnSelfEvaluation(executionMissing, { execution: null })).toEqual([]);
  expect(findingsOnSelfEvaluation(executionMissing, { execution: { total: [null, null] } }, 'typing')).toEqual([]);
});

test('a 监控表 names its own columns', () => {
  expect(whatOf(findingsOf(executionMissing, '表：监控表　执行数：空'))).toEqual(['年度资金总额的1-8月执行数未填']);
});

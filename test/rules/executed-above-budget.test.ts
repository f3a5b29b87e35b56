import { executedAboveBudget } from '../../src/rules/executed-above-budget';
import { findingsOf } from '../support/rules';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

const findings = (budget: string | number | null, executed: string | number | null) =>
  findingsOnSelfEvaluation(executedAboveBudget, { execution: { total: [budget, executed] } });

test('says by how much', () => {
  expect(findings('23', '24.5万元')).toMatchObject([
    { severity: 'warning', at: { row: 7, column: 6 }, what: '全年执行数 24.50 比全年预算数 23.00 多 1.50 万元' },
  ]);
});

test('a 监控表 names its own months', () => {
  expect(findingsOf(executedAboveBudget, '表：监控表　月份：6　执行数：25.00').map(({ what }) => what)).toEqual([
    '1-6月执行数 25.00 比年初预算数 23.00 多 2.00 万元',
  ]);
});

test('a budget of 0 is no adjusted budget', () => {
  expect(findings(0, 5)).toMatchObject([
    { severity: 'error', at: { row: 7, column: 5 }, what: '全年预算数为 0，全年执行数为 5.00 万元，无法计算执行率' },
  ]);
});

test.each([
  [0, 0],
  [23, 23],
  [23, 0],
  [null, 23],
  [23, null],
])('silent: %j, %j', (budget, executed) => {
  expect(findings(budget, executed)).toEqual([]);
});

import { executedAboveBudget } from '../../src/rules/executed-above-budget';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

const findings = (budget: string | number | null, executed: string | number | null) =>
  findingsOnSelfEvaluation(executedAboveBudget, { execution: { total: [budget, executed] } });

test('says by how much', () => {
  expect(findings('23', '24.5万元')).toMatchObject([
    { severity: 'warning', at: { row: 7, column: 6 }, what: '全年执行数 24.50 比全年预算数 23.00 多 1.50 万元' },
  ]);
});

test.each([
  [23, 23],
  [23, 0],
  [null, 23],
  [23, null],
])('silent: %j, %j', (budget, executed) => {
  expect(findings(budget, executed)).toEqual([]);
});

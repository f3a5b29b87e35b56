import { goalResultEmpty } from '../../src/rules/goal-result-empty';
import { findingsOf } from '../support/rules';

test('the account of the year is empty', () => {
  expect(findingsOf(goalResultEmpty, '表：自评表　年度总体目标完成情况：空')).toMatchObject([
    { severity: 'error', at: { row: 8, column: 4 } },
  ]);
});

test.each(['表：自评表', '表：自评表　年度总体目标完成情况：无', '年度目标：空'])('silent: %s', (facts) => {
  expect(findingsOf(goalResultEmpty, facts)).toEqual([]);
});

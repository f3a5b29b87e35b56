import { fundsMissing } from '../../src/rules/funds-missing';
import { findingsOf } from '../support/rules';

test('no 资金情况 at all', () => {
  expect(findingsOf(fundsMissing, '年度资金总额：无')).toMatchObject([
    { severity: 'error', at: { row: 1, column: 1 } },
  ]);
});

test.each([
  '审视：按本县表样　年度资金总额：无',
  '年度资金总额：空　财政拨款：空　其他资金：空',
  '财政拨款：无　其他资金：无',
])('silent: %s', (facts) => {
  expect(findingsOf(fundsMissing, facts)).toEqual([]);
});

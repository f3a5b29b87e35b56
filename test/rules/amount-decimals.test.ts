import { amountDecimals } from '../../src/rules/amount-decimals';
import { findingsOf } from '../support/rules';

test('more than two decimals, without a repair', () => {
  const findings = findingsOf(amountDecimals, '年度资金总额：6.5904　财政拨款：6.5904　其他资金：空');
  expect(findings).toMatchObject([
    { severity: 'hint', at: { row: 5 } },
    { severity: 'hint', at: { row: 6 } },
  ]);
  expect(findings.some(({ fix }) => fix !== undefined)).toBe(false);
});

test.each([
  '年度资金总额：23　财政拨款：23.0　其他资金：空',
  '年度资金总额：0.30000000000000004　财政拨款：23.10　其他资金：0',
  '金额单位：元　年度资金总额：1573060.123',
  '审视：按本县表样　年度资金总额：6.5904',
])('silent: %s', (facts) => {
  expect(findingsOf(amountDecimals, facts)).toEqual([]);
});

import { amountNegative } from '../../src/rules/amount-negative';
import { findingsOf } from '../support/rules';

test.each([
  ['年度资金总额：-5.00', '年度资金总额 -5.00 小于 0'],
  ['财政拨款：-0.01', '财政拨款 -0.01 小于 0'],
  ['其他资金：-2万元', '其他资金 -2万元 小于 0'],
])('%s', (facts, what) => {
  expect(findingsOf(amountNegative, facts)).toMatchObject([{ severity: 'error', what }]);
});

test.each(['其他资金：0', '其他资金：-', '其他资金：—', '其他资金：空', '年度资金总额：无'])('silent: %s', (facts) => {
  expect(findingsOf(amountNegative, facts)).toEqual([]);
});

import { amountUnreadable } from '../../src/rules/amount-unreadable';
import { findingsOf } from '../support/rules';

test.each([
  ['年度资金总额：约23万', '年度资金总额“约23万”读不出金额'],
  ['财政拨款：二十', '财政拨款“二十”读不出金额'],
  ['其他资金：20+3', '其他资金“20+3”读不出金额'],
])('%s', (facts, what) => {
  expect(findingsOf(amountUnreadable, facts)).toMatchObject([{ severity: 'error', what }]);
});

test.each([
  '其他资金：空',
  '其他资金：无',
  '其他资金：-',
  '其他资金：/',
  '财政拨款：1,573,060.00元',
  '财政拨款：**',
  '财政拨款：0',
])('silent: %s', (facts) => {
  expect(findingsOf(amountUnreadable, facts)).toEqual([]);
});

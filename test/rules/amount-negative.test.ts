import { amountNegative } from '../../src/rules/amount-negative';
import { findingsOf } from '../support/rules';

test.each([
  ['年度资金总额：-5.00', '年度资金总额 -5.00 小于 0'],
  ['财政拨款：-0.01', '财政拨款 -0.01 小于 0'],
  ['其他资金：-2万元', '其他资金 -2万元 小于 0'],
])('%s', (facts, what) => {
  expect(findingsOf(amountNegative, facts)).toMatchObject([{ severity: 'error', what }]);
});

test('the amounts of a 监控表 and a 自评表', () => {
  const whatOf = (facts: string) => findingsOf(amountNegative, facts).map(({ what }) => what);
  expect(whatOf('表：监控表　执行数：-5.00')).toEqual(['年度资金总额的1-8月执行数 -5.00 小于 0']);
  expect(whatOf('表：自评表　全年预算数：-5.00')).toEqual(['年度资金总额的全年预算数 -5.00 小于 0']);
});

test.each(['其他资金：0', '其他资金：-', '其他资金：—', '其他资金：空', '年度资金总额：无'])('silent: %s', (facts) => {
  expect(findingsOf(amountNegative, facts)).toEqual([]);
});

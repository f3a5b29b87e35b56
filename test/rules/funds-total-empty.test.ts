import { fundsTotalEmpty } from '../../src/rules/funds-total-empty';
import { findingsOf } from '../support/rules';

test('names the unit of the form', () => {
  expect(findingsOf(fundsTotalEmpty, '年度资金总额：空')).toMatchObject([
    { severity: 'error', at: { row: 5, column: 3 }, todo: '请填写，单位万元' },
  ]);
  expect(findingsOf(fundsTotalEmpty, '金额单位：元　审视：按本县表样　年度资金总额：空')).toMatchObject([
    { todo: '请填写，单位元' },
  ]);
});

test('0 is a 核实', () => {
  expect(findingsOf(fundsTotalEmpty, '年度资金总额：0.00')).toMatchObject([
    { severity: 'warning', what: '年度资金总额为 0', at: { row: 5, column: 3 } },
  ]);
});

test.each(['年度资金总额：无', '年度资金总额：二十万'])('silent: %s', (facts) => {
  expect(findingsOf(fundsTotalEmpty, facts)).toEqual([]);
});

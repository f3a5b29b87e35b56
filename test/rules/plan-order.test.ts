import { planOrder } from '../../src/rules/plan-order';
import { findingsOf } from '../support/rules';

const said = (plan: string) => findingsOf(planOrder, `资金支出计划：${plan}`).map(({ what }) => what);

test.each([
  ['3月底 20；6月底 70；10月底 50；12月底 100', '资金支出计划10月底“50”小于6月底“70”'],
  ['3月底 20；6月底 空；10月底 10；12月底 100', '资金支出计划10月底“10”小于3月底“20”'],
  ['3月底 20；6月底 50；10月底 70；12月底 120', '资金支出计划12月底“120”不在 0 至 100 之间'],
  ['3月底 -5；6月底 50', '资金支出计划3月底“-5”不在 0 至 100 之间'],
  ['3月底 20；6月底 全部', '资金支出计划6月底“全部”不是百分比'],
])('%s', (plan, what) => {
  expect(said(plan)).toEqual([what]);
});

test('at the cell, one line for several', () => {
  expect(findingsOf(planOrder, '资金支出计划：3月底 120；6月底 50；10月底 70；12月底 60')).toMatchObject([
    { severity: 'warning', at: { row: 7, column: 8 }, group: 'plan-order' },
    { at: { row: 7, column: 9 }, group: 'plan-order' },
    { at: { row: 7, column: 11 }, group: 'plan-order' },
  ]);
});

test.each([
  '3月底 20；6月底 50；10月底 70；12月底 100',
  '3月底 0；6月底 100%；10月底 100；12月底 100',
  '3月底 空；6月底 100；10月底 空；12月底 /',
  '3月底 25；6月底 25；10月底 25；12月底 25',
  '无',
])('silent: %s', (plan) => {
  expect(said(plan)).toEqual([]);
});

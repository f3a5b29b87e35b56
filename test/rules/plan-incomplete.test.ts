import { planIncomplete } from '../../src/rules/plan-incomplete';
import { findingsOf } from '../support/rules';

const said = (plan: string) => findingsOf(planIncomplete, `资金支出计划：${plan}`).map(({ what }) => what);

test.each([
  ['3月底 空；6月底 空；10月底 空；12月底 空', '资金支出计划未填'],
  ['3月底 空；6月底 100；10月底 空；12月底 空', '资金支出计划缺3月底'],
  ['3月底 20；6月底 空；10月底 70；12月底 100', '资金支出计划缺6月底'],
  ['3月底 20；6月底 50；10月底 空；12月底 空', '资金支出计划缺10月底、12月底'],
  ['3月底 20；6月底 50；10月底 /；12月底 100', '资金支出计划缺10月底'],
  ['3月底 20；6月底 50；10月底 70；12月底 90', '资金支出计划到12月底为 90，没有达到 100'],
  ['3月底 25；6月底 25；10月底 25；12月底 25', '资金支出计划到12月底为 25，没有达到 100'],
])('%s', (plan, what) => {
  expect(said(plan)).toEqual([what]);
});

test('at the first gap', () => {
  expect(findingsOf(planIncomplete, '资金支出计划：3月底 20；6月底 空；10月底 空；12月底 100')).toMatchObject([
    { severity: 'hint', at: { row: 7, column: 9 } },
  ]);
});

test.each([
  '3月底 20；6月底 50；10月底 70；12月底 100',
  '3月底 0；6月底 100%；10月底 空；12月底 空',
  '3月底 100；6月底 空；10月底 /；12月底 空',
  '3月底 20；6月底 50；10月底 70；12月底 全部',
  '无',
])('silent: %s', (plan) => {
  expect(said(plan)).toEqual([]);
});

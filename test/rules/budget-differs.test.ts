import { budgetDiffers } from '../../src/rules/budget-differs';
import { findingsOf } from '../support/rules';

const whatOf = (facts: string) => findingsOf(budgetDiffers, `表：监控表 ${facts}`).map(({ what }) => what);

test('another amount than that of the 申报表', () => {
  expect(whatOf('申报表：有 年初预算数：32.00')).toEqual(['年度资金总额的年初预算数 32.00 万元，申报表为 23.00 万元']);
});

test.each([
  '申报表：有',
  '年初预算数：32.00',
  '申报表：有 年初预算数：空',
  '申报表：有 申报总额：空 年初预算数：32.00',
])('silent: %s', (facts) => {
  expect(whatOf(facts)).toEqual([]);
});

test('the amount of the approval counts, or the one that it was adjusted to', () => {
  const facts = '表：监控表 执行数：0 预算执行率：0% 批复：有 批复总额：32.00';
  expect(findingsOf(budgetDiffers, `${facts} 年初预算数：32.00`)).toEqual([]);
  expect(findingsOf(budgetDiffers, `${facts} 年初预算数：23.00`)).toHaveLength(1);
  expect(findingsOf(budgetDiffers, `${facts} 年初预算数：32.00 调整：预算已调整`)).toEqual([]);
  expect(findingsOf(budgetDiffers, `${facts} 年初预算数：23.00 调整：预算已调整`)).toEqual([]);
});

describe('in a 自评表', () => {
  const findings = (facts: string) => findingsOf(budgetDiffers, `表：自评表 ${facts}`);

  test('a 核实: the budget may have been adjusted, or count what was carried over', () => {
    expect(findings('申报表：有 全年预算数：25.00')).toMatchObject([
      { severity: 'warning', what: '年度资金总额的全年预算数 25.00 万元，申报表为 23.00 万元' },
    ]);
  });

  test('held against the approved amounts, adjusted or not', () => {
    expect(findings('批复：有 批复总额：32.00')).toHaveLength(1);
    expect(findings('批复：有 批复总额：32.00 调整：预算已调整')).toEqual([]);
  });

  test('silent without an 申报表', () => expect(findings('全年预算数：25.00')).toEqual([]));
});

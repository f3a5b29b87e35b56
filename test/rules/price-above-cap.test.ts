import { priceAboveCap } from '../../src/rules/price-above-cap';
import { findingsOnIndicator } from '../support/rules';

const COST = { level2: '成本指标' };

test.each([
  ['公益岗位补贴（年人均不超过9600元）', '850元/人/月', '折合每年 10200.00 元（×12），高于所定的 9600.00 元'],
  ['管护补助（每人每年最高0.5万元）', '≤1500元/人/季度', '折合每年 6000.00 元（×4），高于所定的 5000.00 元'],
])('hit: %s %s', (name, target, said) => {
  expect(findingsOnIndicator(priceAboveCap, name, target, COST)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 6 }, what: expect.stringContaining(said) as string },
  ]);
});

test('the description may set the cap', () => {
  const options = { ...COST, description: '每人每年补贴不超过9600元' };
  expect(findingsOnIndicator(priceAboveCap, '公益岗位补贴', '850元/人/月', options)).toHaveLength(1);
});

test.each([
  ['公益岗位补贴（年人均不超过9600元）', '800元/人/月'],
  ['公益岗位补贴（年人均不超过9600元）', '≤9600元/人/年'],
  ['公益岗位补贴（年人均不超过9600元）', '10200元'],
  ['公益岗位补贴（每月不超过800元）', '850元/人/月'],
  ['公益岗位补贴（总额不超过9600元）', '850元/人/月'],
  ['公益岗位补贴（每人每年不低于9600元）', '850元/人/月'],
  ['公益岗位补贴', '850元/人/月'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(priceAboveCap, name, target, COST)).toEqual([]);
});

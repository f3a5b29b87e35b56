import { reviewDiffers } from '../../src/rules/review-differs';
import { findingsOf } from '../support/rules';

const said = (facts: string) =>
  findingsOf(reviewDiffers, `表：审核表　${facts}`).map(({ severity, at }) => [severity, at?.column]);

test.each([
  ['项目资金：32.00　申报表：有', 'error', 4],
  ['项目资金：23.01　申报表：有', 'error', 4],
  ['申报表：有　申报名称：红星村安全饮水项目', 'warning', 2],
])('hit: %s', (facts, severity, column) => expect(said(facts)).toEqual([[severity, column]]));

test.each([
  '申报表：有',
  '项目资金：23.004　申报表：有',
  '项目资金：空　申报表：有',
  '项目名称：红星村 道路硬化项目　申报表：有',
  '项目资金：32.00',
])('silent: %s', (facts) => expect(said(facts)).toEqual([]));

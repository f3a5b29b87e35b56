import { reviewFieldEmpty } from '../../src/rules/review-field-empty';
import { findingsOf } from '../support/rules';

const said = (facts: string) =>
  findingsOf(reviewFieldEmpty, `表：审核表　${facts}`).map(({ severity, what }) => [severity, what]);

test.each([
  ['总体审核意见：空', 'warning', '总体审核意见未填写'],
  ['审核时间：空', 'warning', '审核时间未填写'],
  ['审核时间：**年**月**日', 'warning', '审核时间未填写'],
  ['项目名称：空', 'warning', '项目名称未填写'],
  ['项目资金：空', 'warning', '项目资金未填写'],
  ['审核单位：（单位盖章）', 'hint', '审核单位没有写单位名称'],
])('hit: %s', (facts, severity, what) => expect(said(facts)).toEqual([[severity, what]]));

test.each([
  '',
  '审核时间：2024年3月5日',
  '审核时间：2024.3.5',
  '审核单位：县财政局（单位盖章）',
  '总体审核意见：无',
  '审核单位：无',
])('silent: %s', (facts) => expect(said(facts)).toEqual([]));

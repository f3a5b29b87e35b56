import type { Form } from '../../src/model/form';
import { approvedBeforeReview } from '../../src/rules/approved-before-review';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOf, whileTyping } from '../support/rules';

/** The workbook keeps the 申报表 and its approval of 2024-03-05; both of 2024, of the same amounts. */
const KEPT = '申报表：有　批复：有　批复总额：23';
const reviewed = (facts: string) => findingsOf(approvedBeforeReview, `表：审核表　${KEPT}　${facts}`);

test.each([
  ['2024年3月6日', '2024-03-06'],
  ['2024.12.20', '2024-12-20'],
])('reviewed %s, approved before', (typed, day) => {
  expect(reviewed(`审核时间：${typed}`)).toMatchObject([
    { severity: 'warning', at: { row: 33, column: 2 }, what: `审核时间 ${day} 晚于登记的批复日期 2024-03-05` },
  ]);
});

test.each([
  '审核时间：2024年3月5日',
  '审核时间：2023年12月20日',
  '审核时间：空',
  '审核时间：无',
  '审核时间：3月15日',
  '审核时间：**年**月**日',
  '审核时间：2024年3月15日　批复：无',
  '审核时间：2024年3月15日　批复日期：三月五日',
  '审核时间：2024年3月15日　批复名称：另一个项目',
  '审核时间：2024年3月15日　申报名称：另一个项目',
  '审核时间：2024年3月15日　申报表：无',
  '审核时间：2024年3月15日　申报总额：21.00',
  '审核时间：2024年3月15日　申报目标：硬化村内道路 3 公里。',
  '审核时间：2024年3月15日　年度：无',
])('silent: %s', (facts) => expect(reviewed(facts)).toEqual([]));

describe('with more in the workbook', () => {
  const { form, context } = exampleOf(`表：审核表　${KEPT}　审核时间：2024年3月15日`);
  const check = (more: Partial<typeof context>) =>
    checkWith(whileTyping([approvedBeforeReview]))(form, { ...context, ...more }).length;
  const beside = (...forms: readonly Form[]) => check({ others: [...context.others, ...forms] });
  const review = (facts: string) => exampleOf(`表：审核表　${facts}`).form;

  test('an adjustment approved after the review', () => {
    const [approval] = context.approvals;
    const adjusted = (date: string) => check({ approvals: [approval!, { ...approval!, version: 1, date }] });
    expect(adjusted('2024-03-10')).toBe(1);
    expect(adjusted('2024-03-15')).toBe(0);
    expect(adjusted('')).toBe(0);
  });

  test('another review of the project in time, or without a date', () => {
    expect(beside(review('审核时间：2024年3月4日'))).toBe(0);
    expect(beside(review('审核时间：空'))).toBe(0);
    expect(beside(review('审核时间：2024年3月16日'))).toBe(1);
    expect(beside(review('项目名称：另一个项目　审核时间：2024年3月4日'))).toBe(1);
  });

  test("next year's 申报表, alone or beside the approved one", () => {
    const application = (facts: string) => exampleOf(`财政拨款：23.00　其他资金：0　${facts}`).form;
    expect(check({ others: [application('年度：2024')] })).toBe(1);
    expect(check({ others: [application('年度：2025')] })).toBe(0);
    expect(beside(application('年度：2025'))).toBe(0);
    expect(beside(application('项目名称：另一个项目'))).toBe(1);
  });
});

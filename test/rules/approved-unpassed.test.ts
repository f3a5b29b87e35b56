import { exampleOf } from '../support/rule-page';
import { approvedUnpassed } from '../../src/rules/approved-unpassed';
import { checkWith } from '../../src/rules/check';
import { findingsOf } from '../support/rules';

const FAILED = '综合评定等级：通过（85分及以上） □ 不通过（85分以下） ☑';
const PASSED = '综合评定等级：通过（85分及以上） ☑ 不通过（85分以下） □';

test('a project that did not pass and was approved', () => {
  expect(findingsOf(approvedUnpassed, `表：审核表 批复：有 ${FAILED}`)).toEqual([
    expect.objectContaining({ severity: 'error', what: '审核等级为“不通过”，但已登记批复（2024-03-05）' }),
  ]);
});

test.each([
  `表：审核表 ${FAILED}`,
  `表：审核表 批复：有 ${PASSED}`,
  '表：审核表 批复：有 综合评定等级：空',
  `表：审核表 批复：有 批复名称：另一个项目 ${FAILED}`,
])('silent: %s', (facts) => {
  expect(findingsOf(approvedUnpassed, facts)).toEqual([]);
});

test('silent where a later review of the project was passed', () => {
  const { form, context } = exampleOf(`表：审核表 批复：有 ${FAILED}`);
  const later = exampleOf(`表：审核表 ${PASSED}`).form;
  expect(checkWith([approvedUnpassed])(form, { ...context, others: [later] })).toEqual([]);
});

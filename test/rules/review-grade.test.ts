import { reviewGrade } from '../../src/rules/review-grade';
import { findingsOf } from '../support/rules';

const PASSED = '通过（85分及以上） ☑ 不通过（85分以下） □';
const FAILED = '通过（85分及以上） □ 不通过（85分以下） ☑';
const OPEN = '通过（85分及以上） □ 不通过（85分以下） □';

const said = (grade: string, ...scores: readonly string[]) =>
  findingsOf(
    reviewGrade,
    `表：审核表　综合评定等级：${grade}`,
    ...scores.map((score, index) => ({ 审核内容: `内容${index + 1}（50分）`, 审核得分: score })),
  ).map(({ what }) => what);

test.each([
  [PASSED, ['50', '34.99'], '得分合计 84.99 分，应为“不通过”，现勾选“通过”'],
  [FAILED, ['50', '35'], '得分合计 85 分，应为“通过”，现勾选“不通过”'],
  [OPEN, ['50', '35'], '得分合计 85 分，应为“通过”，综合评定等级没有勾选或两项都勾选'],
  ['通过 ☑ 不通过 ☑', ['50', '35'], '得分合计 85 分，应为“通过”，综合评定等级没有勾选或两项都勾选'],
])('hit: %s with %j', (grade, scores, what) => expect(said(grade, ...scores)).toEqual([what]));

test.each([
  [PASSED, ['50', '35']],
  [FAILED, ['50', '34.9']],
  [PASSED, ['50', '']],
  [OPEN, ['', '']],
  ['无', ['50', '35']],
])('silent: %s with %j', (grade, scores) => expect(said(grade, ...scores)).toEqual([]));

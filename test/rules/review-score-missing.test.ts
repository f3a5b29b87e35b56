import { reviewScoreMissing } from '../../src/rules/review-score-missing';
import { findingsOf } from '../support/rules';

const said = (content: string, score: string) =>
  findingsOf(reviewScoreMissing, '表：审核表', { 审核内容: content, 审核得分: score });

test.each([['规范完整性（10分）', '']])('hit: %s %s', (content, score) => {
  expect(said(content, score)).toMatchObject([{ severity: 'error', at: { row: 11, column: 4 } }]);
});

test.each([
  ['规范完整性（10分）', '0'],
  ['规范完整性（10分）', '优'],
])('silent: %s %s', (content, score) => {
  expect(said(content, score)).toEqual([]);
});

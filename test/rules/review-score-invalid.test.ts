import { reviewScoreInvalid } from '../../src/rules/review-score-invalid';
import { findingsOf } from '../support/rules';

const said = (content: string, score: string) =>
  findingsOf(reviewScoreInvalid, '表：审核表', { 审核内容: content, 审核得分: score });

test.each([
  ['规范完整性（10分）', '12'],
  ['规范完整性（10分）', '-1'],
  ['规范完整性（10分）', '优'],
  ['规范完整性（10分）', '10.5'],
])('hit: %s %s', (content, score) => {
  expect(said(content, score)).toMatchObject([{ severity: 'error', at: { row: 11, column: 4 } }]);
});

test.each([
  ['规范完整性（10分）', '10'],
  ['规范完整性（10分）', '0'],
  ['规范完整性（10分）', '9分'],
  ['规范完整性（10分）', ''],
  ['合规性审核（20分）', '20'],
  ['其他审核', '30'],
])('silent: %s %s', (content, score) => {
  expect(said(content, score)).toEqual([]);
});

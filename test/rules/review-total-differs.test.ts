import { reviewTotalDiffers } from '../../src/rules/review-total-differs';
import { findingsOf } from '../support/rules';

const said = (total: string, ...scores: readonly string[]) =>
  findingsOf(
    reviewTotalDiffers,
    `表：审核表　审核总分：${total}`,
    ...scores.map((score, index) => ({ 审核内容: `内容${index + 1}（50分）`, 审核得分: score })),
  );

test('a typed total that is not the sum', () => {
  expect(said('95', '50', '44')).toMatchObject([
    { severity: 'error', at: { row: 30, column: 4 }, fix: { kind: 'set-number', value: 94 } },
  ]);
});

test.each([
  ['94', ['50', '44']],
  ['94.5', ['50', '44.5']],
  ['95', ['50', '44.5']],
  ['94', ['50', '']],
  ['94', ['50', '优']],
  ['无', ['50', '44']],
])('silent: %s of %j', (total, scores) => expect(said(total, ...scores)).toEqual([]));

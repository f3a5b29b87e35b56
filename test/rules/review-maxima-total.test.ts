import { reviewMaximaTotal } from '../../src/rules/review-maxima-total';
import { findingsOf } from '../support/rules';

const said = (...maxima: readonly number[]) =>
  findingsOf(
    reviewMaximaTotal,
    '表：审核表',
    ...maxima.map((max, index) => ({ 审核内容: `内容${index + 1}（${max}分）`, 审核得分: '1' })),
  );

test.each([[[90]], [[20, 10, 10]], [[60, 60]]])('hit: %j', (maxima) => {
  expect(said(...maxima)).toMatchObject([{ severity: 'warning', at: { row: 11, column: 1 } }]);
});

test.each([[[100]], [[60, 40]], [[20, 20, 20, 20, 20]]])('silent: %j', (maxima) => expect(said(...maxima)).toEqual([]));

test('the nine items of the document', () => expect(findingsOf(reviewMaximaTotal, '表：审核表')).toEqual([]));

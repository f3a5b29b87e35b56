import { goalTooLong } from '../../src/rules/goal-too-long';
import { findingsOf } from '../support/rules';

const ofLength = (length: number) => '硬化村内道路，'.repeat(length).slice(0, length);

test('one character more than the limit', () => {
  expect(findingsOf(goalTooLong, `年度目标：${ofLength(301)}`)).toMatchObject([
    { severity: 'hint', at: { row: 8, column: 2 }, what: '年度目标有 301 字，超过 300 字' },
  ]);
});

test.each([ofLength(300), `${ofLength(290)}${' '.repeat(30)}`, '空'])('silent within it, blanks aside', (goal) => {
  expect(findingsOf(goalTooLong, `年度目标：${goal}`)).toEqual([]);
});

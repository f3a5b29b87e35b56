import { linesOf } from '../../../src/workbook/public-text/wrap';

test.each([
  ['', 10, { least: 1, most: 1 }],
  ['一二三四五六七八九十', 10, { least: 1, most: 1 }],
  ['一二三四五六七八九十一', 10, { least: 1, most: 2 }],
  ['一二三四五六七八九十，一', 10, { least: 2, most: 2 }],
  ['一\n二\n三', 10, { least: 3, most: 3 }],
])('%j in %d characters takes %j lines', (text, room, lines) => {
  expect(linesOf(text, room)).toEqual(lines);
});

test('a sign that may not begin a line takes the one before it along', () => {
  expect(linesOf('一二三四五，', 5).most).toBe(2);
  expect(linesOf('一二三（四五六）七', 4).most).toBe(3);
});

test('a word of digits and letters is not parted unless a line is too short for it', () => {
  expect(linesOf('共计41770000.00元', 6).most).toBe(3);
  expect(linesOf('475-0501-YXN-6RWU', 4).most).toBeGreaterThan(2);
});

test('an indent takes room of the first line only', () => {
  const text = '一二三四五六七八九十'.repeat(2);
  expect(linesOf(text, 10, 2).most).toBe(3);
  expect(linesOf(text, 10).most).toBe(2);
});

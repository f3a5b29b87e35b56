import fc from 'fast-check';
import { runs } from '../../../src/sheets/draw/block';
import { growForLabel, rowHeight } from '../../../src/sheets/draw/row-height';

const heightOf = (text: string, width: number): number => rowHeight([{ text, width, size: 11 }], 0);

describe('lines of a wrapped text', () => {
  it.each([
    ['', 10, 1],
    ['数量指标', 10, 1],
    ['服务对象满意度指标', 10, 3],
    ['目标1：\n目标2：\n目标3：', 40, 3],
    ['>=100', 8, 1],
  ])('%j in %d characters takes %d lines', (text, width, lines) =>
    expect(heightOf(text, width)).toBe(heightOf('\n'.repeat(lines - 1), width)),
  );

  it('never shrinks when the text grows or the column narrows', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: 5, max: 80 }), (text, more, width) => {
        const height = heightOf(text, width);
        expect(heightOf(text + more, width)).toBeGreaterThanOrEqual(height);
        expect(heightOf(text, width + 10)).toBeLessThanOrEqual(height);
      }),
    );
  });
});

describe('rowHeight', () => {
  it('keeps the least height for short texts', () =>
    expect(rowHeight([{ text: '亩', width: 10, size: 11 }], 21)).toBe(21));
  it('grows for the longest text of the row', () =>
    expect(rowHeight([{ text: '亩'.repeat(50), width: 20, size: 11 }], 21)).toBeGreaterThan(80));
  it('stops at the tallest row that Excel takes', () =>
    expect(rowHeight([{ text: '亩'.repeat(9999), width: 20, size: 11 }], 21)).toBe(409));
});

describe('growForLabel', () => {
  const label = { text: '服务对象满意度指标', width: 8, size: 11 };

  it('raises the rows of a label that would be cut, and only those', () => {
    const heights = [21, 21, 21, 21];
    growForLabel(heights, 1, 2, label);
    expect(heights[0]).toBe(21);
    expect(heights[3]).toBe(21);
    expect((heights[1] ?? 0) + (heights[2] ?? 0)).toBeGreaterThanOrEqual(rowHeight([label], 0));
  });

  it('leaves rows alone that hold the label', () => {
    const heights = [60, 60];
    growForLabel(heights, 0, 1, label);
    expect(heights).toEqual([60, 60]);
  });
});

describe('runs', () => {
  const same = (a: string, b: string) => a === b;
  it('joins equal neighbours only', () =>
    expect(runs(['a', 'a', 'b', 'a'], same)).toEqual([
      { first: 0, last: 1 },
      { first: 2, last: 2 },
      { first: 3, last: 3 },
    ]));
  it('finds none in nothing', () => expect(runs([], same)).toEqual([]));
});

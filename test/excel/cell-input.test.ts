import fc from 'fast-check';
import { cellInput, inputOf, needsOtherFormat } from '../../src/excel/cell-input';
import { relativeFormula } from '../../src/excel/relative-formula';

test.each(['=1+1', '001', '1-12', '50%', '≥5', 'TRUE', '#N/A', '-', "'x", '五月', '上午9:30', '真', '12亩'])(
  '%j is kept a text by an apostrophe',
  (value) => {
    expect(cellInput({ value }, 'General')).toBe(`'${value}`);
    expect(cellInput({ value }, '@')).toBe(value);
  },
);

test.each(['产出指标', '★★★贫困人口', '真实性', '指标1：'])('%j needs none', (value) => {
  expect(cellInput({ value }, 'General')).toBe(value);
});

test('numbers, logical values, blanks and formulas', () => {
  expect([5, true, null].map((value) => cellInput({ value }, 'General'))).toEqual([5, true, '']);
  expect(cellInput({ formula: 'A1+1' }, 'General')).toBe('=A1+1');
  expect(cellInput({ formula: '=A1+1' }, 'General')).toBe('=A1+1');
  expect(
    [{ value: 5 }, { formula: 'A1' }, { value: '5' }, { value: null }].map((content) => needsOtherFormat(content, '@')),
  ).toEqual([true, true, false, false]);
});

test('a text that looks like a formula is written back as a text, a formula as a formula', () => {
  expect(inputOf('=A1', '=A1', 'General')).toBe("'=A1");
  expect(inputOf('=A1', 7, 'General')).toBe('=A1');
  expect(inputOf('=A1', '', 'General')).toBe('=A1');
});

describe('formulas of one column that are copies of each other read alike', () => {
  test.each([
    ['SUM(C3:C5)*$D$1', 6, 'SUM(C4:C6)*$D$1', 7, true],
    ['"C3"&C3', 3, '"C3"&C4', 4, true],
    ['"C3"&C3', 3, '"C4"&C4', 4, false],
    ["'表 C3'!C3", 3, "'表 C3'!C4", 4, true],
    ['$C3', 3, '$C3', 4, false],
    ['C$3', 3, 'C$3', 4, true],
    ['LOG10(C3)', 3, 'LOG10(C4)', 4, true],
    ['SUM(3:5)', 3, 'SUM(4:6)', 4, true],
    ['SUM(3:5)', 3, 'SUM(3:5)', 4, false],
    ['C3', 3, 'D4', 4, false],
  ])('%s in row %i and %s in row %i: %s', (first, row, second, below, alike) => {
    expect(relativeFormula(first, row) === relativeFormula(second, below)).toBe(alike);
  });

  test('moving a reference with its row changes nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 400 }),
        (row, target, by) => {
          expect(relativeFormula(`IF(LEN($F${target})=0,"F${target}",B$2)`, row)).toBe(
            relativeFormula(`IF(LEN($F${target + by})=0,"F${target}",B$2)`, row + by),
          );
        },
      ),
    );
  });
});

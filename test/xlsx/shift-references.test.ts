import fc from 'fast-check';

import { columnName } from '../../src/model/cell';
import { copied, references } from '../../src/sheets/formula/references';
import { shiftFixed, shiftFormula, withoutSheet } from '../../src/xlsx/shift-references';

const insert = (at: number, count: number, sheet = '表一') => ({ sheet, at, inserted: count, deleted: 0 });
const remove = (at: number, count: number, sheet = '表一') => ({ sheet, at, inserted: 0, deleted: count });

test.each([
  ['A1', 'A1'],
  ['A5', 'A7'],
  ['$A$5+a5', '$A$7+A7'],
  ['SUM(A1:A5)', 'SUM(A1:A7)'],
  ['SUM(A1:A4)', 'SUM(A1:A4)'],
  ['SUM(A5:A1)', 'SUM(A7:A1)'],
  ['SUM($B:$C)', 'SUM($B:$C)'],
  ['SUM(3:6)', 'SUM(3:8)'],
  ['SUM($5:$5)', 'SUM($7:$7)'],
  ['表一!A9&表二!A9', '表一!A11&表二!A9'],
  ["'表一'!A9&'表 二'!A9", "'表一'!A11&'表 二'!A9"],
  ['A1:A1048576', 'A1:A1048576'],
  ['A1048576', '#REF!'],
])('two rows before row 5: %s → %s', (before, after) => {
  expect(shiftFormula(before, '表一', insert(5, 2))).toBe(after);
});

test.each([
  ['"A9"&"say ""A9"""'],
  ['LOG10(1)&ATAN2(1,2)'],
  ['税率A9.x'],
  ['A9_b+_A9'],
  ['[1]表一!A9+[Book1.xlsx]表一!A9'],
  ["'[别的.xlsx]表一'!A9"],
  ['表1:表3!A9'],
  ['Table1[[#This Row],[A9]]'],
  ['1E9+1.5e9'],
  ['XFE9'],
  ['A1048577'],
  ['#REF!+#N/A'],
  ['{1,2;3,4}'],
  ['TRUE'],
])('is not touched: %s', (formula) => {
  expect(shiftFormula(formula, '表一', insert(1, 2))).toBe(formula);
});

test.each([
  ['A4', 'A4'],
  ['A5', '#REF!'],
  ['A7', 'A5'],
  ['SUM(A1:A5)', 'SUM(A1:A4)'],
  ['SUM(A5:A9)', 'SUM(A5:A7)'],
  ['SUM(A6:A9)', 'SUM(A5:A7)'],
  ['SUM(A5:A6)', 'SUM(#REF!)'],
  ['SUM(A1:A9)', 'SUM(A1:A7)'],
  ['表一!A6*2', '表一!#REF!*2'],
  ['SUM(4:7)', 'SUM(4:5)'],
  ['A1:A1048576', 'A1:A1048576'],
])('rows 5 and 6 deleted: %s → %s', (before, after) => {
  expect(shiftFormula(before, '表一', remove(5, 2))).toBe(after);
});

test('sheet names are compared without case, quotes inside them are doubled', () => {
  expect(shiftFormula("sheet1!A5+'it''s'!A5", 'x', insert(5, 1, 'SHEET1'))).toBe("sheet1!A6+'it''s'!A5");
  expect(shiftFormula("'it''s'!A5", 'x', insert(5, 1, "it's"))).toBe("'it''s'!A6");
});

test('a formula written for each cell: only fixed rows move', () => {
  expect(shiftFixed('LEN($F9)>$B$9', '表一', insert(5, 2))).toBe('LEN($F9)>$B$11');
  expect(shiftFixed('COUNTIF(A$9:A9,A9)>1', '表一', insert(5, 2))).toBe('COUNTIF(A$11:A9,A9)>1');
  expect(shiftFixed('$A$5>0', '表一', remove(5, 1))).toBe('#REF!>0');
  expect(shiftFixed('表一!$A$9', null, insert(5, 2))).toBe('表一!$A$11');
});

test('copying moves the free parts', () => {
  expect(copied('A1+$A1+A$1+$A$1+SUM(B:B)+SUM(2:2)', 2, 1)).toBe('B3+$A3+B$1+$A$1+SUM(C:C)+SUM(4:4)');
  expect(copied('A2', -2, 0)).toBe('A1048576');
});

test('a deleted sheet', () => {
  expect(withoutSheet("SUM(表一!A1:B2)+'表一'!C3+表二!A1", '表一')).toBe('SUM(#REF!)+#REF!+表二!A1');
});

const place = fc.record({
  column: fc.integer({ min: 1, max: 300 }),
  row: fc.integer({ min: 1, max: 400 }),
  fixed: fc.boolean(),
});
const cell = place.map(({ column, row, fixed }) => `${fixed ? '$' : ''}${columnName(column)}${fixed ? '$' : ''}${row}`);
const operand = fc.oneof(
  cell,
  fc.tuple(cell, cell).map(([a, b]) => `SUM(${a}:${b})`),
  cell.map((a) => `表一!${a}`),
  cell.map((a) => `'别 处'!${a}`),
  fc.constantFrom('"A1"', '1.5', 'LOG10(2)', 'B:C', '2:7', '名称', 'TRUE'),
);
const formula = fc.array(operand, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('+'));

test('inserting and deleting the same rows is the identity', () => {
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 410 }), fc.integer({ min: 1, max: 50 }), (text, at, count) => {
      const there = shiftFormula(text, '表一', insert(at, count));
      expect(shiftFormula(there, '表一', remove(at, count))).toBe(text);
    }),
  );
});

test('every reference of a generated formula is found, and only those of the sheet move', () => {
  fc.assert(
    fc.property(formula, (text) => {
      const shifted = shiftFormula(text, '表一', insert(1, 1));
      const before = references(text);
      references(shifted).forEach((reference, index) => {
        const was = before[index];
        const moves = reference.sheet !== '别 处' && was?.first.row !== null;
        expect(reference.first.row).toBe(moves ? (was?.first.row ?? 0) + 1 : was?.first.row);
      });
    }),
  );
});

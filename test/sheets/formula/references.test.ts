import { copied, mapReferences, ownSheet, references } from '../../../src/sheets/formula/references';

test.each([
  ['=A1+B2', 2, '=A3+B4'],
  ['=$A$1+$B2+C$3', 1, '=$A$1+$B3+C$3'],
  ['=SUM(A1:B2)', 1, '=SUM(A2:B3)'],
  ['=SUM(2:7)+SUM(B:B)', 1, '=SUM(3:8)+SUM(B:B)'],
  ['=IF(A1="A1","B2""C3",LOG10(4))', 1, '=IF(A2="A1","B2""C3",LOG10(4))'],
  ["='表 A1'!B2+表1!C3", 1, "='表 A1'!B3+表1!C4"],
  ['=名称1+AB12', 1, '=名称1+AB13'],
  ['=TRUE+1E5+X_1', 1, '=TRUE+1E5+X_1'],
])('%s copied %d rows down is %s', (formula, rows, expected) => {
  expect(copied(formula, rows, 0)).toBe(expected);
});

test('references with their sheet and corners', () => {
  expect(references("=SUM($A$9:$A$30)+'it''s'!C3")).toEqual([
    {
      sheet: null,
      prefix: '',
      first: { column: 1, row: 9, columnFixed: true, rowFixed: true },
      last: { column: 1, row: 30, columnFixed: true, rowFixed: true },
    },
    {
      sheet: "it's",
      prefix: "'it''s'!",
      first: { column: 3, row: 3, columnFixed: false, rowFixed: false },
      last: null,
    },
  ]);
});

test('nothing of other workbooks or of several sheets at once', () => {
  expect(references("[1]表一!A9+'[别的.xlsx]表一'!A9+表1:表3!A9")).toEqual([]);
});

test('a reference that nothing is said about stays as printed', () => {
  expect(mapReferences('=$ab$12*2', () => null)).toBe('=$ab$12*2');
});

test('the sheet that a formula stands on', () => {
  expect(references('A1+表一!A1+表二!A1').map((reference) => ownSheet(reference, '表一'))).toEqual([true, true, false]);
});

import { evaluate } from '../../../src/sheets/formula/evaluate';
import { parseFormula } from '../../../src/sheets/formula/parse';
import type { Scalar } from '../../../src/sheets/formula/values';
import { linesOf, Unsupported } from '../../../src/sheets/formula/values';
import { ALLOWED_FUNCTIONS } from '../../support/formula-lint';
import { FUNCTIONS } from '../../../src/sheets/formula/functions';

// That ordinary formulas give what LibreOffice finds is shown in test/xlsx/results.libreoffice.test.ts; here stands what LibreOffice does otherwise
// than Excel, and what is not evaluated at all.
const CELLS: readonly (readonly Scalar[])[] = [
  [true, 'abc', 2, null],
  [{ error: '#N/A' }, '2', -1, ''],
];

function result(formula: string): unknown {
  const tree = parseFormula(formula);
  if (!tree) throw new Unsupported(formula);
  const cellAt = (row: number, column: number) => CELLS[row - 1]?.[column - 1] ?? null;
  return evaluate(tree, {
    row: 1,
    column: 6,
    cell: (_, row, column) => cellAt(row, column),
    cells: (_, area) => linesOf(area, cellAt),
    used: () => ({ row: 2, column: 4 }),
    date1904: false,
    display: String,
  });
}

test('every function that we emit is evaluated', () => {
  const lazy = ['IF', 'IFERROR'];
  expect([...ALLOWED_FUNCTIONS].filter((name) => !FUNCTIONS.has(name) && !lazy.includes(name))).toEqual([]);
});

test.each([
  // Logical values in cells are no numbers (Microsoft's pages on SUM and COUNT), and come last in every order.
  ['=SUM(A1:C1)', 2],
  ['=COUNT(A1:D1)', 1],
  ['=SUM("5",TRUE)', 6],
  // A single cell is a range: a text in it is passed over, and an empty one is no logical value.
  ['=SUM(B1)', 0],
  ['=SUM(B2,C1)', 2],
  ['=MAX(B1)', 0],
  ['=COUNT(B2)', 0],
  ['=SUM(A2)', { error: '#N/A' }],
  ['=AND(D1,TRUE)', true],
  ['=B2+C1', 4],
  ['=A1>B1', true],
  ['=B2>1E9', true],
  ['=SUM(A:A)', { error: '#N/A' }],
  ['=IFERROR(A2,"-")', '-'],
  ['=ISNUMBER(A2)', false],
  ['=D1', 0],
  ['=D1&"x"', 'x'],
  ['=D2=""', true],
  ['=C1:C2', 2],
  ['=A1:A2*1', 1],
  ['=SUMPRODUCT((C1:C2>0)*(LEN(B1:B2)=3))', 1],
  ['=INDEX(A1:D1,3)', 2],
  ['=INDEX(A1:D2,3,1)', { error: '#REF!' }],
  ['=1/0', { error: '#DIV/0!' }],
  ['=-2^2', 4],
  ['=#REF!+1', { error: '#REF!' }],
  ['=IF(TRUE,,1)', 0],
])('%s → %p', (formula, expected) => {
  expect(result(formula)).toEqual(expected);
});

test.each([
  '=RAND()',
  '=TODAY()',
  '=[1]表!A1',
  '=某名+1',
  '=表[列]',
  '=LET(x,1,x)',
  '=(A1,B1)',
  '=A1:INDEX(A1:A9,2)',
  '=SUM(',
])('%s is not evaluated', (formula) => {
  expect(() => result(formula)).toThrow(Unsupported);
});

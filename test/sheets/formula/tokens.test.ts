import fc from 'fast-check';
import { tokens } from '../../../src/sheets/formula/tokens';

const kinds = (formula: string) => tokens(formula).map(({ kind, text }) => `${kind} ${text}`);

test.each<[string, readonly string[]]>([
  ['=A1+$B$2', ['operator =', 'reference A1', 'operator +', 'reference $B$2']],
  ["SUM('it''s'!A1:B2)", ['call SUM(', "reference 'it''s'!A1:B2", 'close )']],
  ['LOG10(A1)', ['call LOG10(', 'reference A1', 'close )']],
  ['A1:LOG10(1)', ['reference A1', 'operator :', 'call LOG10(', 'number 1', 'close )']],
  ['A1:表一!B2', ['reference A1', 'operator :', 'reference 表一!B2']],
  ['"A1""B2"&B:C', ['text "A1""B2"', 'operator &', 'reference B:C']],
  ['2:7%', ['reference 2:7', 'operator %']],
  ['1.5e9+1E9', ['number 1.5e9', 'operator +', 'number 1E9']],
  ['[1]表!A9+表1:表3!A9', ['reference [1]表!A9', 'operator +', 'reference 表1:表3!A9']],
  ['T[[#This Row],[A9]]', ['name T', 'bracket [[#This Row],[A9]]']],
  ["T[a'[b]", ['name T', "bracket [a'[b]"]],
  ['表!#REF!', ['sheet 表!', 'error #REF!']],
  ['XFE9+A1048577', ['name XFE9', 'operator +', 'name A1048577']],
  ['TRUE<>TRUE1', ['logical TRUE', 'operator <>', 'name TRUE1']],
  ['{1;2}', ['array-open {', 'number 1', 'semicolon ;', 'number 2', 'array-close }']],
  ['IF(A1="yes', ['call IF(', 'reference A1', 'operator =', 'unclosed "yes']],
  ['A1 (B2)', ['reference A1', 'blank  ', 'open (', 'reference B2', 'close )']],
])('%s', (formula, expected) => {
  expect(kinds(formula)).toEqual(expected);
});

test('a reference says where its sheet ends', () => {
  expect(tokens("'a b'!A1+B2").map(({ prefix }) => prefix)).toEqual(["'a b'!", '', '']);
});

test('the tokens of any text are the text', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'A1$:!\'"[](){},;#.表 +-<=>E\\\n😀') });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
      expect(
        tokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 500 },
  );
});

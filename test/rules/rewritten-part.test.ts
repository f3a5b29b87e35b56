import type { Field, ValuePart } from '../../src/model/field';
import { rewriting } from '../../src/rules/shared/rewritten-part';

const at = (column: number) => ({ sheet: 's', row: 5, column });
const COLUMNS = { sign: 4, number: 5, unit: 6 } as const;

const field = (text: string, parts: Readonly<Partial<Record<ValuePart['role'], string>>>): Field<unknown> => ({
  at: at(5),
  text,
  raw: text,
  formula: null,
  value: null,
  parts: (['sign', 'number', 'unit'] as const).flatMap((role) =>
    parts[role] === undefined ? [] : [{ role, at: at(COLUMNS[role]), text: parts[role] }],
  ),
});
const fixOf = (before: Field<unknown>, text: string) => {
  const { fix } = rewriting(before, text);
  return fix?.kind === 'set-text' ? [fix.at.column, fix.text] : null;
};

test.each<[string, string, Partial<Record<ValuePart['role'], string>>, string, [number, string] | null]>([
  ['sign', '≥90%', { sign: '≥', number: '90', unit: '%' }, '≤90%', [4, '≤']],
  ['number', '≥90%', { sign: '≥', number: '90', unit: '%' }, '≥95%', [5, '95']],
  ['unit', '≥3km', { sign: '≥', number: '3', unit: 'km' }, '≥3公里', [6, '公里']],
  ['number and unit', '≥3公里', { sign: '≥', number: '3', unit: '公里' }, '≥3000米', null],
  ['a sign in the cell of the number', '≥90%', { number: '≥90', unit: '%' }, '≤90%', [5, '≤90']],
  ['a unit in the cell of the number', '≥3km', { sign: '≥', number: '3km' }, '≥3公里', [5, '3公里']],
  ['a sign that has no cell', '90%', { number: '90', unit: '%' }, '≥90%', null],
  ['a unit that has no cell', '≥90', { sign: '≥', number: '90' }, '≥90%', null],
  ['a sign taken away', '≥100%', { sign: '≥', number: '100', unit: '%' }, '100%', [4, '']],
])('%s: %s', (_, text, parts, next, expected) => {
  expect(fixOf(field(text, parts), next)).toEqual(expected);
});

test('a value in one cell is written as it is, one that a formula makes is not', () => {
  const one = { at: at(5), text: '3km', raw: '3km', formula: null, value: null };
  expect(fixOf(one, '3公里')).toEqual([5, '3公里']);
  expect(rewriting({ ...one, formula: '=A1' }, '3公里')).toEqual({});
});

import fc from 'fast-check';
import Big from 'big.js';
import { displayText } from '../../../src/sheets/number-format/display-text';
import { DIFFERENT, IN_1904, WHAT_EXCEL_SHOWS } from './what-excel-shows';
import type { Probes } from './what-excel-shows';
import { sampleSize } from '../../support/sample';

const rows = (table: readonly Probes[]) =>
  table.flatMap(([format, ...probes]) => probes.map(([value, shown]) => [value, format, shown] as const));

test.each(rows(WHAT_EXCEL_SHOWS))('%p in %s is shown as %p', (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

test.each(rows(IN_1904))('in the 1904 date system %p in %s is shown as %p', (value, format, shown) => {
  expect(displayText(value, format, { date1904: true })).toBe(shown);
});

test.each(DIFFERENT)('%p in %s is shown as %p, not as %p', (value, format, ours, excel) => {
  expect(displayText(value, format)).toBe(ours);
  expect(ours).not.toBe(excel);
});

test('a cell without a format is General', () => {
  expect(displayText(0.1 + 0.2)).toBe('0.3');
});

test('decimals are those of the number that fifteen digits write', () => {
  const digits = fc.record({
    whole: fc.integer({ min: 0, max: 999_999_999_999_999 }),
    power: fc.integer({ min: -16, max: 5 }),
  });
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 9 }), ({ whole, power }, decimals) => {
      const value = Number(`${whole}e${power}`);
      expect(displayText(value, `0.${'0'.repeat(decimals)}`)).toBe(new Big(value).toFixed(decimals));
    }),
    { numRuns: sampleSize(500, 2_000) },
  );
});

test('no format, however odd, throws or shows a stand-in sign', () => {
  const pieces = [
    '0',
    '#',
    '?',
    '.',
    ',',
    ';',
    '%',
    'E+',
    '/',
    '"',
    '\\',
    '[',
    ']',
    '@',
    'y',
    'm',
    'd',
    'h',
    's',
    'a',
    'g',
    'General',
    '[DBNum1]',
    '[>1]',
    '[h]',
    '上午/下午',
    '万',
    '_',
    '*',
    '-',
  ];
  const format = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(format, fc.oneof(fc.double({ noNaN: true }), fc.string()), (code, value) => {
      fc.pre(typeof value !== 'string' || !/[\uE000-\uE0FF]/.test(value));
      expect(displayText(value, code)).not.toMatch(/[\uE000-\uE0FF]|NaN|undefined/);
    }),
    { numRuns: sampleSize(500, 3_000) },
  );
});

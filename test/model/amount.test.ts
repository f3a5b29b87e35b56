import Big from 'big.js';
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import type { MoneyUnit } from '../../src/model/form';
import { formatAmount, inYuan, readAmount } from '../../src/model/amount';

describe('readAmount', () => {
  test.each<[CellValue, MoneyUnit, string | null]>([
    [23, '万元', '23'],
    [0.1 + 0.2, '万元', '0.3'],
    ['23.00', '万元', '23'],
    ['23', '元', '23'],
    ['1,573,060.00 元', '元', '1573060'],
    ['1，573，060', '元', '1573060'],
    ['1,573,060.00 元', '万元', '157.306'],
    ['23万元', '万元', '23'],
    ['23 万元', '元', '230000'],
    ['２３．５（万元）', '万元', '23.5'],
    ['0.5亿元', '万元', '5000'],
    ['￥1200元整', '元', '1200'],
    ['-3', '万元', '-3'],
    ['6.5904', '万元', '6.5904'],
    ['', '万元', null],
    [null, '万元', null],
    [true, '万元', null],
    ['-', '万元', null],
    ['/', '万元', null],
    ['暂无', '万元', null],
    ['23.00 20.00 万元', '万元', null],
    ['12,34', '万元', null],
    ['23公里', '万元', null],
    ['约23万元', '万元', null],
    [Number.NaN, '万元', null],
  ])('%j in %s is %s', (raw, unit, expected) => expect(readAmount(raw, unit)?.toFixed() ?? null).toBe(expected));

  test('a printed amount is read back, in either unit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.constantFrom<MoneyUnit>('元', '万元'),
        (units, unit) => {
          const amount = new Big(units.toString()).times('0.0001');
          expect(readAmount(formatAmount(amount), unit)?.eq(amount)).toBe(true);
          expect(readAmount(`${formatAmount(amount)} ${unit}`, '元')?.eq(inYuan(amount, unit))).toBe(true);
        },
      ),
    );
  });
});

test('formatAmount keeps every digit', () => {
  expect(['23', '1.5', '6.5904', '0', '-2.5'].map((amount) => formatAmount(new Big(amount)))).toEqual([
    '23.00',
    '1.50',
    '6.5904',
    '0.00',
    '-2.50',
  ]);
});

test('a number that rounds to infinity is no amount', () => {
  expect(readAmount(Number.MAX_VALUE, '元')).toBeNull();
});

import type Big from 'big.js';
import type { CellValue } from './cell';
import { NUMBER_AT_START, decimalFromText, decimalOf } from './decimal';
import type { MoneyUnit } from './form';
import { squash } from './text';

const YUAN: Readonly<Record<string, string>> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  万: '10000',
  亿元: '100000000',
  亿: '100000000',
};

/**
 * The amount of a cell in `unit`: a number, or a text such as "23.00", "1,573,060.00 元" or "23万元".
 * A text that names a unit of its own is converted; null where there is nothing or no amount to read.
 */
export function readAmount(raw: CellValue, unit: MoneyUnit): Big | null {
  if (typeof raw === 'number') return decimalOf(raw);
  if (typeof raw !== 'string') return null;
  const text = squash(raw)
    .replace(/^(?:人民币)?[¥￥]?/, '')
    .replace(/−/g, '-');
  const digits = text.match(NUMBER_AT_START)?.[0];
  if (digits === undefined) return null;
  const amount = decimalFromText(digits);
  const named = text
    .slice(digits.length)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/整$/, '');
  if (named === '') return amount;
  const yuan = YUAN[named] ?? YUAN[named.replace(REMARK, '')];
  return yuan === undefined ? null : fromYuan(amount.times(yuan), unit);
}

/** "6.4万元（村集体自筹）": what stands in brackets behind the unit changes nothing. */
const REMARK = /\([^()]*\)$/;

/** An amount in `unit` as 元. */
export function inYuan(amount: Big, unit: MoneyUnit): Big {
  return unit === '元' ? amount : amount.times('10000');
}

/** An amount in 元 as `unit`; exact. */
export function fromYuan(yuan: Big, unit: MoneyUnit): Big {
  return unit === '元' ? yuan : yuan.times('0.0001');
}

/** Two decimals (第一节三，填报说明5), more where the amount has more: nothing is rounded away. */
export function formatAmount(amount: Big): string {
  const exact = amount.toFixed();
  const decimals = exact.split('.')[1]?.length ?? 0;
  return decimals > 2 ? exact : amount.toFixed(2);
}

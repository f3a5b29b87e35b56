import type Big from 'big.js';
import type { CellValue } from '../../model/cell';
import type { MoneyUnit } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import { readAmount } from '../../model/amount';
import { parseIndicatorValue } from '../../model/indicator-value';
import { NUMBER_AT_START, decimalFromText, decimalOf } from '../../model/decimal';
import { halfWidth, squash } from '../../model/text';
import type { Reader } from './cells';

/**
 * An 指标值 or 实际值. A number is read in full precision, not as rounded for display, and a percent format makes it
 * percent points; with any other format the text says more than the number (units, dates).
 */
export const asIndicatorValue: Reader<IndicatorValue> = (text, raw) => parseIndicatorValue(spokenNumber(text, raw));

/** Points: "10", "10分", 9.5; "15%" of 100 points are 15, typed or by the cell's format. */
export const asPoints: Reader<Big> = (text, raw) => {
  return percentShown(text, raw) ?? numberIn(raw, text, /(?:分|%)$/);
};

/** 执行率 in percent points: "95%", 95, and the fraction 0.95; up to 2 a number without sign is a fraction. */
export const asRate: Reader<Big> = (text, raw) => {
  const share = asPlanShare(text, raw);
  return share === null || halfWidth(text).includes('%') || share.abs().gt(2) ? share : share.times(100);
};

/** Percent points of a spending plan: 25, "25%", and 25% typed into a percent cell. */
export const asPlanShare: Reader<Big> = (text, raw) => {
  return percentShown(text, raw) ?? numberIn(raw, text, /%$/);
};

export function asAmount(unit: MoneyUnit): Reader<Big> {
  return (_text, raw) => readAmount(raw, unit);
}

/** What a cell says: a number in full precision, with % where its format shows one (decision D14). */
export function spokenNumber(text: string, raw: CellValue): string {
  const number = typeof raw === 'number' ? decimalOf(raw) : null;
  if (number === null) return text === '' ? String(raw ?? '') : text;
  const percent = percentShown(text, raw);
  if (percent) return `${percent.toFixed()}%`;
  const shown = squash(text).replace(/,/g, '');
  return /^-?[\d.]*$|^#+$|E[+-]/.test(shown) ? number.toFixed() : text;
}

/** What a number shown with % says: 0.98 in a percent format, and 98 in a format that only adds the sign; null for other cells. */
function percentShown(text: string, raw: CellValue): Big | null {
  if (typeof raw !== 'number') return null;
  const [, digits, decimals = ''] = /^(-?\d+(?:\.(\d+))?)%$/.exec(squash(text).replace(/,/g, '')) ?? [];
  if (digits === undefined) return null;
  const stored = decimalOf(raw);
  if (stored === null) return null;
  const inPercent = stored.times(100);
  const isShownAs = (number: Big) => number.round(decimals.length).eq(decimalFromText(digits));
  return !isShownAs(inPercent) && isShownAs(stored) ? stored : inPercent;
}

function numberIn(raw: CellValue, text: string, suffix: RegExp): Big | null {
  if (typeof raw === 'number') return decimalOf(raw);
  const spoken = squash(typeof raw === 'string' ? raw : text).replace(suffix, '');
  const digits = NUMBER_AT_START.exec(spoken)?.[0];
  return digits !== undefined && digits === spoken ? decimalFromText(digits) : null;
}

import Big from 'big.js';

/** The digits that a number in the format General shows at most, its decimal point counted. */
const WIDTH = 11;
/** Below 0.0001 a number is not rounded to fit. */
const SMALLEST_ROUNDED = -4;

/** A number not below zero in the format General, as a column shows it that is wide enough. */
export function generalText(value: number): string {
  const plain = String(value);
  if (plain.length <= WIDTH && !plain.includes('e')) return plain;
  const exact = new Big(value);
  return exact.toFixed().length <= WIDTH ? exact.toFixed() : fitted(exact);
}

function fitted(value: Big): string {
  if (value.e < SMALLEST_ROUNDED) return scientific(value);
  const whole = Math.max(value.e + 1, 1);
  const rounded = trimmed(value.toFixed(Math.max(0, WIDTH - 1 - whole)));
  return rounded.length <= WIDTH ? rounded : scientific(value);
}

function scientific(value: Big): string {
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${trimmed(mantissa)}E${sign}${exponent.slice(1).padStart(2, '0')}`;
}

function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

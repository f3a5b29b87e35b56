import Big from 'big.js';

/** A number without format: at most eleven signs, as Excel shows it in a wide column. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  const sign = value < 0 ? '-' : '';
  if (size >= 1e11 || size < 1e-9) return sign + scientific(size, 5);
  if (size < 1e-4 && exact(size).toFixed().length > 11) return sign + scientific(size, 5);
  const whole = String(Math.trunc(size)).length;
  return sign + trimmed(exact(size).toFixed(Math.max(0, 10 - whole)));
}

/** A number not below zero in a number format whose literal signs are marked with \uE000. */
export function formatNumber(value: number, format: string): string {
  const percent = unmarkedCount(format, '%');
  const pattern = /(?:\uE000.|[^0#?\uE000])*/su.exec(format)?.[0] ?? '';
  const rest = format.slice(pattern.length);
  const digits = /^[0#?,.]*(?:[eE][+-][0#?]+)?/.exec(rest)?.[0] ?? '';
  if (digits === '') return pattern + rest;
  const [mantissa = '', exponent] = digits.split(/[eE]/);
  const scale = /,+(?=\.|$)/.exec(mantissa)?.[0].length ?? 0;
  const number = exact(value).times(new Big(10).pow(percent * 2 - scale * 3));
  const text =
    exponent === undefined
      ? fixed(number, mantissa)
      : scientific(
          Number(number),
          decimalsOf(mantissa),
          /0+$/.exec(exponent)?.[0].length ?? 2,
          exponent.startsWith('+'),
        );
  return pattern + text + rest.slice(digits.length);
}

function fixed(number: Big, mantissa: string): string {
  const [wholePattern = '', decimalPart = ''] = mantissa.split('.');
  const decimalPattern = decimalPart.replaceAll(',', '');
  const [whole = '0', decimals = ''] = number.toFixed(decimalPattern.length).split('.');
  const least = (wholePattern.match(/0/g) ?? []).length;
  const bare = (whole === '0' ? '' : whole).padStart(least, '0');
  const grouped = /[0#?],+[0#?]/.test(wholePattern) ? bare.replace(/\B(?=(\d{3})+$)/g, ',') : bare;
  const kept = decimalPattern.replace(/[#?]+$/, '').length;
  const shown = decimals.slice(0, kept) + decimals.slice(kept).replace(/0+$/, '');
  return grouped + (mantissa.includes('.') ? `.${shown}` : '');
}

function scientific(size: number, decimals: number, exponentDigits = 2, plus = true): string {
  const [mantissa = '0', exponent = '0'] = exact(size).toExponential(decimals).split('e');
  const power = Number(exponent);
  const shown = plus && exponentDigits === 2 && decimals === 5 ? trimmed(mantissa) : mantissa;
  return `${shown}E${power < 0 ? '-' : plus ? '+' : ''}${String(Math.abs(power)).padStart(exponentDigits, '0')}`;
}

function decimalsOf(mantissa: string): number {
  return mantissa.split('.')[1]?.length ?? 0;
}

/** Excel rounds what it would show with fifteen digits, so 1.005 becomes 1.01. */
function exact(value: number): Big {
  return new Big(value.toPrecision(15));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function unmarkedCount(format: string, sign: string): number {
  return format.replace(/\uE000./gsu, '').split(sign).length - 1;
}

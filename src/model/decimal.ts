import Big from 'big.js';

/**
 * The decimal a spreadsheet means by a stored double: 15 significant digits are what it shows and what a person typed,
 * so 0.1 + 0.2 is 0.3. Null for NaN and infinities.
 */
export function decimalOf(stored: number): Big | null {
  if (Number.isInteger(stored) && Math.abs(stored) <= LARGEST_EXACT) return new Big(stored === 0 ? 0 : stored);
  // The largest numbers round to infinity.
  const rounded = Number(stored.toPrecision(15));
  return Number.isFinite(rounded) ? new Big(rounded) : null;
}

/** Whole numbers up to this have no more than 15 digits, so that there is nothing to round. */
const LARGEST_EXACT = 999_999_999_999_999;

/** The sign, digits, thousands separators and decimals at the start of a squashed text. */
export const NUMBER_AT_START = /^[+-]?(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)/;

/** Reads what `NUMBER_AT_START` matched. */
export function decimalFromText(text: string): Big {
  return new Big(
    text
      .replace(/,/g, '')
      .replace(/^\+/, '')
      .replace(/^(-?)\./, '$10.'),
  );
}

/** "80%" for the share "0.8". */
export function percentText(share: string): string {
  return `${new Big(share).times(100).toFixed()}%`;
}

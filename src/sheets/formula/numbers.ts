/** Spreadsheets show and compare 15 digits: what lies beyond is noise of binary fractions. */
export function fifteenDigits(number: number): number {
  return Number(number.toPrecision(15));
}

/** Sums that are noise are zero: 0.1+0.2-0.3. */
export function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -48 ? 0 : result;
}

/** Half away from zero, as it would be done with the printed digits: ROUND(1.005,2) is 1.01. */
export function round(number: number, digits: number, how: (shifted: number) => number = half): number {
  const factor = 10 ** Math.abs(digits);
  const size = Math.abs(number);
  const shifted = how(fifteenDigits(digits < 0 ? size / factor : size * factor));
  const result = digits < 0 ? shifted * factor : shifted / factor;
  return result === 0 ? 0 : Math.sign(number) * result;
}

function half(shifted: number): number {
  return Math.floor(shifted + 0.5);
}

/** A text that spreadsheets take for a number: "12", "1,234.5", "95%", " 1e3 "; null for all others. Dates are not read. */
export function numberInText(text: string): number | null {
  const plain = text.trim();
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?([eE][-+]?\d+)?\s*(%?)$/.exec(plain);
  if (!match || (match[2] === undefined && !/\d/.test(match[3] ?? ''))) return null;
  const number = Number(
    `${(match[2] ?? '0').replace(/,/g, '')}${match[3] === '.' ? '' : (match[3] ?? '')}${match[4] ?? ''}`,
  );
  const signed = match[1] === '-' ? -number : number;
  return match[5] === '%' ? fifteenDigits(signed / 100) : signed;
}

import { squash } from '../../model/text';

const IN_WORDS = /^([≥≤=]?)百分之(?:(\d+(?:\.\d+)?)|([一二三四五六七八九]?十?[一二三四五六七八九]?|一?百))(以上)?$/;

/** "百分之95" and "百分之九十五以上" with the sign: "95%", "≥95%"; null for any other text. */
export function percentInWords(text: string): string | null {
  const [, sign, digits, numerals, above] = IN_WORDS.exec(squash(text)) ?? [];
  const number = digits ?? (numerals ? String(numberOf(numerals)) : undefined);
  if (number === undefined) return null;
  return `${sign === '' && above ? '≥' : (sign ?? '')}${number}%`;
}

/** Up to a hundred. */
function numberOf(numerals: string): number {
  if (numerals.endsWith('百')) return 100;
  const [tens = '', ones = ''] = numerals.includes('十') ? numerals.split('十') : ['零', numerals];
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

function digit(numeral: string): number {
  return numeral === '' ? 0 : '零一二三四五六七八九'.indexOf(numeral);
}

import { squash } from '../../model/text';

/** The number of a notice: "冀财农〔2019〕150号". */
export interface DocumentNumber {
  /** In the official brackets, whatever was typed. */
  readonly text: string;
  /** The last characters of the issuer's word, as the text before may run into it ("的通知冀财农"). */
  readonly issuer: string;
  readonly year: string;
  readonly number: string;
}

const YEAR_AND_NUMBER = '[〔[【﹝(](20\\d\\d)[〕\\]】﹞)]第?(\\d{1,5})号';
const ANYWHERE = new RegExp(`(\\p{Script=Han}{1,3})${YEAR_AND_NUMBER}`, 'gu');
const AT_START = new RegExp(`^\\p{Script=Han}{1,6}${YEAR_AND_NUMBER}`, 'u');

export function documentNumbers(text: string): readonly DocumentNumber[] {
  return Array.from(squash(text).matchAll(ANYWHERE), ([, issuer = '', year = '', number = '']) => ({
    text: `${issuer}〔${year}〕${number}号`,
    issuer,
    year,
    number,
  }));
}

/** What follows the number at the start of a text without blanks; null where it starts otherwise. */
export function afterDocumentNumber(text: string): string | null {
  const number = AT_START.exec(text);
  return number && text.slice(number[0].length);
}

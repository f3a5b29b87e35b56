import Big from 'big.js';
import { bareText } from '../model/text';

/** How a text differs from an earlier one: its numbers do, or only its words (decision D10). */
export type TextChange = 'none' | 'number' | 'words';

/** Blanks, width and punctuation do not count, nor do ways to write one number (2000, 2,000, 2000.0). */
export function textChange(before: string, after: string): TextChange {
  const [first, second] = [split(before), split(after)];
  const sameNumbers =
    first.numbers.length === second.numbers.length &&
    first.numbers.every((number, index) => second.numbers[index]?.eq(number));
  if (sameNumbers) return first.words === second.words ? 'none' : 'words';
  return first.numbers.length === second.numbers.length ? 'number' : 'words';
}

const NUMBER = /\d+(?:\.\d+)?/g;
const THOUSANDS = /(?<=\d)[,，](?=\d{3}(?!\d))/g;

/** The numbers of a text and, with a mark in the place of each, its words. */
function split(text: string): { readonly numbers: readonly Big[]; readonly words: string } {
  const bare = bareText(text.replace(THOUSANDS, ''));
  return {
    numbers: (bare.match(NUMBER) ?? []).map((number) => new Big(number)),
    words: bare.replace(NUMBER, '\0'),
  };
}

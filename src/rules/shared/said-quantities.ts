import Big from 'big.js';
import { memoizeText } from '../../model/memoize';
import { halfWidth } from '../../model/text';
import type { Unit } from '../../model/unit';
import { parseUnit } from '../../model/unit';

/** A number with its unit inside a sentence: "硬化村内道路2公里" → 2, 公里. */
export interface SaidQuantity {
  readonly number: Big;
  readonly unit: Unit;
  /** As written, blanks aside: "2公里". */
  readonly text: string;
  /** The sentence up to the number, and from behind the unit. */
  readonly before: string;
  readonly after: string;
}

/** Not behind a letter (DN110), 第, a digit or the sign of a range. */
const NUMBER = /(?<![\dA-Za-z.,第~—–-]|\d[到至])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/gu;
const LONGEST_UNIT = 5;

/** Every number that is followed by a unit of the table. Years, numberings and numbers of documents have none. */
export function saidQuantities(sentence: string): readonly SaidQuantity[] {
  const text = halfWidth(sentence);
  if (!/\d/.test(text)) return [];
  return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: digits, index }) => {
    const rest = text.slice(index + digits.length).trimStart();
    const unit = knownUnit(rest.slice(0, LONGEST_UNIT));
    if (!unit) return [];
    const number = new Big(digits.replaceAll(',', ''));
    const after = rest.slice(unit.text.length);
    return [{ number, unit, text: digits + unit.text, before: text.slice(0, index), after }];
  });
}

/** The longest unit at the start of the few signs behind a number. */
const knownUnit = memoizeText((signs: string): Unit | null => {
  for (let length = signs.length; length > 0; length--) {
    const word = signs.slice(0, length);
    const unit = /\s/.test(word) ? null : parseUnit(word);
    if (unit?.dimension) return unit;
  }
  return null;
});

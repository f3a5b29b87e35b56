import { comparatorAtStart } from '../../model/comparator';
import { squash } from '../../model/text';

/** Words of the whole, which only say 100% once more: "100资金全部到位". */
const ALL = /全部|全额|全面|足额|百分之?百/g;

const TWICE = /^([≥≤=]?)(\d+(?:\.\d+)?)(\D+)(\d+(?:\.\d+)?)(\D{0,6})$/;
const ONCE = /^([≥≤=]?)(\d+(?:\.\d+)?)(\D*)$/;

/**
 * The value of a text that says one number and beside it only what the number or the name says already: "≥90群众满意度" of 群众满意度,
 * "≥100资金全部到位" of 资金到位率, "≥1600不低于1600元". Null where the words add anything or another direction.
 */
export function restatedValue(text: string, name: string): string | null {
  const squashed = squash(text);
  const [, sign = '', number, between = '', again, unit = ''] = TWICE.exec(squashed) ?? [];
  if (number !== undefined) return number === again && repeats(between, sign, name) ? `${sign}${number}${unit}` : null;
  const [, ownSign = '', only, words = ''] = ONCE.exec(squashed) ?? [];
  if (only === undefined || words === '') return null;
  const more = only === '100' ? words.replace(ALL, '') : words;
  return isOf(more, name) ? `${ownSign}${only}` : null;
}

function repeats(words: string, sign: string, name: string): boolean {
  const comparator = comparatorAtStart(words);
  if (comparator?.spelling === words) return comparator.comparator === sign;
  return isOf(words, name);
}

/** Every character of the words stands in the name. */
function isOf(words: string, name: string): boolean {
  return [...words].every((character) => name.includes(character));
}

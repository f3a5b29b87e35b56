import { caibannong201968 } from './caibannong-2019-68';
import type { Wording } from './types';

/** A text of the catalogue in the wording asked for; "2019" leaves it as printed. Wording a text twice changes nothing more. */
export function wordAs(text: string, wording: Wording): string {
  return wording === '2019' ? text : text.replace(printedWords, (printed) => todaysWord.get(printed) ?? printed);
}

const todaysWord = new Map(caibannong201968.currentWords);
const printedWords = new RegExp(caibannong201968.currentWords.map(([printed]) => printed).join('|'), 'g');

import { caibannong201968 } from './caibannong-2019-68';
import type { Wording } from './types';

/** A text of the catalogue in the wording asked for; "2019" leaves it as printed. Wording a text twice changes nothing more. */
export function wordAs(text: string, wording: Wording): string {
  return wording === '2019' ? text : inTodaysWords(text);
}

/** How a template row or a category is named in a wording: by the county's own word where its profile has one. */
export function nameIn({ name, todaysName }: Named, wording: Wording): string {
  return wording === 'current' ? (todaysName ?? wordAs(name, wording)) : name;
}

interface Named {
  readonly name: string;
  readonly todaysName?: string;
}

/** Puts other words into a text in one pass, a phrase before its parts. */
export function rewordingBy(words: readonly (readonly [string, string])[]): (text: string) => string {
  const wordFor = new Map(words);
  const longestFirst = [...wordFor.keys()].sort((first, second) => second.length - first.length);
  const pattern = new RegExp(longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(pattern, (word) => wordFor.get(word) ?? word);
}

const inTodaysWords = rewordingBy(caibannong201968.currentWords);

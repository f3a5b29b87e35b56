import { squash } from '../model/text';
import { caibannong201968 } from './caibannong-2019-68';

/** Printed text of a 一级指标 cell → its catalogue name, or null. "效果 指标（30分）" → "效益指标". */
export function level1Name(text: string): string | null {
  return level1Names.get(keyOf(text)) ?? null;
}

/** Printed text of a 二级指标 cell → its catalogue name, or null. "数量指标 (必填硬性指标)" → "数量指标". */
export function level2Name(text: string): string | null {
  return level2Names.get(keyOf(text)) ?? null;
}

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
}

const level1Names = namesByKey(caibannong201968.classes);
const level2Names = namesByKey(caibannong201968.classes.flatMap(({ level2 }) => level2));

function namesByKey(classes: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(classes.flatMap(({ name, synonyms }) => [name, ...synonyms].map((text) => [keyOf(text), name])));
}

/** Without blanks, anything in brackets, points, a leading number, and the word 指标 at the end. */
function keyOf(text: string): string {
  return squash(text)
    .replace(/[（(【[][^）)】\]]*[）)】\]]?/g, '')
    .replace(/^(?:[一二三四五]、|[①②③④⑤]|\d[.、．])/, '')
    .replace(/\d+(?:\.\d+)?分$/, '')
    .replace(/[★:：*]/g, '')
    .replace(/指标$/, '');
}

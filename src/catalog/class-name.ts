import { memoize, memoizeText } from '../model/memoize';
import { squash } from '../model/text';
import { caibannong201968 } from './caibannong-2019-68';
import type { Level1Class } from './types';

type Classes = readonly Level1Class[];

/** Printed text of a 一级指标 cell → its catalogue name, or null. "效果 指标（30分）" → "效益指标". */
export function level1Name(text: string, classes: Classes = caibannong201968.classes): string | null {
  return namesOf(classes).level1.get(keyOf(text)) ?? null;
}

/** Printed text of a 二级指标 cell → its catalogue name, or null. "数量指标 (必填硬性指标)" → "数量指标". */
export function level2Name(text: string, classes: Classes = caibannong201968.classes): string | null {
  return namesOf(classes).level2.get(keyOf(text)) ?? null;
}

/** The class of the first level that one of the second belongs to, both as the catalogue names them; null where it names none. */
export function classOfLevel2(name: string, classes: Classes = caibannong201968.classes): string | null {
  return classes.find(({ level2 }) => level2.some((one) => one.name === name))?.name ?? null;
}

/** The classes of both levels that one cell names: "产出—数量", "效益指标/社会效益指标"; null where it does not. */
export const bothClasses = memoizeText((text: string): readonly [string, string] | null => {
  if (text.length > LONGEST_NAME) return null;
  const [upper = '', lower = '', ...more] = text.split(/[-－—–/／·:：>→\n]+/);
  // 效益—社会, 满意度—服务对象: the second leaves out what the first says.
  const [name1, name2] = [
    level1Name(upper),
    level2Name(lower) ?? (keyOf(lower) === '' ? null : level2Name(`${lower}${keyOf(upper)}`)),
  ];
  return name1 === null || name2 === null || more.length > 0 ? null : [name1, name2];
});

interface Named {
  readonly name: string;
  readonly synonyms: readonly string[];
}

type NamesByKey = ReadonlyMap<string, string>;

const namesOf = memoize((classes: Classes) => ({
  level1: namesByKey(classes),
  level2: namesByKey(classes.flatMap(({ level2 }) => level2)),
}));

function namesByKey(classes: readonly Named[]): NamesByKey {
  return new Map(classes.flatMap(({ name, synonyms }) => [name, ...synonyms].map((text) => [keyOf(text), name])));
}

/** Without blanks, anything in brackets, points behind it (产出指标60分, 产出指标 60, 产出指标：60%), a leading number, and the word 指标 at the end. */
const keyOf = memoizeText((text: string): string =>
  squash(text.slice(0, LONGEST_NAME))
    .replace(/[（(【[][^）)】\]]*[）)】\]]?分?/g, '')
    .replace(/^(?:例[:：]|[一二三四五][、.．]|[（(][一二三四五\d][）)]|[①②③④⑤]|\d[.、．])/, '')
    .replace(/[-—－:：]?\d+(?:\.\d+)?(?:分|%)?$/, '')
    .replace(/[★:：*]/g, '')
    .replace(/指标$/, ''),
);

/** Longer texts are no class names. */
const LONGEST_NAME = 60;

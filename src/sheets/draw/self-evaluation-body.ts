import type { Level1Class, RuleSet } from '../../catalog/types';
import type { Application, Indicator } from '../../model/form';
import { parseIndicatorValue } from '../../model/indicator-value';
import { distributeWeights } from '../../scoring';

/** A row of the indicator table as it is drawn; empty texts are left to be written. */
export interface EvaluationRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly weight: number | null;
  /** The points are given by a person: the target is prose, a date or 是/否. */
  readonly byHand: boolean;
}

/** Rows to be written in a class of the blank form. */
const BLANK_ROWS = 2;

/** The blank 表4: open rows in each class. */
export function blankEvaluation({ classes }: RuleSet): readonly EvaluationRow[] {
  return classes.flatMap(({ name, level2 }) =>
    level2.flatMap((one) => Array.from({ length: BLANK_ROWS }, () => openRow(name, one.name))),
  );
}

/**
 * The rows of an 申报表 that have a name and a value, in the printed order of the classes, with 分值 by decision D9. A class without
 * one keeps an open row. Rows of classes that the document does not know follow at the end of their 一级指标, without points.
 */
export function carriedEvaluation(ruleSet: RuleSet, from: Application): readonly EvaluationRow[] {
  const carried = from.indicators.filter(isFilled);
  const classes = [...ruleSet.classes.map(knownClass), ...foreignClasses(ruleSet.classes, carried)];
  const slots = classes.flatMap(({ name, level2 }) =>
    [...level2, ...furtherLevel2(name, level2, ruleSet.classes, carried)].flatMap((second) => {
      const members = carried.filter((one) => level1Of(one, ruleSet.classes) === name && level2Of(one) === second);
      const rows: readonly (Indicator | null)[] = members.length > 0 ? members : [null];
      return rows.map((indicator) => ({ name, second, indicator }));
    }),
  );
  const filled = slots.flatMap((slot) => (slot.indicator ? [{ level1: slot.name, stars: slot.indicator.stars }] : []));
  const weights = distributeWeights(filled, ruleSet.classes)[Symbol.iterator]();
  return slots.map(({ name, second, indicator }) =>
    indicator ? carriedRow(name, second, indicator, weights.next().value?.toNumber() ?? null) : openRow(name, second),
  );
}

/** "产出指标（50分）" */
export function level1Text(name: string, classes: readonly Level1Class[]): string {
  const known = classes.find((one) => one.name === name);
  return known ? `${name}\n（${known.weight}分）` : name;
}

interface ClassNames {
  readonly name: string;
  readonly level2: readonly string[];
}

function openRow(level1: string, level2: string): EvaluationRow {
  return { level1, level2, name: '', target: '', weight: null, byHand: false };
}

function carriedRow(level1: string, level2: string, indicator: Indicator, weight: number | null): EvaluationRow {
  const target = indicator.target.text;
  const byHand = parseIndicatorValue(target).kind !== 'quantitative';
  return { level1, level2, name: indicator.level3.value ?? '', target, weight, byHand };
}

/** A name and a value of its own: an untouched "≥**亩" is no goal that anybody set. */
function isFilled({ level3, target }: Indicator): boolean {
  return level3.value !== null && target.text !== '' && target.value?.kind !== 'placeholder';
}

function knownClass({ name, level2 }: Level1Class): ClassNames {
  return { name, level2: level2.map((one) => one.name) };
}

function foreignClasses(classes: readonly Level1Class[], carried: readonly Indicator[]): ClassNames[] {
  const names = new Set(carried.map((one) => level1Of(one, classes)));
  classes.forEach(({ name }) => names.delete(name));
  return [...names].map((name) => ({ name, level2: [] }));
}

/** Level-2 classes of the carried rows that `level2` does not list. */
function furtherLevel2(
  name: string,
  level2: readonly string[],
  classes: readonly Level1Class[],
  carried: readonly Indicator[],
): string[] {
  const found = new Set(carried.filter((one) => level1Of(one, classes) === name).map(level2Of));
  return [...found].filter((one) => !level2.includes(one));
}

/** The printed 一级指标; where there is none, the one that the 二级指标 belongs to. */
function level1Of({ level1, level2 }: Indicator, classes: readonly Level1Class[]): string {
  if (level1) return level1.name;
  return classes.find((one) => one.level2.some(({ name }) => name === level2?.name))?.name ?? '';
}

function level2Of({ level2 }: Indicator): string {
  return level2?.name ?? '';
}

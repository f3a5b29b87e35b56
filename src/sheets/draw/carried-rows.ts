import type { Level1Class, RuleSet } from '../../catalog/types';
import type { Application, Indicator } from '../../model/form';
import { isCarried } from '../../model/indicators';

/** A row of the indicator table that 表3 or 表4 takes over from the 申报表; `indicator` null: an open row of its class. */
export interface CarriedRow {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: Indicator | null;
}

/** Rows to be written in a class of the blank form. */
const BLANK_ROWS = 2;

/** The blank form: open rows in each class. */
export function openRows({ classes }: RuleSet): readonly CarriedRow[] {
  return classes.flatMap(({ name: level1, level2 }) =>
    level2.flatMap((one) => Array.from({ length: BLANK_ROWS }, () => ({ level1, level2: one.name, indicator: null }))),
  );
}

/**
 * The rows of an 申报表 that have a name and a value, in the printed order of the classes. A class without one keeps an open row.
 * Rows of classes that the document does not know follow at the end of their 一级指标.
 */
export function carriedRows(ruleSet: RuleSet, from: Application): readonly CarriedRow[] {
  const carried = from.indicators.filter(isCarried);
  const classes = [...ruleSet.classes.map(knownClass), ...foreignClasses(ruleSet.classes, carried)];
  return classes.flatMap(({ name, level2 }) =>
    [...level2, ...furtherLevel2(name, level2, ruleSet.classes, carried)].flatMap((second) => {
      const members = carried.filter((one) => level1Of(one, ruleSet.classes) === name && level2Of(one) === second);
      const rows: readonly (Indicator | null)[] = members.length > 0 ? members : [null];
      return rows.map((indicator) => ({ level1: name, level2: second, indicator }));
    }),
  );
}

interface ClassNames {
  readonly name: string;
  readonly level2: readonly string[];
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

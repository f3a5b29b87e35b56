import { classOfLevel2, level1Name, level2Name } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { Indicator } from '../../model/form';
import { squash } from '../../model/text';
import type { GivenRow } from '../../sheets/draw/given-row';

/** How a form has its classes: printed, written by hand in every row, or not at all. */
export type TargetClasses = 'written' | 'none' | readonly PrintedClass[];

export interface PrintedClass {
  readonly name: string;
  readonly level2: readonly string[];
}

/** A row of the new table: the indicator that stands in it, null where its class is left open. */
export interface PlacedRow extends GivenRow {
  readonly indicator: Indicator | null;
}

/**
 * The indicators in the order of the classes that the form prints; a class without any keeps an open row. What belongs to none of them
 * follows at the end of its 一级指标, or of the table, under its own words, and under "……" where it has no class.
 */
export function placeRows(
  indicators: readonly Indicator[],
  classes: TargetClasses,
  ruleSet: RuleSet,
): readonly PlacedRow[] {
  if (typeof classes === 'string') {
    const rows = indicators.map((indicator) => placed(indicator, null, null));
    return rows.length > 0 ? rows : [open(null, null)];
  }
  const ofClass = (name: string) => indicators.filter((one) => level1Of(one, ruleSet) === name);
  const known = new Set(classes.map(({ name }) => canonical(name, level1Name, ruleSet)));
  const further = [...new Set(indicators.map((one) => level1Of(one, ruleSet)))].filter((name) => !known.has(name));
  return [
    ...classes.flatMap(({ name, level2 }) =>
      rowsOfClass(name, level2, ofClass(canonical(name, level1Name, ruleSet)), ruleSet),
    ),
    ...further.flatMap((name) => rowsOfClass(name === '' ? OPEN_CLASS : name, [], ofClass(name), ruleSet)),
  ];
}

/** What the document prints where there is room for a further class. */
const OPEN_CLASS = '……';

function rowsOfClass(
  level1: string,
  printed: readonly string[],
  members: readonly Indicator[],
  ruleSet: RuleSet,
): PlacedRow[] {
  const ofLevel2 = (name: string) => members.filter((one) => level2Of(one) === name);
  const names = printed.map((name) => canonical(name, level2Name, ruleSet));
  const further = [...new Set(members.map(level2Of))].filter((name) => !names.includes(name));
  return [
    ...printed.flatMap((text, index) => {
      const own = ofLevel2(names[index] ?? '');
      return own.length > 0 ? own.map((one) => placed(one, level1, text)) : [open(level1, text)];
    }),
    ...further.flatMap((name) => ofLevel2(name).map((one) => placed(one, level1, name === '' ? OPEN_CLASS : name))),
  ];
}

function placed(indicator: Indicator, level1: string | null, level2: string | null): PlacedRow {
  const { level3, target } = indicator;
  return { level1, level2, name: level3.text, target: target.text, indicator };
}

function open(level1: string | null, level2: string | null): PlacedRow {
  return { level1, level2, name: '', target: '', indicator: null };
}

function canonical(text: string, nameOf: typeof level1Name, { classes }: RuleSet): string {
  return nameOf(text, classes) ?? squash(text);
}

/** The printed 一级指标; where there is none, the one that the 二级指标 belongs to. */
function level1Of({ level1, level2 }: Indicator, { classes }: RuleSet): string {
  return level1?.name ?? (level2 ? (classOfLevel2(level2.name, classes) ?? '') : '');
}

function level2Of({ level2 }: Indicator): string {
  return level2?.name ?? '';
}

import Big from 'big.js';
import type { RuleSet } from '../../catalog/types';
import type { CellRef } from '../../model/cell';
import type { ClassedIndicator } from './classed-indicator';
import type { Completion } from './completion';
import type { ReportedIndicator } from './project';
import { shareOf, sumOf, wholeSumOf } from './sourced';
import type { Sourced } from './sourced';

/** The indicators of a class, of all projects. */
export interface ClassOfReport<One extends ClassedIndicator = ReportedIndicator> {
  readonly name: string;
  readonly indicators: readonly One[];
  readonly level2: readonly { readonly name: string; readonly indicators: readonly One[] }[];
}

interface WithIndicators<One> {
  readonly indicators: readonly One[];
}

/** Rows that belong to none of the document's classes. */
export const OTHER_CLASS = '其他指标';

export function allIndicators<One>(projects: readonly WithIndicators<One>[]): One[] {
  return projects.flatMap(({ indicators }) => indicators);
}

/** The document's classes in their order, with or without indicators; last the rows outside of them, where there are any. */
export function classesOf<One extends ClassedIndicator>({
  ruleSet,
  projects,
}: {
  readonly ruleSet: Pick<RuleSet, 'classes'>;
  readonly projects: readonly WithIndicators<One>[];
}): ClassOfReport<One>[] {
  const all = allIndicators(projects);
  const printed = ruleSet.classes.map(({ name, level2 }) =>
    classOf(
      name,
      all.filter(({ level1 }) => level1 === name),
      level2.map((one) => one.name),
    ),
  );
  const others = all.filter(({ level1 }) => level1 === null);
  return others.length === 0 ? printed : [...printed, classOf(OTHER_CLASS, others, [])];
}

function classOf<One extends ClassedIndicator>(
  name: string,
  indicators: readonly One[],
  printedLevel2: readonly string[],
): ClassOfReport<One> {
  const names = [...new Set([...printedLevel2, ...indicators.map(({ level2 }) => level2)])];
  const level2 = names
    .map((one) => ({ name: one, indicators: indicators.filter((indicator) => indicator.level2 === one) }))
    .filter((one) => one.indicators.length > 0);
  return { name, indicators, level2 };
}

export function having(indicators: readonly ReportedIndicator[], ...wanted: readonly Completion[]) {
  return indicators.filter(({ completion }) => wanted.includes(completion));
}

/** Indicators that reached their target in percent of all. */
export function completionRate(indicators: readonly ReportedIndicator[]): Sourced {
  const counted = (some: readonly ReportedIndicator[]): Sourced => ({
    value: new Big(some.length),
    from: cellsOf(some).flat(),
  });
  return shareOf(counted(having(indicators, 'reached')), counted(indicators));
}

/** Points of these indicators in percent of their 分值; null while any of them is missing. */
export function scoreRate(indicators: readonly ReportedIndicator[]): Sourced {
  return shareOf(wholeSumOf(indicators.map(({ score }) => score)), sumOf(indicators.map(({ weight }) => weight)));
}

export function cellsOf(indicators: readonly Pick<ClassedIndicator, 'at'>[]): (readonly CellRef[])[] {
  return indicators.map(({ at }) => [at]);
}

import type { SharedPoints } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { Application } from '../../model/form';
import { parseIndicatorValue } from '../../model/indicator-value';
import { distributeWeights } from '../../scoring';
import type { CarriedRow } from './carried-rows';
import { carriedRows, openRows } from './carried-rows';
import type { GivenRow } from './given-row';

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

/** The blank 表4: open rows in each class. */
export function blankEvaluation(ruleSet: RuleSet): readonly EvaluationRow[] {
  return openRows(ruleSet).map((row) => evaluationRow(row, null));
}

/** A row for what is known to stand in it, without points. */
export function givenEvaluation({ level1, level2, name, target }: GivenRow): EvaluationRow {
  return { level1: level1 ?? '', level2: level2 ?? '', name, target, weight: null, byHand: isByHand(target) };
}

/** The rows of the 申报表 with 分值 by decision D9; those of classes whose points are not set have none. */
export function carriedEvaluation(ruleSet: RuleSet, from: Application): readonly EvaluationRow[] {
  const rows = carriedRows(ruleSet, from);
  const filled = rows.flatMap(({ level1, indicator }) => (indicator ? [{ level1, stars: indicator.stars }] : []));
  const weights = distributeWeights(filled, ruleSet.arithmetic.weights)[Symbol.iterator]();
  return rows.map((row) => evaluationRow(row, row.indicator ? (weights.next().value?.toNumber() ?? null) : null));
}

/** "产出指标（50分）"; the bare name where its points are not set, or shared with another class. */
export function level1Text(name: string, weights: readonly SharedPoints[]): string {
  const own = weights.find(({ classes }) => classes.length === 1 && classes[0] === name);
  return own ? `${name}\n（${own.points}分）` : name;
}

function evaluationRow({ level1, level2, indicator }: CarriedRow, weight: number | null): EvaluationRow {
  const target = indicator?.target.text ?? '';
  return { level1, level2, name: indicator?.level3.value ?? '', target, weight, byHand: isByHand(target) };
}

function isByHand(target: string): boolean {
  return target !== '' && parseIndicatorValue(target).kind !== 'quantitative';
}

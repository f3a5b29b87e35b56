import Big from 'big.js';
import type { Arithmetic, Overfulfilment } from '../catalog';
import type { IndicatorValue } from '../model/indicator-value';
import { memoizePair } from '../model/memoize';
import { comparisonOf } from './comparison';
import type { ComparedRow, Comparison } from './comparison';
import type { Direction } from './direction';
import type { Measured, ValueCell } from './measure';
import { isReached, quantityOf } from './measure';
import { divideToCents, toCents } from './rounding';

/**
 * scored: by the formula · manual: a qualitative, 是/否 or date target, points are given by hand within its tier
 * · missing: nothing to score yet, no actual or no 分值 · unit-mismatch: target and actual cannot be compared
 * · ask: the target or the actual cannot be read as one quantity, or the formula has no meaning (a missed target below 0).
 */
export type ScoreStatus = 'scored' | 'ask' | 'missing' | 'unit-mismatch' | 'manual';

export interface IndicatorScore {
  readonly status: ScoreStatus;
  /** Points to two decimals, half up; null unless `scored`. */
  readonly score: Big | null;
  /** Whether the target is met (decision D6), from the numbers themselves; null where that cannot be said. */
  readonly reached: boolean | null;
  /** Which way the target is to be met; null where target and actual are not two comparable quantities. */
  readonly direction: Direction | null;
}

/** What of a form's row has to do with its points. */
export interface ScoredRow extends ComparedRow {
  readonly weight: { readonly value: Big | null } | null;
}

/** 得分 of one row by the formulas of the arithmetic (第五节一(二)1(3) for that of the document) and decisions D5, D6. */
export const scoreOf = memoizePair((row: ScoredRow, arithmetic: Arithmetic): IndicatorScore => {
  const { target, actual } = row;
  const weight = row.weight?.value ?? null;
  if (isBlank(actual)) return unscored('missing');
  if (typeof target.raw !== 'number' && isJudgedByHand(target.value))
    return { ...unscored('manual'), reached: chosenAsDemanded(row) };
  if (!quantityOf(target)) return unscored(isJudgedByHand(target.value) ? 'manual' : 'ask');
  const comparison = comparisonOf(row, arithmetic);
  if (!comparison) return unscored('ask');
  const { measured, direction } = comparison;
  if (typeof measured === 'string') return unscored(measured);
  const reached = isReached(direction, measured);
  if (!weight) return { status: 'missing', score: null, reached, direction };
  const score = points(comparison, measured, weight, arithmetic);
  return { status: score ? 'scored' : 'ask', score, reached, direction };
});

function unscored(status: ScoreStatus): IndicatorScore {
  return { status, score: null, reached: null, direction: null };
}

function isBlank(actual: ValueCell | null): boolean {
  if (typeof actual?.raw === 'number') return false;
  return !actual?.value || String(actual.raw ?? '').trim() === '' || actual.value.kind === 'placeholder';
}

function isJudgedByHand(target: IndicatorValue | null): boolean {
  return target?.kind === 'qualitative' || target?.kind === 'boolean' || target?.kind === 'period';
}

function chosenAsDemanded({ target, actual }: ComparedRow): boolean | null {
  if (!target.value?.choice || !actual?.value?.choice) return null;
  return target.value.choice === actual.value.choice;
}

/** Null where no formula is known: a missed target below 0, "=" where the arithmetic has no formula for it. */
function points(
  { direction, equal }: Comparison,
  measured: Measured,
  weight: Big,
  { formulas, overfulfilment }: Arithmetic,
): Big | null {
  const { target } = measured;
  if (equal && (target.lt(0) || (formulas.equal === 'at-target' && !measured.actual.eq(target)))) return null;
  const actual = formulas.belowZero === 'zero' && measured.actual.lt(0) ? new Big(0) : measured.actual;
  const isMet = isReached(direction, { target, actual });
  if (target.lt(0)) return isMet && isReached(direction, measured) ? toCents(weight) : null;
  if (isMet) return direction === 'positive' ? full(weight, target, actual, overfulfilment) : toCents(weight);
  if (target.eq(0) || actual.lte(0)) return new Big(0);
  if (direction === 'positive') return divideToCents(weight.times(actual), target);
  return formulas.above === 'inverse' ? divideToCents(weight.times(target), actual) : linear(weight, target, actual);
}

/** The points of a target that is met from below, less what a result far beyond it loses. */
function full(weight: Big, target: Big, actual: Big, overfulfilment: Overfulfilment | null): Big {
  const isFarBeyond = overfulfilment && target.gt(0) && actual.times(100).gte(target.times(overfulfilment.from));
  const left = isFarBeyond ? weight.minus(overfulfilment.deduct) : weight;
  return left.lt(0) ? new Big(0) : toCents(left);
}

/** (2 − A/T) · w: nothing is left at twice the target. */
function linear(weight: Big, target: Big, actual: Big): Big {
  const room = target.times(2).minus(actual);
  return room.lte(0) ? new Big(0) : divideToCents(weight.times(room), target);
}

import Big from 'big.js';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { once } from '../model/once';
import { compare } from './comparison';
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

export interface ScoreInput {
  readonly target: ValueCell;
  readonly actual: ValueCell | null;
  readonly weight: Big | null;
  readonly level2: string | null;
  readonly level3: string | null;
}

/** 得分 of one row by 第五节一(二)1(3) and decisions D5, D6. */
export function scoreIndicator(input: ScoreInput): IndicatorScore {
  const { target, actual, weight } = input;
  if (isBlank(actual)) return unscored('missing');
  if (typeof target.raw !== 'number' && isJudgedByHand(target.value))
    return { ...unscored('manual'), reached: chosenAsDemanded(input) };
  if (!quantityOf(target)) return unscored(isJudgedByHand(target.value) ? 'manual' : 'ask');
  const comparison = compare(input);
  if (!comparison) return unscored('ask');
  const { measured, direction, equal } = comparison;
  if (typeof measured === 'string') return unscored(measured);
  const reached = isReached(direction, measured);
  if (!weight) return { status: 'missing', score: null, reached, direction };
  // Nothing says what "=-5%" gives (decision D5).
  const score = equal && measured.target.lt(0) ? null : points(measured, reached, weight);
  return { status: score ? 'scored' : 'ask', score, reached, direction };
}

function unscored(status: ScoreStatus): IndicatorScore {
  return { status, score: null, reached: null, direction: null };
}

/** `scoreIndicator` for a row of a form. The total and half a dozen rules ask for it. */
export const scoreOf = once(({ target, actual, weight, level2, level3 }: Indicator): IndicatorScore =>
  scoreIndicator({
    target,
    actual,
    weight: weight?.value ?? null,
    level2: level2?.name ?? null,
    level3: level3.value,
  }),
);

function isBlank(actual: ValueCell | null): boolean {
  if (typeof actual?.raw === 'number') return false;
  return !actual?.value || String(actual.raw ?? '').trim() === '' || actual.value.kind === 'placeholder';
}

function isJudgedByHand(target: IndicatorValue | null): boolean {
  return target?.kind === 'qualitative' || target?.kind === 'boolean' || target?.kind === 'period';
}

function chosenAsDemanded({ target, actual }: ScoreInput): boolean | null {
  if (!target.value?.choice || !actual?.value?.choice) return null;
  return target.value.choice === actual.value.choice;
}

/** A target that is missed from below is a positive one, from above a negative one; null where it is below 0. */
function points({ target, actual }: Measured, reached: boolean, weight: Big): Big | null {
  if (reached) return toCents(weight);
  if (target.lt(0)) return null;
  if (target.eq(0) || actual.lte(0)) return new Big(0);
  return actual.lt(target) ? divideToCents(weight.times(actual), target) : divideToCents(weight.times(target), actual);
}

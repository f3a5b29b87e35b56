import type Big from 'big.js';
import { namedMeasure } from '../../catalog';
import type { Indicator } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import type { Unit } from '../../model/unit';
import { metricOf } from './metric';

/** In percent. More of a plan than twice is hardly ever done, nor is a bare number so large a share. */
export const TWICE = 200;

/** What a result can be at most, in percent: all of a whole, or twice what was planned; null where the name is no share. */
export function mostOf(indicator: Indicator): number | null {
  const { most, isOfPlan } = namedMeasure(metricOf(indicator).name);
  return most !== null && isOfPlan ? TWICE : most;
}

/** In percent, a bare number in the unit that its target has; null where it is no share. */
export function percentOf(value: IndicatorValue | null, targetUnit: Unit | null): Big | null {
  const { dimension, factor } = value?.unit ?? targetUnit ?? {};
  if (value?.kind !== 'quantitative' || dimension !== 'ratio' || !factor) return null;
  return value.numbers[0]?.times(factor) ?? null;
}

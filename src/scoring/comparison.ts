import type { Arithmetic } from '../catalog';
import type { Indicator } from '../model/form';
import { oncePer } from '../model/once';
import type { Direction } from './direction';
import { directionOf } from './direction';
import type { Measured, Quantity, ValueCell } from './measure';
import { measure, quantityOf } from './measure';
import { mayNameShare } from './share-name';

/** A target and a result that are both quantities. */
export interface Comparison {
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly direction: Direction;
  /** The target prints "=". */
  readonly equal: boolean;
  /** 'ask': two readings are possible. */
  readonly measured: Measured | 'ask' | 'unit-mismatch';
}

export interface ComparedRow {
  readonly target: ValueCell;
  readonly actual: ValueCell | null;
  /** Name of its 二级指标, and of the indicator; null where there is none. */
  readonly level2: string | null;
  readonly level3: string | null;
}

/** Null where one of the two is no quantity. */
export function compare({ target, actual, level2, level3 }: ComparedRow, { formulas }: Arithmetic): Comparison | null {
  const demanded = quantityOf(target);
  const done = actual && quantityOf(actual);
  if (!demanded || !done) return null;
  // A percent format is no sign that anybody wrote.
  const written = { comparator: demanded.stored ? null : (target.value?.comparator ?? null) };
  const direction = directionOf(written, demanded.number, level2, level3, formulas);
  const measured = measure(demanded, done, { direction, isShare: mayNameShare(level3) });
  return { target: demanded, actual: done, direction, equal: written.comparator === '=', measured };
}

/** `compare` for a row of a form. */
export const comparisonOf = oncePer(
  ({ target, actual, level2, level3 }: Indicator, arithmetic: Arithmetic): Comparison | null =>
    compare({ target, actual, level2: level2?.name ?? null, level3: level3.value }, arithmetic),
);

/** The two on one scale; null where that cannot be said. */
export function measuredOf(indicator: Indicator, arithmetic: Arithmetic): Measured | null {
  const measured = comparisonOf(indicator, arithmetic)?.measured;
  return typeof measured === 'object' ? measured : null;
}

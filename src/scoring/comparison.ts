import type { Arithmetic } from '../catalog';
import { memoizePair } from '../model/memoize';
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

/** What of a form's row is compared. */
export interface ComparedRow {
  readonly target: ValueCell;
  readonly actual: ValueCell | null;
  readonly level2: { readonly name: string } | null;
  readonly level3: { readonly value: string | null };
}

/** Null where one of the two is no quantity. */
export const comparisonOf = memoizePair((row: ComparedRow, { formulas }: Arithmetic): Comparison | null => {
  const { target, actual, level2, level3 } = row;
  const demanded = quantityOf(target);
  const done = actual && quantityOf(actual);
  if (!demanded || !done) return null;
  // A percent format is no sign that anybody wrote.
  const written = { comparator: demanded.stored ? null : (target.value?.comparator ?? null) };
  const direction = directionOf(written, demanded.number, level2?.name ?? null, level3.value, formulas);
  const measured = measure(demanded, done, { direction, isShare: mayNameShare(level3.value) });
  return { target: demanded, actual: done, direction, equal: written.comparator === '=', measured };
});

/** The two on one scale; null where that cannot be said. */
export function measuredOf(row: ComparedRow, arithmetic: Arithmetic): Measured | null {
  const measured = comparisonOf(row, arithmetic)?.measured;
  return typeof measured === 'object' ? measured : null;
}

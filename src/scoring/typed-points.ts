import type Big from 'big.js';
import type { Field } from '../model/field';

/** Points typed by hand; null for a formula's result, which is right whenever its formula is. */
export function typedPoints(field: Field<Big> | null): Big | null {
  return field && field.formula === null ? field.value : null;
}

/**
 * Whether typed points are `computed` (two decimals) at the precision they were typed with: offices round to one decimal
 * or none (decision D8). 4.45 may be written as 4.5 or 4.4: which is right depends on digits already rounded away.
 */
export function agrees(typed: Field<Big>, computed: Big): boolean {
  const decimals = Math.min(typed.text.match(/\.(\d+)/)?.[1]?.length ?? 0, 2);
  const half = decimals === 2 ? '0.005' : decimals === 1 ? '0.05' : '0.5';
  return typed.value !== null && typed.value.minus(computed).abs().lte(half);
}

/** Whether points typed by hand are more than `computed`, at the precision they were typed with. */
export function isAbove(typed: Field<Big>, computed: Big): boolean {
  return (typedPoints(typed)?.gt(computed) ?? false) && !agrees(typed, computed);
}

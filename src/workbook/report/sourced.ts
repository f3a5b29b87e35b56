import Big from 'big.js';
import { formatAmount } from '../../model/amount';
import type { CellRef } from '../../model/cell';
import type { Figure } from '../../model/report-document';
import { sum } from '../../scoring';
import { divideToCents } from '../../scoring/rounding';

/** A number with the cells that it comes from; null: it is not there, or cannot be computed yet. */
export interface Sourced {
  readonly value: Big | null;
  readonly from: readonly CellRef[];
}

export const NOTHING: Sourced = { value: null, from: [] };

/** A rate of 100%. */
export const WHOLE: Sourced = { value: new Big(100), from: [] };

/** The sum of those that are there; null where none is. */
export function sumOf(numbers: readonly Sourced[]): Sourced {
  const there = numbers.filter(({ value }) => value !== null);
  return {
    value: there.length === 0 ? null : sum(there.map(({ value }) => value)),
    from: there.flatMap(({ from }) => from),
  };
}

/** The sum; null as soon as one of them is missing. */
export function wholeSumOf(numbers: readonly Sourced[]): Sourced {
  return numbers.some(({ value }) => value === null) ? NOTHING : sumOf(numbers);
}

/** By how much the first is more; null where one of them is missing, or it is not more. */
export function excessOf(more: Sourced, than: Sourced): Sourced {
  const value = more.value && than.value ? more.value.minus(than.value) : null;
  return { value: value?.gt(0) ? value : null, from: [...more.from, ...than.from] };
}

/** part ÷ whole in percent points, two decimals; null where there is none. */
export function shareOf(part: Sourced, whole: Sourced): Sourced {
  const from = [...part.from, ...whole.from];
  if (!part.value || !whole.value || part.value.lt(0) || whole.value.lte(0)) return { value: null, from };
  return { value: divideToCents(part.value.times(100), whole.value), from };
}

/** The mean to two decimals, half up. */
export function meanOf(numbers: readonly Sourced[]): Sourced {
  const { value, from } = wholeSumOf(numbers);
  return { value: value && divideToCents(value, new Big(numbers.length)), from };
}

const DASH = '—';

/** 万元, two decimals or as many as there are. */
export function amountFigure({ value, from }: Sourced, absent = DASH): Figure {
  return figure(value, from, value ? formatAmount(value) : absent);
}

export function pointsFigure({ value, from }: Sourced, absent = DASH): Figure {
  return figure(value, from, value ? value.toFixed(2) : absent);
}

/** @param share in percent points */
export function percentFigure({ value, from }: Sourced, absent = DASH): Figure {
  if (!value) return figure(null, from, absent);
  return {
    text: `${value.toFixed(2)}%`,
    number: { value: value.div(100).toNumber(), format: '0.00%' },
    from,
  };
}

/** A count, with the cells of what is counted. */
export function countFigure(cells: readonly (readonly CellRef[])[]): Figure {
  return figure(new Big(cells.length), cells.flat(), String(cells.length));
}

export function textFigure(text: string, from: readonly CellRef[]): Figure {
  return { text, number: null, from };
}

function figure(value: Big | null, from: readonly CellRef[], text: string): Figure {
  const decimals = text.split('.')[1]?.length ?? 0;
  const format = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { text, number: value && { value: value.toNumber(), format }, from };
}

import type Big from 'big.js';
import { decimalOf } from '../model/decimal';
import type { Field } from '../model/field';
import type { IndicatorValue } from '../model/indicator-value';
import type { Unit } from '../model/unit';
import { comparable, isPercent, sameUnit } from '../model/unit';
import type { Direction } from './direction';

export type ValueCell = Pick<Field<IndicatorValue>, 'value' | 'raw' | 'parts'>;

/** A number of a cell, with the unit that the cell prints or its percent format shows; other formats say nothing. */
export interface Quantity {
  readonly number: Big;
  readonly unit: Unit | null;
  /** What the cell holds, where it is a number: in a percent format a hundredth of `number`. */
  readonly stored: Big | null;
  /** Nothing in the number's own cell says of what it is one: 0.95 alone, or beside a column that says "%". */
  readonly plain: boolean;
}

/** Target and actual on one scale: only their order and their ratio mean anything. */
export interface Measured {
  readonly target: Big;
  readonly actual: Big;
  /** The actual was read as a share that lacks its percent sign, 0.95 as 95% (decision D14). */
  readonly assumesPercent: boolean;
}

/** What tells apart the two readings of a number without percent sign. */
export interface MeasuredRow {
  readonly direction: Direction;
  /** Its name is that of a share. */
  readonly isShare: boolean;
}

/** The quantity that a cell holds; null for prose, dates, placeholders, mixtures. */
export function quantityOf({ value, raw, parts }: ValueCell): Quantity | null {
  const number = value?.kind === 'quantitative' ? value.numbers[0] : undefined;
  const isShownAsNumber = value?.kind !== 'period' || isPlainNumber(value.text);
  if (typeof raw === 'number' && isShownAsNumber) {
    const stored = decimalOf(raw);
    if (stored && number && isPercent(value?.unit ?? null))
      return { number, unit: value?.unit ?? null, stored, plain: false };
    return stored && { number: stored, unit: null, stored, plain: true };
  }
  if (!value || !number) return null;
  const hasUnitBeside = parts?.some(({ role }) => role === 'unit') ?? false;
  return { number, unit: value.unit, stored: null, plain: value.unit === null || hasUnitBeside };
}

/** A stored number that is shown as one: 2065.5 is no date, whatever a text of that spelling may be. */
function isPlainNumber(shown: string): boolean {
  return Number.isFinite(Number(shown));
}

/**
 * Puts the actual beside the target. An actual without unit has the target's, and units of one dimension are converted; beside 户 or 元 a
 * percent format says nothing. Percentages are read as decision D14 says. 'ask': two readings are possible.
 */
export function measure(target: Quantity, actual: Quantity, row: MeasuredRow): Measured | 'ask' | 'unit-mismatch' {
  if (isOther(target.unit)) return inUnits(target, withoutFormat(actual));
  if (isOther(actual.unit)) return inUnits(target, actual);
  const isNumberOnly = !target.unit && !target.stored && !row.isShare;
  if (isNumberOnly && actual.unit && !actual.stored) return 'unit-mismatch';
  return mayBeShare(actual) ? besideShare(target, actual, row) : besidePoints(target, actual, row);
}

export function isReached(direction: Direction, { target, actual }: Pick<Measured, 'target' | 'actual'>): boolean {
  return direction === 'positive' ? actual.gte(target) : actual.lte(target);
}

function isOther(unit: Unit | null): boolean {
  return unit !== null && !isPercent(unit);
}

function withoutFormat(quantity: Quantity): Quantity {
  return quantity.stored ? { ...quantity, number: quantity.stored, unit: null } : quantity;
}

function inUnits(target: Quantity, actual: Quantity): Measured | 'unit-mismatch' {
  if (!actual.unit) return asWritten(target, actual);
  if (!target.unit || !comparable(target.unit, actual.unit)) return 'unit-mismatch';
  if (sameUnit(target.unit, actual.unit)) return asWritten(target, actual);
  return {
    target: inBase(target.number, target.unit),
    actual: inBase(actual.number, actual.unit),
    assumesPercent: false,
  };
}

function asWritten(target: Quantity, actual: Quantity): Measured {
  return { target: target.number, actual: actual.number, assumesPercent: false };
}

function inBase(number: Big, unit: Unit): Big {
  return unit.factor ? number.times(unit.factor) : number;
}

/** Up to 2 a number without percent sign may be a share, 1.05 for 105%, as well as percent points. */
export function mayBeShare({ number, plain }: Quantity): boolean {
  return plain && !number.eq(0) && number.abs().lte(2);
}

/** An actual that may be a share: beside a target that may be one too, both were written the same way. */
function besideShare(target: Quantity, actual: Quantity, { direction, isShare }: MeasuredRow): Measured | 'ask' {
  const written = asWritten(target, actual);
  const isOfPercent = target.unit !== null || actual.unit !== null || isShare;
  if (!isOfPercent || mayBeShare(target)) return written;
  const inPoints = { ...written, actual: actual.number.times(100) };
  if (direction === 'positive' && target.number.gte(10)) return { ...inPoints, assumesPercent: true };
  return agreed(direction, written, inPoints);
}

/** An actual that is no share: a target typed as 0.9 was most likely meant as 90%. */
function besidePoints(target: Quantity, actual: Quantity, { direction }: MeasuredRow): Measured | 'ask' {
  const written = asWritten(target, actual);
  const isTypedShare = target.stored !== null && target.number.gt(0) && target.number.lt(1);
  if (!mayBeShare(target) || (actual.plain && !isTypedShare)) return written;
  const inPoints = { ...written, target: target.number.times(100) };
  const isSure = actual.unit !== null && !target.unit && target.number.abs().lte(1);
  return isSure ? inPoints : agreed(direction, written, inPoints);
}

/** Two readings that come to the same points, all of them or none. */
function agreed(direction: Direction, one: Measured, other: Measured): Measured | 'ask' {
  const outcome = outcomeOf(direction, one);
  return outcome !== 'part' && outcome === outcomeOf(direction, other) ? one : 'ask';
}

function outcomeOf(direction: Direction, measured: Measured): 'all' | 'none' | 'part' {
  if (isReached(direction, measured)) return 'all';
  return measured.target.lte(0) || measured.actual.lte(0) ? 'none' : 'part';
}

import type Big from 'big.js';
import type { CellValue } from '../model/cell';
import { decimalOf } from '../model/decimal';
import type { IndicatorValue } from '../model/indicator-value';
import type { Unit } from '../model/unit';
import { comparable, sameUnit } from '../model/unit';

/** A number of a cell. `typed`: the cell holds a number, not text; such a number has no unit, whatever its number format shows. */
export interface Quantity {
  readonly number: Big;
  readonly unit: Unit | null;
  readonly typed: boolean;
}

/** Target and actual on one scale: only their order and their ratio mean anything. */
export interface Measured {
  readonly target: Big;
  readonly actual: Big;
}

/** The quantity that a cell holds; null for prose, dates, placeholders, mixtures. */
export function quantityOf(value: IndicatorValue | null, raw: CellValue): Quantity | null {
  if (typeof raw === 'number' && (value?.kind !== 'period' || isPlain(value.raw))) {
    const number = decimalOf(raw);
    return number && { number, unit: null, typed: true };
  }
  const number = value?.kind === 'quantitative' ? value.numbers[0] : undefined;
  return value && number ? { number, unit: value.unit, typed: false } : null;
}

/** A stored number that is shown as one: 2065.5 is no date, whatever a text of that spelling may be. */
function isPlain(shown: string): boolean {
  return Number.isFinite(Number(shown));
}

/**
 * Puts the actual beside the target. An actual without unit has the target's; units of one dimension are converted;
 * a number beside a percentage is read as D14 says. 'ask': two readings are possible.
 */
export function measure(target: Quantity, actual: Quantity): Measured | 'ask' | 'unit-mismatch' {
  if (!actual.unit) return isPercent(target.unit) ? besidePercentTarget(target, actual) : withoutUnit(target, actual);
  if (!target.unit)
    return isPercent(actual.unit) && target.typed ? besidePercentActual(target, actual) : 'unit-mismatch';
  if (!comparable(target.unit, actual.unit)) return 'unit-mismatch';
  if (sameUnit(target.unit, actual.unit)) return { target: target.number, actual: actual.number };
  return { target: inBase(target.number, target.unit), actual: inBase(actual.number, actual.unit) };
}

function inBase(number: Big, unit: Unit): Big {
  return unit.factor ? number.times(unit.factor) : number;
}

function isPercent(unit: Unit | null): boolean {
  return unit?.symbol === '%';
}

/** A target typed as 0.9 was most likely meant as 90%, and an actual typed as 95 as 95%. */
function withoutUnit(target: Quantity, actual: Quantity): Measured | 'ask' {
  const mayBeFraction = target.typed && target.number.gt(0) && target.number.lt(1);
  return mayBeFraction && actual.number.gt(2) ? 'ask' : { target: target.number, actual: actual.number };
}

function besidePercentTarget({ number: target }: Quantity, { number: actual }: Quantity): Measured | 'ask' {
  if (actual.abs().lte(1)) return target.abs().lte(1) ? 'ask' : { target, actual: actual.times(100) };
  const isFraction = actual.abs().lte(2) && target.abs().gte(10);
  return { target, actual: isFraction ? actual.times(100) : actual };
}

function besidePercentActual({ number: target }: Quantity, { number: actual }: Quantity): Measured | 'ask' {
  if (target.abs().lte(1)) return { target: target.times(100), actual };
  return target.abs().lte(2) && actual.abs().gte(10) ? 'ask' : { target, actual };
}

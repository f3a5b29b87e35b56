import Big from 'big.js';
import type { Indicator } from '../../model/form';
import { halfWidth } from '../../model/text';
import type { Unit } from '../../model/unit';
import type { SaidQuantity } from './said-quantities';
import { saidQuantities } from './said-quantities';

/**
 * The quantities of the goal that no indicators carry. Carried is: the same number anywhere in a name, description or value, the same size
 * in another unit (3600米 and 3.6公里), a sum of values (脱贫户 and 监测户 together), or a part of what adds up to a value (road by road).
 */
export function uncarried(
  indicators: readonly Indicator[],
  promised: readonly SaidQuantity[],
): readonly SaidQuantity[] {
  const texts = indicators.flatMap(({ level3, description, target }) => [
    level3.text,
    description?.text ?? '',
    target.text,
  ]);
  const written = new Set(texts.flatMap(numbersIn));
  const unwritten = promised.filter(({ number }) => !written.has(number.toFixed()));
  if (unwritten.length === 0) return [];
  const valued = texts.flatMap(saidQuantities);
  return unwritten.filter((quantity) => {
    const alike = ({ unit }: SaidQuantity) => kindOf(unit) === kindOf(quantity.unit);
    const values = distinct(valued.filter(alike).map(sizeOf));
    const others = promised.filter((other) => other !== quantity && alike(other)).map(sizeOf);
    const own = sizeOf(quantity);
    const isPart = () => sums(others).some((rest) => values.some((value) => value.eq(own.plus(rest))));
    return !sums(values).some((sum) => sum.eq(own)) && !isPart();
  });
}

function numbersIn(text: string): readonly string[] {
  const digits = halfWidth(text).match(/(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g) ?? [];
  return digits.map((number) => new Big(number.replaceAll(',', '')).toFixed());
}

/** What counts alike for sums: all counters, and money whatever it is paid per. */
function kindOf({ dimension }: Unit): string {
  return (dimension ?? '').split(/[/:]/)[0] ?? '';
}

function sizeOf({ number, unit }: SaidQuantity): Big {
  return number.times(unit.factor ?? 1);
}

function distinct(sizes: readonly Big[]): readonly Big[] {
  return sizes.filter((size, index) => sizes.findIndex((other) => other.eq(size)) === index);
}

/** Beyond so many numbers everything would be a sum of something. */
const MOST_SUMMANDS = 8;

/** The sums of one number or more. */
function sums(sizes: readonly Big[]): readonly Big[] {
  return sizes
    .slice(0, MOST_SUMMANDS)
    .reduce<readonly Big[]>((found, size) => [...found, size, ...found.map((sum) => sum.plus(size))], []);
}

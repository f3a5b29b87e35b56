import Big from 'big.js';
import type { Indicator } from '../../model/form';
import { halfWidth } from '../../model/text';
import type { Unit } from '../../model/unit';
import type { SaidQuantity } from './said-quantities';
import { saidQuantities } from './said-quantities';

/** A goal that says more numbers than this is a list; nobody wants to hear of each. */
const MOST_PROMISED = 100;

/**
 * The quantities of the goal that no indicators carry. Carried is: the same number anywhere in a name, description or value, the same size
 * in another unit (3600米 and 3.6公里), a sum of values (脱贫户 and 监测户 together), or a part of what adds up to a value (road by road).
 */
export function uncarried(
  indicators: readonly Indicator[],
  promised: readonly SaidQuantity[],
): readonly SaidQuantity[] {
  if (promised.length > MOST_PROMISED) return [];
  const texts = indicators.flatMap(({ level3, description, target }) => [
    level3.text,
    description?.text ?? '',
    target.text,
  ]);
  const written = new Set(texts.flatMap(numbersIn));
  const unwritten = promised.filter(({ number }) => !written.has(number.toFixed()));
  if (unwritten.length === 0) return [];
  const valuesOfKind = byKind(texts.flatMap(saidQuantities));
  const promisedOfKind = byKind(promised);
  return unwritten.filter((quantity) => {
    const kind = kindOf(quantity.unit);
    const values = distinct((valuesOfKind.get(kind) ?? []).map(sizeOf));
    const others = (promisedOfKind.get(kind) ?? []).filter((other) => other !== quantity).map(sizeOf);
    const own = sizeOf(quantity);
    const isPart = () => sums(others).some((rest) => values.has(own.plus(rest).toFixed()));
    return !sums([...values.values()]).some((sum) => sum.eq(own)) && !isPart();
  });
}

function byKind(quantities: readonly SaidQuantity[]): ReadonlyMap<string, readonly SaidQuantity[]> {
  const kinds = new Map<string, SaidQuantity[]>();
  for (const quantity of quantities) {
    const kind = kindOf(quantity.unit);
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [quantity]);
    else alike.push(quantity);
  }
  return kinds;
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

/** Each size once, in the order of the first, by its digits. */
function distinct(sizes: readonly Big[]): ReadonlyMap<string, Big> {
  return new Map(sizes.map((size) => [size.toFixed(), size]));
}

/** Beyond so many numbers everything would be a sum of something. */
const MOST_SUMMANDS = 8;

/** The sums of one number or more. */
function sums(sizes: readonly Big[]): readonly Big[] {
  return sizes
    .slice(0, MOST_SUMMANDS)
    .reduce<readonly Big[]>((found, size) => [...found, size, ...found.map((sum) => sum.plus(size))], []);
}

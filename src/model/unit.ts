import Big from 'big.js';
import { memoizeText } from './memoize';
import { squash } from './text';
import { COUNTERS, MEASURES } from './unit-table';

/**
 * A unit of measure. `text` as printed; `symbol` its standard spelling (km → 公里, 百分比 → %).
 * `dimension` names what it measures ("length", "area", "money", "money/亩", "count:户" …) and `factor` its size in the
 * dimension's base unit; both are null for a unit that is not in the table: it is kept, never guessed.
 * Units of one dimension can be compared. A denominator belongs to the dimension by its symbol: 元/亩 and 万元/亩 are one
 * dimension, 元/亩 and 元/公顷 are two.
 */
export interface Unit {
  readonly text: string;
  readonly symbol: string;
  readonly dimension: string | null;
  readonly factor: Big | null;
}

/** The unit that a text names, known or not; null for an empty text. */
export const parseUnit = memoizeText((text: string): Unit | null => {
  const name = squash(text);
  if (name === '') return null;
  const known = simpleUnit(name) ?? compoundUnit(name);
  return known ? { text, ...known } : { text, symbol: name, dimension: null, factor: null };
});

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.symbol === b.symbol;
}

/** Whether values in the two units can be compared at all. */
export function comparable(a: Unit, b: Unit): boolean {
  return sameUnit(a, b) || (a.dimension !== null && a.dimension === b.dimension);
}

/**
 * A value of one unit in another: exact, or null where the dimensions differ or no finite decimal says it
 * (1 公顷 is 15 亩; 1 亩 is 666.66… 平方米, but 3 亩 are 2000).
 */
export function convert(value: Big, from: Unit, to: Unit): Big | null {
  if (sameUnit(from, to)) return value;
  if (!comparable(from, to) || !from.factor || !to.factor) return null;
  const inBase = value.times(from.factor);
  const converted = inBase.div(to.factor);
  return converted.times(to.factor).eq(inBase) ? converted : null;
}

type Meaning = Pick<Unit, 'symbol' | 'dimension' | 'factor'>;

const PREFIXES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' };

const TABLE: ReadonlyMap<string, Meaning> = new Map([
  ...Object.entries(MEASURES).flatMap(([dimension, rows]) =>
    rows.flatMap(([symbol, factor, ...synonyms]) => entries(symbol, synonyms, dimension, factor)),
  ),
  ...COUNTERS.flatMap(([symbol, ...synonyms]) => entries(symbol, synonyms, `count:${symbol}`, '1')),
]);

function entries(symbol: string, synonyms: readonly string[], dimension: string, factor: string): [string, Meaning][] {
  const meaning: Meaning = { symbol, dimension, factor: new Big(factor) };
  return [symbol, ...synonyms].map((spelling) => [spelling, meaning]);
}

/** A unit without denominator, alone or counted in 万 or 亿 (万元, 万人). */
function simpleUnit(name: string): Meaning | null {
  const plain = TABLE.get(name.toLowerCase());
  if (plain) return plain;
  const prefix = name.slice(0, 1);
  const size = PREFIXES[prefix];
  const base = TABLE.get(name.slice(1).toLowerCase());
  if (size === undefined || !base?.factor || base.dimension === 'ratio') return null;
  return { ...base, symbol: prefix + base.symbol, factor: base.factor.times(size) };
}

/** 元/亩, 元/人/月, 元/户·年, 元/每亩: the numerator must be known, a denominator may be any word. */
function compoundUnit(name: string): Meaning | null {
  const [first = '', ...rest] = name.split(/[/·•.*]/);
  const numerator = rest.length === 0 ? null : simpleUnit(first);
  const denominators = rest.map((part) => part.replace(/^每/, '')).map((part) => simpleUnit(part)?.symbol ?? part);
  if (!numerator || !denominators.every((part) => /^[\p{L}()%]+$/u.test(part))) return null;
  return {
    symbol: [numerator.symbol, ...denominators].join('/'),
    dimension: [numerator.dimension, ...[...denominators].sort()].join('/'),
    factor: numerator.factor,
  };
}

/** "%", and "%/年" where it is said of a year. */
export function isPercent(unit: Unit | null): boolean {
  return unit?.symbol.split('/')[0] === '%';
}

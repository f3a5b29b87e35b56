import { COUNTERS, FACILITY_COUNTERS, MEASURES } from '../../model/unit-table';
import { quoted, replaced } from './formula-text';

/**
 * Whether the value text in a cell (`valueText`) ends in one of the `spellings` in a cell (`acceptedSpellings`), right after a number.
 * Of money by something, what is paid and the last divisor decide: 元/学年 accepts 元/人/学年.
 */
export function writtenInUnit(value: string, spellings: string): string {
  const isListed = (text: string): string => `ISNUMBER(FIND("|"&${text}&"|",${spellings}))`;
  const ends = LENGTHS.map((length) => `AND(${isListed(`RIGHT(${value},${length})`)},${numberBefore(value, length)})`);
  const paid = `IF(ISNUMBER(FIND("万元/",${value})),"万元/","元/")`;
  return `IF(ISNUMBER(FIND("元/",${value})),${isListed(`${paid}&${lastDivisor(value)}`)},OR(${ends.join(',')}))`;
}

/** The text of a 指标值 cell without blanks and without a bracketed remark at its end; a bare number up to 1 is a share: "95%". */
export function valueText(cell: string): string {
  const text = replaced(cell, [
    [' ', ''],
    ['％', '%'],
    ['（', '('],
  ]);
  return `IF(ISNUMBER(${cell}),IF(ABS(${cell})<=1,${cell}*100&"%",""),LEFT(${text},FIND("(",${text}&"(")-1))`;
}

/**
 * "|公里|km|千米|": several spellings of a unit are one unit; the counters of facilities are one family (D11), and so are the
 * counters of livestock. "" without a unit.
 */
export function acceptedSpellings(units: readonly string[]): string {
  return units.length === 0 ? '' : `|${[...new Set(units.flatMap(spellingsOf))].join('|')}|`;
}

const FAMILIES: readonly (readonly string[])[] = [FACILITY_COUNTERS, ['头', '只', '羽', '匹']];
const DIGITS = '0123456789０１２３４５６７８９万亿';
const PAD = '####';
const BLANKS = ' '.repeat(20);

const ALIKE: readonly (readonly string[])[] = [
  ...Object.values(MEASURES)
    .flat()
    .map(([symbol, , ...others]) => [symbol, ...others]),
  ...COUNTERS,
];

const LONGEST = Math.max(...ALIKE.flat().map(({ length }) => length));
const LENGTHS = Array.from({ length: LONGEST }, (_, index) => index + 1);

/** FIND is case-sensitive: km, Km, KM. */
function spellingsOf(unit: string): readonly string[] {
  const alike = ALIKE.find(([symbol]) => symbol === unit) ?? [unit];
  const family = FAMILIES.find((counters) => counters.includes(unit)) ?? [];
  return [...alike.flatMap((one) => [one, one.toUpperCase(), one.slice(0, 1).toUpperCase() + one.slice(1)]), ...family];
}

/** The padding keeps the character before the unit readable when there is none. */
function numberBefore(value: string, length: number): string {
  return `ISNUMBER(FIND(LEFT(RIGHT("${PAD}"&${value},${length + 1}),1),"${DIGITS}"))`;
}

/** Each "/" becomes more blanks than a divisor has characters. */
function lastDivisor(value: string): string {
  return `TRIM(RIGHT(SUBSTITUTE(${value},"/",${quoted(BLANKS)}),${BLANKS.length}))`;
}

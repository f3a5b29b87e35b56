import { COUNTERS, MEASURES } from '../../model/unit-table';
import { quoted, replaced } from './formula-text';

/**
 * Formulas over the unit table of src/model, for a unit's text in a cell.
 * A measure is a short text that two units share exactly when their values can be compared; "未知" where the unit is not in the table.
 */

/** The measure of the unit in cell `unit`: "#4/" for 元 and 万元, "#4/亩/" for 元/亩, "户/" for 户 and 万户, "" without a unit. */
export function measureOf(unit: string): string {
  const counted = `IF(ISNUMBER(FIND("|"&${numerator(unit)}&"|",${COUNTER_LIST})),${numerator(unit)},"未知")`;
  const denominator = `SUBSTITUTE(MID(${unit}&"/",FIND("/",${unit}&"/"),50),"/每","/")`;
  const measure = `IFERROR("#"&${lookUp(numerator(unit), ({ measure }) => String(measure))},${counted})&${denominator}`;
  return `IF(LEN(${unit})=0,"",${measure})`;
}

/** How many base units one of the unit is; 1 without a unit. */
export function factorOf(unit: string): string {
  const prefix = `IF(LEFT(${unit},1)="万",10000,IF(LEFT(${unit},1)="亿",100000000,1))`;
  return `${prefix}*IFERROR(${lookUp(numerator(unit), ({ factor }) => factor)},1)`;
}

/** The unit before its "/" and without 万 or 亿. */
function numerator(unit: string): string {
  const start = `IF(OR(LEFT(${unit},1)="万",LEFT(${unit},1)="亿"),2,1)`;
  return `MID(${unit},${start},FIND("/",${unit}&"/")-${start})`;
}

interface KnownUnit {
  readonly spelling: string;
  /** Number of its dimension, counted through the table. */
  readonly measure: number;
  readonly factor: string;
}

const SYNONYMOUS_COUNTERS = COUNTERS.filter((spellings) => spellings.length > 1);

const KNOWN: readonly KnownUnit[] = [
  ...Object.values(MEASURES).flatMap((rows, index) =>
    rows.flatMap(([symbol, factor, ...synonyms]) =>
      [symbol, ...synonyms].map((spelling) => ({ spelling, measure: index + 1, factor })),
    ),
  ),
  ...SYNONYMOUS_COUNTERS.flatMap((spellings, index) =>
    spellings.map((spelling) => ({ spelling, measure: index + 100, factor: '1' })),
  ),
].filter(({ spelling }) => !spelling.includes('/'));

function lookUp(text: string, give: (unit: KnownUnit) => string): string {
  const spellings = KNOWN.map(({ spelling }) => quoted(spelling)).join(',');
  // MATCH takes "*" and "?" for wildcards: "**亩" would be 亩.
  const literal = replaced(text, [
    ['*', '#'],
    ['?', '#'],
  ]);
  return `INDEX({${KNOWN.map(give).join(',')}},1,MATCH(${literal},{${spellings}},0))`;
}

/** Counters without synonyms, as text constants of at most 255 characters. */
const COUNTER_LIST = inPieces(
  `|${COUNTERS.filter((spellings) => spellings.length === 1)
    .map(([symbol]) => symbol)
    .join('|')}|`,
);

function inPieces(text: string): string {
  return (text.match(/.{1,250}/gu) ?? []).map(quoted).join('&');
}

import Big from 'big.js';
import type { Unit } from './unit';
import { parseUnit } from './unit';

export interface Period {
  readonly numbers: readonly Big[];
  /** 年 or 月 where all numbers are of that kind, else null. */
  readonly unit: Unit | null;
}

const YEAR = '(?:19|20|21)\\d{2}';
const ANY_YEAR = new RegExp(YEAR, 'g');
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR_WORD = `(?:${YEAR}年度?|当年度?|本年度?|次年度?|全年)`;
const DATE = `(?:${YEAR_WORD}(?:${MONTH}月份?(?:${DAY}[日号])?)?|${MONTH}月份?(?:${DAY}[日号])?|${YEAR}[-./]${MONTH}(?:[-./]${DAY})?)`;
const RANGE_SIGN = '[-~—–至到]+';
const PART = '(?:年?[底初末中]|[上中下]旬|[上下]半年|第?[一二三四1-4]季度)';
const LIMIT = '(?:之前|以前|前|之内|内|止|起)';
const DEED = '(?:全部|按期|按时)?(?:完成|完工|竣工|验收|建成|投产|发放|支付|拨付|到位|交付)?[^\\d%]{0,12}';

/** Decimals behind a year are taken for its month even where they are none: nobody types 2023.5 of something without a unit. */
const CALENDAR = new RegExp(
  [
    `^(?:${YEAR}年?${RANGE_SIGN})${YEAR}年度?${LIMIT}?$`,
    `^(?:${YEAR_WORD})?${MONTH}(?:月份?)?${RANGE_SIGN}(?:${YEAR_WORD})?${MONTH}月份?${PART}?${LIMIT}?$`,
    `^${DATE}${RANGE_SIGN}${DATE}${LIMIT}?$`,
    `^${DATE}(?:${PART}?${LIMIT}?|${PART}?${LIMIT}${DEED}|${PART}${DEED}|开工|完成|完工|竣工|建成|验收)$`,
    `^${YEAR}\\.\\d+$`,
    `^(?:当年)?年(?:底|末|内)${LIMIT}?(?:完成)?$`,
    `^\\d+(?:个?工作日|个?日历天|[天日周年]|个月|小时)之?内[^\\d%]{1,12}$`,
  ].join('|'),
);

/** A month without 年 and without a range may as well be a duration; with a comparator it is one. */
const BARE_MONTH = new RegExp(`^${MONTH}月$`);

/** "2023(年)". */
const UNIT_IN_BRACKETS = /^(\d+)\(([年月])\)/;

/** Reads a calendar year, a date or a range of them from a squashed text ("1-12月", "2023年12月底前"); null for anything else. */
export function parsePeriod(squashed: string, options: { readonly afterComparator: boolean }): Period | null {
  const text = squashed.replace(UNIT_IN_BRACKETS, '$1$2');
  if (!CALENDAR.test(text) || (options.afterComparator && BARE_MONTH.test(text))) return null;
  const numbers = (text.match(/\d+/g) ?? []).map((digits) => new Big(digits));
  return { numbers, unit: numbers.length > 0 ? unitOf(text, numbers.length) : null };
}

function unitOf(text: string, numbers: number): Unit | null {
  if (/[日号./]|\d-\d+-\d/.test(text)) return null;
  const years = text.match(ANY_YEAR)?.length ?? 0;
  if (years === numbers) return parseUnit('年');
  return years === 0 ? parseUnit('月') : null;
}

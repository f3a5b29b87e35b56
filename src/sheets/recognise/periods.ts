import { memoizeText } from '../../model/memoize';
import { squash } from '../../model/text';

/** The year that the captions over a column name; null where they name none, several, or a span of years. */
export const yearOf = memoizeText((captions: string): number | null => {
  const said = squash(captions);
  if (namesYears(said)) return null;
  const years = new Set(said.match(/20\d\d(?=年)/g) ?? BARE_YEAR.exec(said)?.slice(1, 2) ?? []);
  const [year, ...more] = years;
  return year === undefined || more.length > 0 ? null : Number(year);
});

/** A span of years: "2023-2025年". */
export function namesYears(captions: string): boolean {
  return YEARS.test(captions);
}

const YEARS = /20\d\d年?[-—–~至到]+20\d\d/;
const BARE_YEAR = /(?:^|\/)(20\d\d)$/;

/** The next one after that of the form. */
export const isNextYear = memoizeText((captions: string): boolean => /下一?年|次年|明年/.test(squash(captions)));

/** A part of a year by its last month; `soFar`: what is said of it counts from the beginning of the year. */
export interface PartOfYear {
  readonly last: number;
  readonly soFar: boolean;
}

/** The quarter, the half or the months that the captions over a column name; null where they name none. */
export const partOf = memoizeText((captions: string): PartOfYear | null => {
  const said = squash(captions);
  const part = monthsIn(said) ?? quarterIn(said) ?? halfYearIn(said);
  return part && { ...part, soFar: part.soFar || SO_FAR.test(said) };
});

/** Of a part of the year that need not be known: a quarter, months, so far, 序时进度. */
export function isOfPart(captions: string): boolean {
  return partOf(captions) !== null || /半年|\d月|截至|序时/.test(squash(captions));
}

const SO_FAR = /累计|截至|季度末|月末|月底/;

function monthsIn(said: string): PartOfYear | null {
  const [, first, second] = /(?:(\d{1,2})月?份?[-—–~至到]+)?(\d{1,2})月(?!\d)/.exec(said) ?? [];
  if (second === undefined) return null;
  return first === undefined && !SO_FAR.test(said) && !BARE_MONTH.test(said)
    ? null
    : { last: Number(second), soFar: first === '1' };
}

/** A column of one month: 6月. */
const BARE_MONTH = /(?:^|\/)\d{1,2}月份?$/;

const QUARTERS = '一二三四';

function quarterIn(said: string): PartOfYear | null {
  const [, before, digit] = /(前|第)?([一二三四1-4])个?季/.exec(said) ?? [];
  if (digit === undefined) return null;
  const number = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
  return { last: 3 * number, soFar: before === '前' || number === 1 };
}

function halfYearIn(said: string): PartOfYear | null {
  const half = /[上下](?=半年)/.exec(said)?.[0];
  if (half === undefined) return null;
  return half === '上' ? { last: 6, soFar: true } : { last: 12, soFar: false };
}

/** A caption that says a year or a part of one and nothing else: 2024年, 一季度, 1-6月. */
export const isBarePeriod = memoizeText((text: string): boolean => BARE_PERIOD.test(squash(text)));

const BARE_PERIOD =
  /^(?:20\d\d(?:年度?)?|(?:第|前)?[一二三四1-4]个?季度?末?|[上下]半年|\d{1,2}月?份?[-—–~至到]+\d{1,2}月份?|\d{1,2}月份?|截至\d{1,2}月[底末]?)$/;

import type Big from 'big.js';
import type { Comparator, ComparatorMatch } from './comparator';
import {
  comparatorAtEnd,
  comparatorAtStart,
  firstComparatorSign,
  holdsComparator,
  mistypedComparator,
} from './comparator';
import { NUMBER_AT_START, decimalFromText } from './decimal';
import { memoizeText } from './memoize';
import type { Period } from './period';
import { parsePeriod } from './period';
import { halfWidth, withoutBlanks } from './text';
import type { Unit } from './unit';
import { parseUnit } from './unit';

/**
 * What an 指标值 / 实际值 cell says.
 * quantitative: one number with or without unit · period: a date, year or range of months · boolean: 是/否 (chosen or not)
 * · qualitative: prose · placeholder: "≥**亩", "≥亩" · malformed: number mixed with prose, two numbers, two comparators, or empty text.
 */
export type ValueKind = 'quantitative' | 'period' | 'boolean' | 'qualitative' | 'placeholder' | 'malformed';

export interface IndicatorValue {
  readonly text: string;
  readonly kind: ValueKind;
  readonly comparator: Comparator | null;
  /** The comparator is not in its standard spelling (≧, ＞=, 不低于, …以上) but means the same. */
  readonly comparatorVariant: boolean;
  readonly numbers: readonly Big[];
  /** The unit as printed; for "≥90群众满意度" null. */
  readonly unit: Unit | null;
  /** For booleans: the choice made, or null while both options stand ("是/否"). */
  readonly choice: '是' | '否' | null;
  /** What stands in brackets behind a quantity, "320人（含监测对象15人）" → "（含监测对象15人）"; it changes nothing. "" where there is none. */
  readonly remark: string;
}

/** Reads any text; nothing is refused, what cannot be understood is `qualitative` or `malformed`. */
export const parseIndicatorValue = memoizeText((raw: string): IndicatorValue => {
  const printed = printedText(raw);
  const text = halfWidth(printed).replace(/[−﹣]/g, '-');
  const sign = comparatorAtStart(text);
  const value: ValueText = { text, printed, sign, start: sign?.spelling.length ?? 0 };
  const meaning =
    emptyText(text) ??
    booleanText(text) ??
    maskedText(value) ??
    calendarText(value) ??
    measured(value) ??
    mistyped(value) ??
    prose(text);
  return {
    text: raw,
    comparator: null,
    comparatorVariant: false,
    numbers: [],
    unit: null,
    choice: null,
    remark: '',
    ...meaning,
  };
});

/**
 * The standard form: "≥83.26万元". A unit that is not in the table keeps a blank before it. Prose, and whatever cannot be
 * understood, is returned as it stands.
 */
export function printIndicatorValue(value: IndicatorValue): string {
  const { kind, comparator, numbers, unit, choice, remark, text: raw } = value;
  const number = numbers[0];
  if (kind === 'quantitative' && number) return `${comparator ?? ''}${number.toFixed()}${unitText(unit)}${remark}`;
  if (kind === 'placeholder' && unit) return `${comparator ?? ''}**${unitText(unit)}`;
  if (kind === 'period') return periodText(value);
  if (kind === 'boolean') return choice ?? '是/否';
  return raw.trim();
}

type Meaning = Partial<IndicatorValue> & Pick<IndicatorValue, 'kind'>;

/** A text without blanks and the comparator at its start; what is compared with begins at `start`. */
interface ValueText {
  /** In half-width signs. */
  readonly text: string;
  readonly printed: string;
  readonly sign: ComparatorMatch | null;
  readonly start: number;
}

function unitText(unit: Unit | null): string {
  if (!unit) return '';
  return unit.dimension === null ? ` ${unit.symbol}` : unit.symbol;
}

function periodText({ text: raw, comparator }: IndicatorValue): string {
  const text = halfWidth(printedText(raw));
  const sign = comparatorAtStart(text);
  const suffix = comparator && !sign ? comparatorAtEnd(text) : null;
  const period = text.slice(sign?.spelling.length ?? 0, text.length - (suffix?.spelling.length ?? 0));
  return (comparator ?? '') + period.replace(/[~—–至到]+/g, '-');
}

/** Without blanks and final punctuation. "90 95%" stay two numbers; a number broken over two lines is one. */
function printedText(raw: string): string {
  const gap = '\u0000';
  const marked = raw.replace(/([\d０-９])[^\S\r\n]+(?=[\d０-９])/g, `$1${gap}`);
  return withoutBlanks(marked)
    .replaceAll(gap, ' ')
    .replace(/[。．；;，,.、]+$/, '');
}

function emptyText(text: string): Meaning | null {
  return /[\p{L}\p{N}*×_%○〇]/u.test(text) ? null : { kind: 'malformed' };
}

const TICKED = '[√✓✔☑■☒●]';
const ANY_TICK = new RegExp(TICKED);
const MARK = `(?:${TICKED}|[□☐○〇?]|\\(${TICKED}?\\))`;
const BOTH_OPTIONS = new RegExp(
  `^(${MARK}?)是(${MARK}?)(?:[/或、,;]|(?:${MARK})?(?=否|${MARK}))?(${MARK}?)否(${MARK}?)$`,
);

function booleanText(text: string): Meaning | null {
  if (text === '是' || text === '否') return { kind: 'boolean', choice: text };
  if (text === '是否') return { kind: 'boolean' };
  const both = text.match(BOTH_OPTIONS);
  if (!both) return /^是[/或]否/.test(text) ? { kind: 'malformed' } : null;
  const [, beforeYes = '', afterYes = '', beforeNo = '', afterNo = ''] = both;
  const isTicked = (mark: string) => ANY_TICK.test(mark);
  const marksLead = beforeYes !== '';
  const yes = isTicked(marksLead ? beforeYes : afterYes);
  const no = isTicked(marksLead ? afterYes + beforeNo : beforeNo + afterNo);
  return { kind: 'boolean', choice: yes === no ? null : yes ? '是' : '否' };
}

const MASK = '\\*{2,}|[xX×]{2,}|_{2,}|[○〇]{2,}';
const MASK_AT_START = new RegExp(`^(?:${MASK}|\\*)`);
const MASK_ANYWHERE = new RegExp(MASK);

/** What stands for a number still to be typed: "≥**亩", "20XX年", and "≥亩" without any number. */
function maskedText(value: ValueText): Meaning | null {
  const { text, printed, sign, start } = value;
  const mask = text.slice(start).match(MASK_AT_START)?.[0];
  if (mask !== undefined) {
    return { kind: 'placeholder', ...comparatorOf(value), unit: unitLike(printed.slice(start + mask.length)) };
  }
  if (MASK_ANYWHERE.test(text)) return { kind: 'placeholder' };
  const unit = sign && !/\d/.test(text) ? unitLike(printed.slice(start)) : null;
  return unit?.dimension ? { kind: 'placeholder', ...comparatorOf(value), unit } : null;
}

function comparatorOf({ sign, printed }: ValueText): Pick<IndicatorValue, 'comparator' | 'comparatorVariant'> {
  if (!sign) return { comparator: null, comparatorVariant: false };
  return {
    comparator: sign.comparator,
    comparatorVariant: !printed.startsWith(sign.comparator) || sign.spelling !== sign.comparator,
  };
}

function calendarText(value: ValueText): Meaning | null {
  const { text, sign, start } = value;
  const period = parsePeriod(text.slice(start), { afterComparator: sign !== null });
  if (period) return { kind: 'period', ...comparatorOf(value), ...period };
  const steps = sign ? null : stepsOf(text);
  if (steps) return { kind: 'period', numbers: steps.flatMap(({ numbers }) => numbers), unit: null };
  const suffix = sign ? null : comparatorAtEnd(text);
  const bounded = suffix && parsePeriod(text.slice(0, -suffix.spelling.length), { afterComparator: true });
  return bounded && { kind: 'period', comparator: suffix.comparator, comparatorVariant: true, ...bounded };
}

/** "3月底前开工，12月底前完工": a date for each step. */
function stepsOf(text: string): readonly Period[] | null {
  const parts = text.split(/[,;、]/);
  if (parts.length < 2) return null;
  const steps = parts.flatMap((part) => parsePeriod(part, { afterComparator: false }) ?? []);
  return steps.length === parts.length ? steps : null;
}

/** "》95%": the number can be read, but not by any formula. */
function mistyped(value: ValueText): Meaning | null {
  const sign = mistypedComparator(value.text);
  const meaning = sign && measured({ ...value, sign, start: sign.spelling.length });
  if (meaning?.kind !== 'quantitative') return null;
  return { kind: 'malformed', comparator: sign?.comparator ?? null, numbers: meaning.numbers ?? [] };
}

/** More signs than this are no number that anybody measured. */
const LONGEST_NUMBER = 100;

/** A number at the start, after a comparator at most: one measured quantity, or a quantity mixed with something else. */
function measured(value: ValueText): Meaning | null {
  const { text, printed, sign, start } = value;
  const digits = text.slice(start).match(NUMBER_AT_START)?.[0];
  if (digits === undefined) return null;
  if (digits.length > LONGEST_NUMBER) return { kind: 'malformed' };
  const end = start + digits.length;
  const numbers = [decimalFromText(digits)];
  const rest = text.slice(end);
  const tail = tailOf(rest, printed.slice(end));
  if (!tail || (sign !== null && tail.suffix !== null)) {
    return { kind: 'malformed', ...comparatorOf(value), numbers: [...numbers, ...rangeEnd(rest)] };
  }
  const { unit, suffix, remark } = tail;
  if (suffix) {
    return { kind: 'quantitative', comparator: suffix.comparator, comparatorVariant: true, numbers, unit, remark };
  }
  return { kind: 'quantitative', ...comparatorOf(value), numbers, unit, remark };
}

interface Tail {
  readonly unit: Unit | null;
  readonly suffix: ComparatorMatch | null;
  readonly remark: string;
}

/** What stands behind a number: a unit, a word of comparison, a remark in brackets; null where it is anything else. */
function tailOf(text: string, printed: string): Tail | null {
  const suffix = comparatorAtEnd(text);
  const printedUnit = printed.slice(0, text.length - (suffix?.spelling.length ?? 0));
  const unit = unitLike(printedUnit);
  const remarkStart = text.match(/^[^()]*(?=\([^()]*\)$)/)?.[0].length;
  if (remarkStart === 0 && !unit?.dimension) return { unit: null, suffix: null, remark: printed };
  if (printedUnit === '' || unit) return { unit, suffix, remark: '' };
  if (!remarkStart) return null;
  const before = tailOf(text.slice(0, remarkStart), printed.slice(0, remarkStart));
  return before && { ...before, remark: printed.slice(remarkStart) };
}

function rangeEnd(rest: string): Big[] {
  const digits = rest.match(/^[^\d]{0,4}?[-~—–至到](\d+(?:\.\d+)?)/)?.[1];
  return digits === undefined ? [] : [decimalFromText(digits)];
}

/** Words that are said of a thing, not counted. */
const SAID_OF_A_THING =
  /满意|合格|到位|完成|良好|优秀|优良|有效|提|升|达标|及时|增|减|高|低|好|左右|余|多|至|到|和|或|且|约|以|全|不|无|内|前|后/;

/**
 * What follows a number, if it can be a unit: one of the table, a compound of such, or a short unknown word (kept, never guessed).
 * Longer words and words of praise are prose.
 */
function unitLike(printed: string): Unit | null {
  if (printed === '' || printed.length > 12) return null;
  if (PER_MANY.test(printed)) return { text: printed, symbol: printed, dimension: null, factor: null };
  const name = printed.replace(/^[(（](.*)[)）]$/, '$1');
  const unit = parseUnit(name);
  if (!unit || unit.symbol.split('/').some((part) => part.length > 4)) return null;
  const { symbol, dimension } = unit;
  if (
    holdsComparator(symbol) ||
    /\d/.test(symbol.replace(/[mMkKhH]+[23]/g, '')) ||
    SAID_OF_A_THING.test(dimension === null ? symbol : '')
  )
    return null;
  return dimension !== null ||
    /^(?:[十百千万亿]{0,2}\p{Script=Han}{1,2}|[°℃℉Ωµμa-zA-Z]{1,6}(?:[·.][a-zA-Z]{1,3})?|\p{Script=Han}{1,4}\/\p{Script=Han}{1,4})$/u.test(
      symbol,
    )
    ? unit
    : null;
}

/** So many of ten thousand or of a hundred thousand: "230/10万", "86/万人". */
const PER_MANY = /^[/／](?:10{0,2}|[十百])?[千万](?:人口?)?$/;

/** Words first. A number with a unit among them cannot be scored; a year, a grade or a standard's number is part of the prose. */
function prose(text: string): Meaning {
  const time = roughTime(text);
  if (time) return { kind: 'malformed', comparator: null, numbers: [time] };
  for (const [, digits = '', word = ''] of text.matchAll(NUMBER_AND_WORD)) {
    if (!startsWithUnit(word)) continue;
    const numbers = digits.length > LONGEST_NUMBER ? [] : [decimalFromText(digits)];
    return { kind: 'malformed', comparator: firstComparatorSign(text), numbers };
  }
  return { kind: 'qualitative' };
}

/** Nothing but about how long: "约30天", "平均16小时". "约9月" and "约25日" may be dates, "近3年" says since when. */
const ROUGH_TIME =
  /^(?:大?约|大概|平均|[日周旬月季年人户]均){1,3}(\d{1,3}(?:\.\d+)?)(?![月日])(\p{L}{1,4}?)(?:左右|上下)?$/u;

function roughTime(text: string): Big | null {
  const [, digits = '', word = ''] = ROUGH_TIME.exec(text) ?? [];
  const unit = parseUnit(word);
  return unit?.dimension && isTime(unit) ? decimalFromText(digits) : null;
}

/** Begins at the first digit of a number only: from every digit of a long one it would take minutes. */
const NUMBER_AND_WORD = /(?<!\d,*)(\d[\d,]*(?:\.\d+)?)([^\d,.]{1,4})/g;

const startsWithUnit = memoizeText((word: string): boolean => {
  const units = [4, 3, 2, 1].flatMap((length) =>
    word.length >= length ? (parseUnit(word.slice(0, length)) ?? []) : [],
  );
  const longest = units.find(({ dimension }) => dimension !== null);
  return longest !== undefined && !isTime(longest) && !['级', '分', '米', '毫米', '厘米'].includes(longest.symbol);
});

/** "批复后1个月内": a time among words is a term, not a quantity. */
function isTime({ dimension }: Unit): boolean {
  return dimension === 'months' || dimension === 'minutes' || dimension === 'count:工作日';
}

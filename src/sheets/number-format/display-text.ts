import Big from 'big.js';
import { format as formatWith } from 'numfmt';
import { isErrorText } from '../../model/cell';
import type { CellValue } from '../../model/cell';
import { digitByDigit, spoken, spokenDatePart } from './chinese-numerals';
import { generalText } from './general-text';
import { MARK, readSection, splitSections, withoutMarks } from './section';
import type { Condition, Section } from './section';

/**
 * What a person sees of a value in a Chinese Excel, in a column that is wide enough; `format` is the number format as files
 * and Office.js write it (absent: General). numfmt prints dates and digits; what it prints otherwise than Excel is put right here.
 */
export function displayText(value: CellValue, format = 'General', { date1904 = false } = {}): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return isErrorText(value) ? value : textIn(value, formatOf(format).text);
  return Number.isFinite(value) ? numberIn(asShown(value), formatOf(format), date1904) : '';
}

/** Excel shows what fifteen digits say: 0.1 + 0.2 is 0.3. */
function asShown(stored: number): number {
  if (Number.isInteger(stored) && Math.abs(stored) < 1e15) return stored;
  const shown = Number(stored.toPrecision(15));
  return Number.isFinite(shown) ? shown : stored;
}

/** What Excel shows where nothing fits; it fills the cell's width. */
const OVERFLOW = '########';

interface NumberFormat {
  readonly numbers: readonly NumberSection[];
  readonly text: Section | null;
}

interface NumberSection extends Section {
  readonly applies: (value: number) => boolean;
  /** A number below zero keeps its sign. */
  readonly signed: boolean;
}

/** Workbooks use few formats for many cells; kept within bounds, since other people's may hold thousands. */
const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 2_000;

function formatOf(format: string): NumberFormat {
  const before = known.get(format);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = readFormat(LOCAL[format] ?? format);
  known.set(format, read);
  return read;
}

/** Built-in formats (14 and 22) that every Excel shows as its own country writes dates. */
const LOCAL: Readonly<Record<string, string>> = {
  'mm-dd-yy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  'm/d/yy "h":mm': 'yyyy/m/d h:mm',
};

function readFormat(format: string): NumberFormat {
  const sections = splitSections(format).map((section) => readSection(section));
  const forText = (section: Section): boolean => section.kind === 'general' && section.pattern.includes('@');
  const text = sections.length === 4 ? sections[3] : sections.filter(forText).at(-1);
  const numbers = sections.slice(0, 3).filter((section) => section !== text);
  return {
    numbers: numbers.length === 0 ? withRules([readSection('General')]) : withRules(numbers),
    text: text ?? null,
  };
}

/** Which numbers a section is for, as Excel decides: by its condition, else by the order positive, negative, zero. */
function withRules(sections: readonly Section[]): NumberSection[] {
  const [first, second, third] = sections;
  if (!first) return [];
  if (!first.condition && !second?.condition) {
    return [
      { ...first, applies: (value) => value > 0 || (value === 0 && !third), signed: false },
      { ...(second ?? first), applies: (value) => value < 0, signed: !second },
      { ...(third ?? first), applies: () => true, signed: false },
    ];
  }
  const condition = first.condition ?? { operator: '>', limit: 0 };
  const head = { ...first, applies: (value: number) => holds(value, condition), signed: isSigned(condition) };
  const rest = sections.length === 1 ? [readSection('General')] : sections.slice(1);
  return [
    head,
    ...rest.map((section): NumberSection => {
      const own = section.condition;
      const elseSigned = sections.length > 2 || signedAfter(condition);
      return {
        ...section,
        applies: (value) => own === null || holds(value, own),
        signed: own ? isSigned(own) : elseSigned,
      };
    }),
  ];
}

function holds(value: number, { operator, limit }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

/** A section for nothing but numbers below zero says so itself, as "(0)" does. */
function isSigned({ operator, limit }: Condition): boolean {
  return !((limit < 0 && ['<', '<=', '='].includes(operator)) || (limit === 0 && operator === '<'));
}

/** The second of two sections shows the sign where the first one took no number below zero only. */
function signedAfter({ operator, limit }: Condition): boolean {
  return operator === '=' || (limit >= 0 && ['>', '>='].includes(operator));
}

function textIn(value: string, section: Section | null): string {
  return section === null ? value : filled(section.pattern, value);
}

/** A pattern of quoted text with the value in place of "@" or General. */
function filled(pattern: string, value: string): string {
  const pieces = pattern.split(/("[^"]*"|@|General)/i);
  return withoutMarks(
    pieces
      .map((piece) => (/^(?:@|General)$/i.test(piece) ? value : piece.startsWith('"') ? piece.slice(1, -1) : piece))
      .join(''),
  );
}

function numberIn(value: number, { numbers }: NumberFormat, date1904: boolean): string {
  const section = numbers.find(({ applies }) => applies(value));
  if (!section) return OVERFLOW;
  if (section.kind === 'date') return dateIn(value, section, date1904);
  const size = Math.abs(value);
  const { text, isZero } = section.kind === 'general' ? generalIn(size, section) : digitsIn(size, section);
  return (section.signed && value < 0 && !isZero ? '-' : '') + text;
}

interface Printed {
  readonly text: string;
  /** Rounded to nothing, so that it has no sign. */
  readonly isZero: boolean;
}

function generalIn(value: number, { pattern, numerals }: Section): Printed {
  const plain = generalText(value);
  return { text: filled(pattern, numerals === null ? plain : spoken(plain, numerals)), isZero: false };
}

function digitsIn(value: number, section: Section): Printed {
  const { pattern, numerals, scale, fraction } = section;
  if (pattern === '') return { text: '', isZero: true };
  const scaled = shifted(value, scale);
  const isExact = fraction || (Number.isInteger(scaled) && section.exponentStep === null);
  const rounded = isExact ? scaled : roundedIn(scaled, section);
  const text = fraction ? fractionIn(pattern, scaled) : digitsOf(rounded, section);
  if (text === null) return { text: generalText(value), isZero: false };
  return {
    text: withoutMarks(numerals === null ? text : digitByDigit(text, numerals)),
    isZero: section.hasDigits && !fraction && rounded === 0,
  };
}

/** From here on JavaScript writes whole numbers with an exponent, too. */
const WRITTEN_WITH_EXPONENT = 1e21;

/** The decimals are filled in here: numfmt takes them from a double, which has other ones where it is long or small. */
function digitsOf(value: number, { pattern, decimalPattern, exponentStep }: Section): string | null {
  if (exponentStep === null && value >= WRITTEN_WITH_EXPONENT) return null;
  if (decimalPattern === null) return printed(pattern, value);
  const whole = printed(pattern, Math.floor(value));
  const decimals = decimalsOf(value);
  let at = 0;
  const shown = decimalPattern.replace(/"([^"]*)"|[0#?]|(?<=[0#?]),+/g, (sign, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    if (sign.startsWith(',')) return '';
    at += 1;
    return decimals.charAt(at - 1) || { '0': '0', '?': ' ' }[sign] || '';
  });
  return whole === null ? null : `${whole}.${shown}`;
}

function decimalsOf(value: number): string {
  if (Number.isInteger(value)) return '';
  return (value < 1e-6 ? new Big(value).toFixed() : String(value)).split('.')[1] ?? '';
}

/** What is nearly one more is that, not "1/1". */
function fractionIn(pattern: string, value: number): string | null {
  const text = printed(pattern, value);
  const hasWhole = /[0#?] +[0#?]+ *\//.test(pattern);
  return text !== null && hasWhole && /(?<!\d)(\d+) *\/ *\1(?!\d)/.test(text)
    ? printed(pattern, Math.round(value))
    : text;
}

/** Excel rounds the decimal digits that it would show, so that 1.005 becomes 1.01. */
function roundedIn(value: number, { decimals, exponentStep }: Section): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const power = Number(value.toExponential().split('e')[1]);
  const places = exponentStep === null ? decimals : decimals - Math.floor(power / exponentStep) * exponentStep;
  return shifted(Math.round(shifted(value, places)), -places);
}

/** Moves the decimal point of the written number, which a multiplication would not do exactly. */
function shifted(value: number, places: number): number {
  if (places === 0) return value;
  const [digits = '', power = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(power) + places}`);
}

const DAY_OF_1904 = 1_462;
const AFTER_LAST_DAY = 2_958_466;
/** Seconds of a day; a date alone is looked at to a ten thousandth of one. */
const SECONDS = 86_400;

function dateIn(value: number, section: Section, date1904: boolean): string {
  if (value < 0 && !date1904)
    return /^\[[hms]+\]$/i.test(section.pattern) ? `-${dateIn(Math.abs(value), section, false)}` : OVERFLOW;
  const shift = date1904 && section.calendar ? DAY_OF_1904 : 0;
  const unit = SECONDS * 10 ** (section.wholeDays ? 4 : section.decimals);
  const day = Math.round(Math.abs(value) * unit) / unit + shift;
  if (day >= AFTER_LAST_DAY) return OVERFLOW;
  const text = printed(section.pattern, day);
  if (text === null) return generalText(value);
  const weekday = '日一二三四五六'.charAt((Math.floor(day) + 6) % 7);
  const chinese = text
    .replaceAll(MARK.weekday, weekday)
    .replaceAll(MARK.longWeekday, `星期${weekday}`)
    .replace(NOON, (_, half: string) => (half === 'A' ? '上午' : '下午'))
    .replaceAll(MARK.noon, '');
  const { numerals } = section;
  return (
    (value < 0 ? '-' : '') +
    withoutMarks(numerals === null ? chinese : chinese.replace(/\d+/g, (digits) => spokenDatePart(digits, numerals)))
  );
}

const NOON = new RegExp(`${MARK.noon}([AP])M`, 'g');

const OPTIONS = { throws: true, dateSpanLarge: false, dateErrorNumber: false, overflow: OVERFLOW };

/** Null where numfmt cannot read the pattern, which Excel lets nobody make, or the scaled number is beyond all bounds. */
function printed(pattern: string, value: number): string | null {
  if (!Number.isFinite(value)) return null;
  try {
    return formatWith(pattern, value, OPTIONS);
  } catch {
    return null;
  }
}

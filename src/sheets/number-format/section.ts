import type { NumeralKind } from './chinese-numerals';

/** One of the up to four sections of a number format, in the words that numfmt reads as Excel does. */
export interface Section {
  readonly kind: 'general' | 'date' | 'number';
  /** Literal characters are quoted; colours, fillers, conditions and locales are removed. */
  readonly pattern: string;
  /** What stands behind the decimal point, where the number is written out in full; else it is in `pattern`. */
  readonly decimalPattern: string | null;
  readonly condition: Condition | null;
  readonly numerals: NumeralKind | null;
  /** What the number is multiplied with, as a power of ten: 2 with "%", −3 with a comma behind the digits. */
  readonly scale: number;
  /** Digits behind the decimal point; of a date, of the seconds. */
  readonly decimals: number;
  /** Of "##0.0E+0": the digits before the point (3); null if it is not scientific. */
  readonly exponentStep: number | null;
  readonly fraction: boolean;
  readonly hasDigits: boolean;
  /** Shows a day of the calendar, not only a time. */
  readonly calendar: boolean;
  /** Shows nothing smaller than a day. */
  readonly wholeDays: boolean;
}

export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

/** Stand-ins, from the private use area, for what numfmt prints otherwise than a Chinese Excel. */
export const MARK = {
  quote: '\uE000',
  /** Before AM or PM that is to be 上午 or 下午. */
  noon: '\uE001',
  /** "aaa" → 六, "aaaa" → 星期六. */
  weekday: '\uE002',
  longWeekday: '\uE003',
  /** The digits 0 to 9 of literal text follow from here. */
  digit: 0xe010,
} as const;

/** Splits at semicolons; those in quotes, brackets or behind a backslash belong to the text. */
export function splitSections(format: string): string[] {
  return (format.match(/(?:"[^"]*"?|\\.|[_*].|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;|$)/gsu) ?? ['']).slice(0, 4);
}

export function readSection(source: string): Section {
  const { tokens, condition, numerals, locale } = tokensOf(source);
  const code = tokens.map(({ text, literal }) => (literal ? ' ' : text)).join('');
  const plain = { decimalPattern: null, condition, numerals, scale: 0, decimals: 0, exponentStep: null };
  const flags = { fraction: false, hasDigits: false, calendar: false, wholeDays: false };
  if (/@|General/i.test(code)) return { kind: 'general', pattern: quoted(tokens), ...plain, ...flags };
  if (isDate(code)) {
    return {
      kind: 'date',
      pattern: (locale === null ? '' : `[$-${locale}]`) + quoted(tokens),
      ...plain,
      decimals: Math.max(...(code.match(/\.0+/g) ?? ['.']).map(({ length }) => length - 1)),
      fraction: false,
      hasDigits: false,
      calendar: CALENDAR.test(code),
      wholeDays: !/[hs[]|A\/P|AM\/PM/i.test(code),
    };
  }
  return numberSection(tokens, code, { ...plain, ...flags });
}

const WEEKDAYS = MARK.weekday + MARK.longWeekday;
/** "m" beside hours or seconds are minutes. */
const CALENDAR = new RegExp(`[yde${WEEKDAYS}]|^[^hs]*m[^hs]*$`, 'i');

function isDate(code: string): boolean {
  return new RegExp(`[ymdhsebg${WEEKDAYS}]|A/P`, 'i').test(code.replace(/[eE][+-]/g, ''));
}

function numberSection(tokens: readonly Token[], code: string, rest: Omit<Section, 'kind' | 'pattern'>): Section {
  const [mantissa = '', exponent] = code.split(/[eE](?=[+-])/);
  const [whole = '', decimals = ''] = mantissa.split('.');
  const thousands = (/(?<=[0#?.]),+(?=[^0#?,]*(?:\.|$))/.exec(mantissa)?.[0] ?? '').length;
  const fraction = exponent === undefined && /[0#?]\s*\/\s*[0-9#?]/.test(code);
  const pattern = quoted(tokens.map((token) => (token.text === '%' ? { text: '%', literal: true } : token)));
  const unscaled = pattern.replace(SCALE_COMMAS, '');
  const point = exponent === undefined && !fraction && /[0#?]/.test(code) ? unscaled.search(POINT) : -1;
  return {
    ...rest,
    kind: 'number',
    pattern: point < 0 ? unscaled : unscaled.slice(0, point) + (/[0#?]/.test(whole) ? '' : '#'),
    decimalPattern: point < 0 ? null : unscaled.slice(point + 1),
    scale: (code.split('%').length - 1) * 2 - thousands * 3,
    decimals: (decimals.match(/[0#?]/g) ?? []).length,
    exponentStep: exponent === undefined ? null : Math.max(1, (whole.match(/[0#?]/g) ?? []).length),
    fraction,
    hasDigits: /[0#?]/.test(code),
  };
}

/** The first point outside of quotes. */
const POINT = /(?<=^(?:"[^"]*"|[^".])*)\./;

/** Commas behind the last digit before the decimal point or the end. */
const SCALE_COMMAS = /(?<=[0#?.]),+(?=(?:"[^"]*"|[^0#?,"])*$|(?:"[^"]*"|[^0#?,."])*\.)/;

interface Token {
  readonly text: string;
  readonly literal: boolean;
}

const TOKEN = new RegExp(
  [
    String.raw`"(?<text>[^"]*)"?`,
    String.raw`\\(?<escaped>.)`,
    String.raw`\[(?<elapsed>[hms]+)\]`,
    String.raw`\[(?<operator><[=>]?|>=?|=)\s*(?<limit>-?[\d.]+(?:E[+-]?\d+)?)\s*\]`,
    String.raw`\[DBNum(?<dbnum>\d)\]`,
    String.raw`\[\$(?<currency>[^\]-]*)-?(?<language>[^\]]*)\]`,
    String.raw`\[[^\]]*\]`,
    String.raw`_(?<width>.)`,
    String.raw`\*.`,
    String.raw`(?<noon>上午\/下午)`,
    String.raw`(?<general>General|G\/通用格式)`,
    String.raw`(?<weekday>aaa+)`,
    String.raw`(?<foreign>[^\p{ASCII}])`,
    String.raw`(?<code>AM\/PM|A\/P|.)`,
  ].join('|'),
  'gisu',
);

interface Tokens {
  readonly tokens: readonly Token[];
  readonly condition: Condition | null;
  readonly numerals: NumeralKind | null;
  /** Windows's number of a language, hexadecimal; null for that of the system. */
  readonly locale: string | null;
}

function tokensOf(source: string): Tokens {
  const tokens: Token[] = [];
  let [condition, numerals, locale]: [Condition | null, NumeralKind | null, string | null] = [null, null, null];
  for (const match of withSystemFormats(source).matchAll(TOKEN)) {
    const { operator, limit, dbnum, language } = match.groups ?? {};
    if (operator !== undefined) condition = { operator, limit: Number(limit) };
    numerals = numeralKind(dbnum) ?? numerals;
    locale = language === undefined || language === '' ? locale : language;
    const token = tokenOf(match.groups ?? {});
    if (token) tokens.push(token);
  }
  return { tokens, condition, numerals, locale };
}

/** Null for what shows nothing: colours, conditions, fillers. */
function tokenOf(found: Readonly<Record<string, string | undefined>>): Token | null {
  const literal = found.text ?? found.escaped ?? (found.currency || undefined) ?? found.foreign ?? (found.width && ' ');
  if (literal !== undefined) return { text: literal, literal: true };
  const code =
    (found.elapsed && `[${found.elapsed}]`) ??
    (found.noon && `${MARK.noon}AM/PM`) ??
    (found.general && 'General') ??
    (found.weekday && (found.weekday.length > 3 ? MARK.longWeekday : MARK.weekday)) ??
    found.code;
  return code === undefined ? null : { text: code, literal: false };
}

function numeralKind(number: string | undefined): NumeralKind | null {
  return ([1, 2, 3] as const).find((kind) => kind === Number(number)) ?? null;
}

/** "[$-F800]…" and "[$-F400]…" are the system's long date and time, whatever follows. */
function withSystemFormats(source: string): string {
  if (/^\[\$-(?:F800|x-sysdate)\]/i.test(source)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-(?:F400|x-systime)\]/i.test(source)) return 'h:mm:ss';
  return source.replace(/e(?=[+-][0#?])/g, 'E');
}

function quoted(tokens: readonly Token[]): string {
  return tokens.map(({ text, literal }) => (literal ? `"${literalText(text)}"` : text)).join('');
}

function literalText(text: string): string {
  return text.replace(/"/g, MARK.quote).replace(/\d/g, (digit) => String.fromCharCode(MARK.digit + Number(digit)));
}

/** What stands for a literal sign becomes that sign again; a stand-in that nothing printed is dropped. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000-\uE003\uE010-\uE019]/gu, (mark) => {
    if (mark === MARK.quote) return '"';
    const digit = mark.charCodeAt(0) - MARK.digit;
    return digit < 0 ? '' : String(digit);
  });
}

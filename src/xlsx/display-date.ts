const CODE = /\uE000.|\[h+\]|\[m+\]|\[s+\]|上午\/下午|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|aaaa?|./gisu;

/** Whether a number format (literal signs marked with \uE000) shows a date or time. */
export function isDateFormat(format: string): boolean {
  const code = format.replace(/\uE000./gsu, '').replace(/General/gi, '');
  return /[ymdhs]|aaa/i.test(code) && !/[0#?]/.test(code.replace(/s\.0+/gi, ''));
}

/** A day number in a date format; what no calendar holds (negative days) is shown as Excel does, as ####. */
export function formatDate(days: number, format: string): string {
  if (days < 0 || days >= 2_958_466) return '########';
  const codes = format.match(CODE) ?? [];
  const second = codes.some((code) => /^s+\./i.test(code)) ? days : Math.round(days * 86_400) / 86_400;
  const at = clock(second);
  const noon = codes.some((code) => /^(?:AM\/PM|A\/P|上午\/下午)$/i.test(code));
  return codes.map((code, index) => show(code, at, noon, isMinute(codes, index))).join('');
}

interface Clock {
  readonly date: Date;
  readonly days: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function clock(days: number): Clock {
  const seconds = Math.round((days % 1) * 86_400 * 1000) / 1000;
  // The 1900 calendar counts a 29 February that never was.
  const shift = days < 60 ? 25_568 : 25_569;
  return {
    date: new Date((Math.floor(days) - shift) * 86_400_000),
    days,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** "m" is minutes after hours or before seconds. */
function isMinute(codes: readonly string[], index: number): boolean {
  const isCode = (code: string): boolean => /^(?:\[?[hms]|[yd]|a{3,4}$)/i.test(code);
  const before = codes.slice(0, index).filter(isCode).at(-1) ?? '';
  const after = codes.slice(index + 1).find(isCode) ?? '';
  return /^\[?h/i.test(before) || /^\[?s/i.test(after);
}

const WEEKDAYS = '日一二三四五六';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function show(code: string, at: Clock, noon: boolean, minute: boolean): string {
  if (code.startsWith('\uE000')) return code;
  const low = code.toLowerCase();
  if (low.startsWith('[')) return elapsed(low, at.days);
  if (low === 'am/pm') return at.hour < 12 ? 'AM' : 'PM';
  if (low === 'a/p') return at.hour < 12 ? 'A' : 'P';
  if (low === '上午/下午') return at.hour < 12 ? '上午' : '下午';
  if (minute && /^mm?$/.test(low)) return padded(at.minute, low);
  if (/^h/.test(low)) return padded(noon ? at.hour % 12 || 12 : at.hour, low);
  if (/^s/.test(low)) return seconds(at.second, low);
  return dayPart(low, at.date) ?? code;
}

function dayPart(code: string, date: Date): string | null {
  if (code === 'aaa' || code === 'aaaa') return `${code === 'aaaa' ? '星期' : ''}${WEEKDAYS[date.getUTCDay()] ?? ''}`;
  if (/^y/.test(code))
    return code.length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, 'yy');
  if (/^m/.test(code))
    return code.length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : padded(date.getUTCMonth() + 1, code);
  if (!/^d/.test(code)) return null;
  return code.length > 2
    ? (DAYS[date.getUTCDay()] ?? '').slice(0, code.length === 3 ? 3 : undefined)
    : padded(date.getUTCDate(), code);
}

function padded(value: number, code: string): string {
  return String(value).padStart(code.length > 1 ? 2 : 1, '0');
}

function seconds(second: number, code: string): string {
  const [whole = '', decimals = ''] = code.split('.');
  const [shown = '', fraction] = (decimals === '' ? String(Math.floor(second)) : second.toFixed(decimals.length)).split(
    '.',
  );
  return padded(Number(shown), whole) + (fraction === undefined ? '' : `.${fraction}`);
}

function elapsed(code: string, days: number): string {
  const unit = { h: 24, m: 1440, s: 86_400 }[code[1] ?? ''] ?? 24;
  return String(Math.floor(Number((days * unit).toFixed(6)))).padStart(code.length - 2, '0');
}

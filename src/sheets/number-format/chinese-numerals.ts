/** The characters of one way of writing numbers: [DBNum1] 一千二, [DBNum2] 壹仟贰, [DBNum3] １千２. */
interface Numerals {
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: readonly string[];
}

const NUMERALS: readonly Numerals[] = [
  { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
  { digits: '０１２３４５６７８９', units: ['', '十', '百', '千'] },
];

/** Ten thousands and their powers, alike in all three. */
const MYRIADS = ['', '万', '亿', '兆'];

/** [DBNum1] to [DBNum3]; DBNum4 is the plain digits. */
export type NumeralKind = 1 | 2 | 3;

/** Digit for digit: "2024" → 二〇二四. */
export function digitByDigit(text: string, kind: NumeralKind): string {
  const { digits } = numeralsOf(kind);
  return text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** As it is spoken: "12345.6" → 一万二千三百四十五.六; the decimals digit for digit. */
export function spoken(text: string, kind: NumeralKind): string {
  return text.replace(/(\d+)(\.\d+)?/, (_, whole: string, decimals: string | undefined) =>
    whole.length > 16
      ? digitByDigit(whole + (decimals ?? ''), kind)
      : spokenWhole(whole, kind) + digitByDigit(decimals ?? '', kind),
  );
}

/** A day, month, hour or minute: 15 → 十五 (but 壹拾伍), 05 → 〇五; a year digit for digit. */
export function spokenDatePart(text: string, kind: NumeralKind): string {
  if (text.length > 2 || text.startsWith('0')) return digitByDigit(text, kind);
  const whole = spokenWhole(text, kind);
  return kind === 1 ? whole.replace(/^一十/, '十') : whole;
}

function spokenWhole(whole: string, kind: NumeralKind): string {
  const { digits, units } = numeralsOf(kind);
  const [zero = ''] = digits;
  const places = whole.replace(/^0+(?=.)/, '');
  if (places === '0') return zero;
  let text = '';
  let gap = false;
  for (let at = 0; at < places.length; at += 1) {
    const digit = Number(places.charAt(at));
    const power = places.length - 1 - at;
    if (digit === 0) gap = true;
    else {
      text += (gap ? zero : '') + digits.charAt(digit) + (units[power % 4] ?? '');
      gap = false;
    }
    const inMyriad = places.slice(Math.max(0, at - 3), at + 1);
    if (power % 4 === 0 && power > 0 && Number(inMyriad.slice(-4)) > 0) text += MYRIADS[power / 4] ?? '';
  }
  return text;
}

function numeralsOf(kind: NumeralKind): Numerals {
  return NUMERALS[kind - 1] ?? { digits: '0123456789', units: [] };
}

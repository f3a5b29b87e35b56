import { squash } from '../../model/text';

/** A caption that says up to which month it counts: "1-8月执行数", "1—**月完成情况". */
export interface MonthCaption {
  /** Null while "**" stands for it, or where it is no month. */
  readonly month: number | null;
  /** The caption without the months: "执行数". */
  readonly words: string;
}

const MONTHS = /^1(?:月份?)?[-—–~－至到]+(\d{1,2}|[*＊×xX_]{1,3})月份?/;

export function monthCaption(text: string): MonthCaption | null {
  if (!/[1１]/.test(text)) return null;
  const said = squash(text.slice(0, 60));
  const [months, last = ''] = MONTHS.exec(said) ?? [];
  return months === undefined ? null : { month: monthOf(last), words: said.slice(months.length) };
}

function monthOf(digits: string): number | null {
  const month = Number(digits);
  return month >= 1 && month <= 12 ? month : null;
}

/** "3月底" → "3月底", for the columns of a spending plan. */
export function planMonth(text: string): string | null {
  return text.length <= 8 ? (/^(\d{1,2}月(?:底|末))$/.exec(squash(text))?.[1] ?? null) : null;
}

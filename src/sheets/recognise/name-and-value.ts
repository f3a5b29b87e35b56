import type { Field } from '../../model/field';
import type { Indicator } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import { parseIndicatorValue } from '../../model/indicator-value';
import { memoizeText } from '../../model/memoize';
import { saysNone } from '../../model/text';
import type { Cells } from './cells';

/** The two parts of a cell that says both, "维护光伏电站12座" → "维护光伏电站" and "12座". */
export interface NameAndValue {
  readonly name: string;
  readonly value: string;
}

/** Longer texts are sentences. */
const LONGEST = 60;

/**
 * A name and the quantity or date that ends the text. The value is as long as it may be, its sign included; a number that nothing says the unit or
 * the sign of is none.
 */
export const nameAndValue = memoizeText((text: string): NameAndValue | null => {
  const said = withoutNumber(text.trim()).replace(/[。；;]$/, '');
  if (said.length > LONGEST) return null;
  const [, date, done] = DONE_BY.exec(said) ?? [];
  if (date !== undefined && done !== undefined) return { name: done, value: date };
  for (let at = FEWEST_WORDS; at < said.length; at++) {
    if (!/\S/.test(said[at] ?? '') || (isDigit(said[at]) && /[\d.,]/.test(said[at - 1] ?? ''))) continue;
    const value = said.slice(at);
    const name = nameBefore(said.slice(0, at));
    if (name !== null && isMeasured(parseIndicatorValue(value))) return { name, value };
  }
  return null;
});

/** Without "1.", "（2）" before a name; before a year as well (3.2026年10月底前完工). */
export function withoutNumber(text: string): string {
  return text.replace(NUMBERING, '');
}

const NUMBERING = /^(?:\d{1,2}[.、．）)](?:(?!\d)|(?=20\d\d年))|[（(]\d{1,2}[）)]|[①-⑳])\s*/;
/** "2024年9月底前完成采收": the date goes before what is done by then. */
const DONE_BY = /^((?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末])?(?:以前|之前|前))(\p{Script=Han}{2,16})$/u;
const FEWEST_WORDS = 2;

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character);
}

function isMeasured({ kind, numbers, unit, comparator }: IndicatorValue): boolean {
  if (kind === 'period') return true;
  return kind === 'quantitative' && numbers.length === 1 && (unit !== null || comparator !== null);
}

/** Without the word that only joins it to the value: 达到, 为. */
function nameBefore(text: string): string | null {
  const name = text.replace(/(?:\s|达到?|为|是|共计?|约|[:：,，、—-])+$/, '');
  return (name.match(/\p{Script=Han}/gu) ?? []).length >= FEWEST_WORDS ? name : null;
}

/** The name and the value of a field that says both; null where it does not. */
export function fieldsOfBoth(field: Field): Pick<Indicator, 'level3' | 'target'> | null {
  const both = nameAndValue(field.value ?? '');
  if (both === null) return null;
  const { name, value } = both;
  return {
    level3: { ...field, value: name },
    target: { ...field, text: value, raw: value, value: parseIndicatorValue(value) },
  };
}

/** So many cells, and so great a part of them, say both. */
const LEAST_CELLS = 3;
const MOST = 0.6;

/** Whether the cells of a column say both the name and the value of an indicator. */
export function holdsBoth(cells: Cells, rows: readonly number[], column: number): boolean {
  const texts = rows.map((row) => cells.text(row, column)).filter((text) => text !== '' && !saysNone(text));
  const both = texts.filter((text) => nameAndValue(text) !== null).length;
  return both >= LEAST_CELLS && both >= MOST * texts.length;
}

import { bothClasses, level1Name, level2Name } from '../../catalog';
import type { CellValue } from '../../model/cell';
import { comparatorAtStart } from '../../model/comparator';
import { memoizeText } from '../../model/memoize';
import { saysNone, squash } from '../../model/text';
import { parseUnit } from '../../model/unit';
import type { Cells } from './cells';

/** What the cells of a column below its caption are like; shares of the filled cells, 0 to 1. */
export interface ColumnContent {
  readonly filled: number;
  /** Filled cells per row. */
  readonly density: number;
  readonly level1: number;
  readonly level2: number;
  /** Worded like a class and in no list of them: 社会成本指标. */
  readonly otherClass: number;
  readonly signs: number;
  /** 定量, 定性. */
  readonly kinds: number;
  readonly units: number;
  /** Bare numbers, with 分 or % at most. */
  readonly numbers: number;
  /** Texts that say a quantity: a digit with a sign or a unit. */
  readonly quantities: number;
  /** Longer texts that begin with no digit and no sign: names, reasons. */
  readonly phrases: number;
  /** Distinct texts per filled cell. */
  readonly distinct: number;
  /** The numbers are 1, 2, 3 … */
  readonly counts: boolean;
  /** Of the bare numbers. */
  readonly sum: number;
}

/** Rows that are looked at; more would not change the picture. */
export const SAMPLED_ROWS = 40;

export type CellKind =
  | 'level1'
  | 'both levels'
  | 'level2'
  | 'class'
  | 'sign'
  | 'kind'
  | 'unit'
  | 'number'
  | 'ordinal'
  | 'quantity'
  | 'phrase';

/** What stands in the place of a name and is only its number: "指标1", "（2）". */
const ORDINAL = /^(?:指标[\d一二三四五六七八九十]{1,2}[:：、.．]?|[（(]\d{1,2}[）)]|[①-⑳])$/;

/** A class of the catalogue, of either level. */
export function isKnownClass(text: string): boolean {
  return ['level1', 'level2', 'both levels'].includes(kindOfText(text));
}

/** What a text is, by itself. */
export const kindOfText = memoizeText((text: string): CellKind => {
  if (text.length > 40) return 'phrase';
  // "1.改造户数" is a name behind its number.
  const said = squash(text).replace(/^\d{1,2}[.、．](?=\p{Script=Han})/u, '');
  if (/^-?[\d,]+(?:\.\d+)?(?:分|%)?$/.test(said)) return 'number';
  if (ORDINAL.test(said)) return 'ordinal';
  if (level1Name(text) !== null) return level2Name(text) === null ? 'level1' : 'both levels';
  if (level2Name(text) !== null) return 'level2';
  if (bothClasses(text) !== null) return 'level1';
  if (
    /^(?!指标)\p{Script=Han}{2,10}指标(?:[（(][^）)]*[）)])?$/u.test(said) &&
    !/^(?:绩效|考核|评价|核心)指标/.test(said)
  )
    return 'class';
  if (/^定[量性](?:指标)?$/.test(said)) return 'kind';
  if (isSign(said)) return 'sign';
  if (isUnit(said)) return 'unit';
  return QUANTITY.test(said) && !CODED_NAME.test(said) ? 'quantity' : 'phrase';
});

/** A number with little around it: "≥120亩", "不低于95%", "2024年10月底前", "≥**公里". */
const QUANTITY = /^(?:[≥≤≧≦<>=＝约第前]|不[低高少多大小超]于?过?|大于|小于|等于)*[-\d*×][\d,.*×]*.{0,9}$/;

/** "327001-县水利局": a name behind its code. */
const CODED_NAME = /^\d{3,}[-－—]\p{Script=Han}/u;

/** A comparator that stands alone: "≥", "大于等于", "正向", "越高越好". */
export function isSign(said: string): boolean {
  if (said.length > 8 || said === '') return false;
  return comparatorAtStart(said)?.spelling === said || signOf(said) !== null;
}

/** Words of direction that stand for a sign. */
export const WORDED_SIGNS: Readonly<Record<string, '≥' | '≤' | '='>> = {
  正向: '≥',
  正向指标: '≥',
  反向: '≤',
  负向: '≤',
  逆向: '≤',
  反向指标: '≤',
  逆向指标: '≤',
};

/** The sign that a word of direction stands for; "" for one that says there is none (定性, 无, "/"), null for anything else. */
export function signOf(said: string): string | null {
  const worded = WORDED_SIGNS[said];
  if (worded !== undefined) return worded;
  const sign = comparatorAtStart(said);
  if (sign?.spelling === said) return sign.comparator;
  return /^(?:定性|定量|无|[/\\—－-]+)(?:指标)?$/.test(said) ? '' : null;
}

/** "公里 km", "人次 person-times": the unit alone. */
export function withoutTranslation(text: string): string {
  return WITH_TRANSLATION.exec(text)?.[1] ?? text;
}

const WITH_TRANSLATION = /^(\p{Script=Han}+(?:\/\p{Script=Han}+)*)[\s/]*[A-Za-z][A-Za-z .\-/]{0,24}$/u;

function isUnit(text: string): boolean {
  const said = withoutTranslation(text);
  if (said.length > 8 || /\d/.test(said)) return false;
  return said !== '' && (parseUnit(said)?.dimension ?? null) !== null;
}

export function contentOf(cells: Cells, rows: readonly number[], column: number): ColumnContent {
  const kinds: Partial<Record<CellKind, number>> = {};
  const texts = new Set<string>();
  let filled = 0;
  let sum = 0;
  let counted = 0;
  for (const row of rows) {
    const text = cells.text(row, column);
    if (text === '' || saysNone(text)) continue;
    const kind = kindOf(text, cells.raw(row, column));
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    texts.add(text);
    filled++;
    if (kind !== 'number') continue;
    const number = Number(squash(text).replace(/[,分%]/g, ''));
    sum += number;
    if (number === counted + 1) counted++;
  }
  const share = (kind: CellKind) => (kinds[kind] ?? 0) / Math.max(1, filled);
  return {
    filled,
    density: rows.length === 0 ? 0 : filled / rows.length,
    level1: share('level1') + share('both levels'),
    level2: share('level2') + share('both levels'),
    otherClass: share('class'),
    signs: share('sign'),
    kinds: share('kind'),
    units: share('unit'),
    numbers: share('number'),
    quantities: share('quantity'),
    phrases: share('phrase'),
    distinct: filled === 0 ? 0 : texts.size / filled,
    counts: filled >= 2 && (counted === filled || share('ordinal') === 1),
    sum,
  };
}

function kindOf(text: string, raw: CellValue): CellKind {
  return typeof raw === 'number' && !/[^\d.,%-]/.test(text) ? 'number' : kindOfText(text);
}

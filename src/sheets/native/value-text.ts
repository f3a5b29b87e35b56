import { containsAny, replaced } from './formula-text';

/**
 * Formulas that read what a 指标值 or 实际值 cell says, where a cell cannot use the parser of src/model.
 * They know fewer spellings than the parser; what they do not know they leave unread, they never guess.
 */

/** The cell's text in the standard spelling without blanks; "" for a number, an empty cell or an error. */
export function spelledOut(cell: string): string {
  return `IF(ISNUMBER(${cell}),"",IFERROR(${replaced(`CLEAN(${cell})`, SPELLINGS)},""))`;
}

/** The spelled-out text without a comparator and a minus at its beginning, and without a remark in brackets at its end. */
export function withoutSigns(text: string): string {
  const remark = `IF(RIGHT(${text},1)=")",LEN(${text})-FIND("(",${text}&"(")+1,0)`;
  return `MID(LEFT(${text},LEN(${text})-${remark}),${afterComparator(text)}+IF(${isNegative(text)},1,0),200)`;
}

/** What is left of `bare` without digits and point: the unit of "83.26万元", all of it for prose. */
export function unitOf(bare: string): string {
  return replaced(
    bare,
    '0123456789.'.split('').map((digit) => [digit, ''] as const),
  );
}

/**
 * The signed number of `text` times `factor`, or "" where the digits do not stand in one piece before a unit of known measure.
 * Rounded to six decimals, so that 0.1 × 10000 is 1000.
 */
export function numberOf(cells: { text: string; bare: string; unit: string; measure: string; factor: string }): string {
  const { text, bare, unit, measure, factor } = cells;
  const count = `LEN(${bare})-LEN(${unit})`;
  const digits = `LEFT(${bare},${count})`;
  const readable = `AND(${count}>0,${digits}&${unit}=${bare},LEFT(${measure},2)<>"未知")`;
  const number = `ROUND(IF(${isNegative(text)},-1,1)*VALUE(${digits})*${factor},6)`;
  return `IFERROR(IF(${readable},${number},""),"")`;
}

/**
 * Whether the text is a year, a year with a month ("2023.12") or a bare month: a date, not a quantity. Nobody groups the digits of a year
 * ("1,994.4"), which the cell itself still shows.
 */
export function isDate(cells: { cell: string; text: string; bare: string; unit: string }): string {
  const { cell, text, bare, unit } = cells;
  const month12 = `IFERROR(VALUE(MID(${bare},6,2)),0)`;
  const yearAndMonth = `AND(LEN(${unit})=0,LEN(${bare})<8,MID(${bare},5,1)=".",${month12}>=1,${month12}<=12,NOT(${containsAny(cell, [',', '，'])}))`;
  const year = `AND(LEFT(${bare},2)>="19",LEFT(${bare},2)<="21",NOT(${containsAny(text, ['-'])}),OR(AND(${unit}="年",LEN(${bare})=5,NOT(${containsAny(bare, ['.'])})),${yearAndMonth}))`;
  const month = `AND(${unit}="月",${text}=${bare})`;
  return `OR(${year},${month})`;
}

function isNegative(text: string): string {
  return `MID(${text},${afterComparator(text)},1)="-"`;
}

function afterComparator(text: string): string {
  return `IF(${startsWithComparator(text)},2,1)`;
}

/** FIND finds the empty text everywhere, hence the length. */
function startsWithComparator(text: string): string {
  return `AND(LEN(${text})>0,ISNUMBER(FIND(LEFT(${text},1),"≥≤=")))`;
}

export function hasSign(text: string, sign: '≥' | '≤' | '=' | '/'): string {
  return containsAny(text, [sign]);
}

const NO_BREAK_SPACE = '\u00a0';

/** Order matters: longer words before words within them, words before the signs they become. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ...'０１２３４５６７８９'.split('').map((digit, index) => [digit, String(index)] as const),
  ...[' ', NO_BREAK_SPACE, '　', ',', '，'].map((mark) => [mark, ''] as const),
  ['％', '%'],
  ['﹪', '%'],
  ['＞', '>'],
  ['＜', '<'],
  ['＝', '='],
  ['═', '='],
  ['．', '.'],
  ['／', '/'],
  ['－', '-'],
  ['−', '-'],
  ['（', '('],
  ['）', ')'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不大于', '≤'],
  ['大于', '≥'],
  ['超过', '≥'],
  ['小于', '≤'],
  ['低于', '≤'],
  ['>=', '≥'],
  ['<=', '≤'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['>', '≥'],
  ['<', '≤'],
  ['千米', '公里'],
  ['㎡', '平方米'],
  ['百分比', '%'],
  ['人/次', '人次'],
  ['头/只', '头只'],
  ['台/套', '台套'],
  ['头(只)', '头只'],
  ['只(头)', '头只'],
  ['台(套)', '台套'],
  ['人(次)', '人次'],
];

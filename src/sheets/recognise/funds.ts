import { LONGEST_CAPTION, OF_THE_YEAR } from '../../catalog';
import type { Funds, MoneyUnit } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells, Reader } from './cells';
import { asText } from './cells';
import type { Head } from './head';
import type { Caption } from './caption';
import { captionOf, fieldBelow, fieldBeside } from './head';
import type { Field } from '../../model/field';
import type Big from 'big.js';
import { asAmount, asPlanShare } from './read-value';
import { planMonth } from './months';
import { isBarePeriod } from './periods';

/** 资金情况 of an application for a year, or null where the form has none. */
export function readFunds(cells: Cells, head: Head, unit: MoneyUnit, year: number | null): Funds | null {
  const read = asAmount(unit);
  const ofYear = (field: Field<Big> | null) => field && ofTheYear(cells, head, field, year, read);
  const ofTotal = totalOf(cells, head, read) ?? captionOf(head, 'budget');
  const [total, fiscal, other] = [
    ofYear(amountOf(cells, head, ofTotal, read) ?? amountOfBlock(cells, head, read)),
    ofYear(amountOf(cells, head, partOf(head, ofTotal, 'fiscal'), read)),
    ofYear(amountOf(cells, head, partOf(head, ofTotal, 'other-funds'), read)),
  ];
  if (total === null && fiscal === null && other === null) return null;
  const more = moreSources(cells, head, read).map((field) => ofYear(field) ?? field);
  return { unit, total, fiscal, other, ...(more.length > 0 && { more }) };
}

/**
 * The year's total goes before that of the whole project (资金总额 | 当年资金总额), of several years the last, and any of them before the
 * caption over them. Beside the caption of the part (项目金额 | 总金额) stands the one that has the amount.
 */
function totalOf(cells: Cells, head: Head, read: Reader<Big>): Caption | null {
  const totals = head.captions.filter((caption) => caption.role === 'total' && !isSumOfPeriods(cells, caption));
  const own = totals.filter((caption) => !isOverAnother(cells, head, caption));
  const hasAmount = (caption: Caption) => amountOf(cells, head, caption, read)?.value != null;
  const ofYear = own.filter(({ text }) => OF_THE_YEAR.test(text));
  const partOfYear = own.map((caption) => partOfTheYear(cells, head, caption)).find((part) => part !== null);
  const known = lastYear(ofYear.filter(hasAmount)) ?? partOfYear ?? own.find(hasAmount);
  return known ?? lastYear(ofYear) ?? own[0] ?? totals[0] ?? null;
}

/** "资金总额 | 600 | 其中：本年度 | 200", or in the row below: the part of a whole project's total that is the year's. */
function partOfTheYear(cells: Cells, head: Head, { row, column }: Caption): Caption | null {
  const below = cells.area(row, column).bottom + 1;
  const beside = cells.columns().filter((other) => other > column && other <= head.lastColumn);
  const places = [...beside.map((other) => ({ row, column: other })), { row: below, column }];
  const place = places.find((at) => PART_OF_YEAR.test(squash(cells.text(at.row, at.column))));
  return place ? { role: 'total', text: cells.text(place.row, place.column), ...place } : null;
}

const PART_OF_YEAR = /^其中[:：]?(?:本年|当年|20\d\d年)(?!.*(?:财政|其他|自筹|拨款|结转)).{0,6}$/;

function lastYear(captions: readonly Caption[]): Caption | null {
  const yearOf = ({ text }: Caption) => Number(/20\d\d/.exec(text)?.[0] ?? 0);
  return captions.reduce<Caption | null>((best, one) => (best && yearOf(best) >= yearOf(one) ? best : one), null);
}

function isOverAnother(cells: Cells, head: Head, { row, column }: Caption): boolean {
  const below = cells.area(row, column).bottom + 1;
  return head.captions.some((other) => other.role === 'total' && other.row === below && other.column === column);
}

/** "资金（万元） | 45": the caption of the block has the amount beside it, or a caption that has it below. */
function amountOfBlock(cells: Cells, head: Head, read: Reader<Big>): Field<Big> | null {
  const amount = amountOf(cells, head, captionOf(head, 'funds'), read);
  if (amount === null || amount.value !== null) return amount;
  const [, whole = ''] = WHOLE_AND_PARTS.exec(amount.text) ?? [];
  return whole === '' ? null : { ...amount, text: whole, raw: whole, value: read(whole, whole) };
}

/** "申请财政资金30万元，其中：上级补助20万元，镇本级10万元" */
const WHOLE_AND_PARTS = /^\D{0,12}?(\d[\d,]*(?:\.\d+)?\s*万?元)[，,（(；;\s]*其中/;

/** Words of a source of money: 上年结转, 统筹整合资金, 专项债券资金, 县级配套. */
export const SOURCE = /结转|结余|统筹|资金|债券|贷款|投资|补助|配套|拨款|自筹|捐赠/;

/**
 * Amounts of further sources in the lines of the funds: their captions say so, or stand among those of the parts
 * (财政资金 | 省级 | 其他资金).
 */
function moreSources(cells: Cells, head: Head, read: Reader<Big>): Field<Big>[] {
  const ofFunds = head.captions.filter(({ role }) => OF_FUNDS.has(role));
  const rows = ofFunds.map(({ row }) => row);
  const isAmongParts = (row: number, column: number) =>
    ofFunds.some((part) => part.role !== 'total' && (part.row === row || part.column === column)) &&
    ofFunds.some((part) => part.role === 'total' && (part.row === row ? part.column < column : part.column === column));
  const found: Field<Big>[] = [];
  const columns = ofFunds.map(({ column }) => column);
  // Lines of further sources may follow the last one that is known.
  const goesOn = (row: number) => row < head.end && columns.some((column) => SOURCE.test(cells.text(row, column)));
  for (let row = Math.min(...rows); row <= Math.max(...rows) || goesOn(row); row++) {
    for (let column = head.firstColumn; column <= head.lastColumn; column++) {
      const text = cells.text(row, column);
      const known = head.captions.find((caption) => caption.row === row && caption.column === column);
      if (text === '' || text.length > LONGEST_CAPTION || (known !== undefined && known.role !== 'other')) continue;
      if (!SOURCE.test(text) && !(isAmongParts(row, column) && !/\d/.test(text))) continue;
      const field = amountOf(cells, head, known ?? { role: 'other', text, row, column }, read);
      if (field?.value != null) found.push(field);
    }
  }
  return found;
}

const OF_FUNDS: ReadonlySet<Caption['role']> = new Set(['total', 'fiscal', 'other-funds']);

/** Of the captions of a part, the one below the total's: beside it may stand the parts of another total (中期资金总额 | 年度资金总额). */
function partOf(head: Head, total: Caption | null, role: 'fiscal' | 'other-funds'): Caption | null {
  const below = head.captions.find((caption) => caption.role === role && caption.column === total?.column);
  return below ?? captionOf(head, role);
}

/** An amount stands right of its caption, or below one that another caption stands right of. */
function amountOf(cells: Cells, head: Head, caption: Caption | null, read: Reader<Big>): Field<Big> | null {
  const first = fieldBeside(cells, head, caption, read);
  if (caption !== null && first?.value != null && isOfSeveralYears(cells, first)) return null;
  const beside = behindPeriod(cells, head, first, read);
  if (caption === null || beside?.value != null || caption.value !== undefined) return beside;
  const below = sumBelow(cells, head, caption, read);
  const isCaption = head.captions.some(({ row, column }) => row === below.at.row && column === below.at.column);
  const ofBelow = isCaption || below.value === null ? null : below;
  if (beside === null) return ofBelow;
  // A row of captions, each over its amount: 资金总额 | 中央资金 | 县级资金.
  const besideBelow = cells.field(below.at.row, beside.at.column, read);
  const isOfAnother = head.captions.some(({ row }) => row === below.at.row);
  const isCaptionBeside =
    !isOfAnother && /\p{Script=Han}/u.test(beside.text) && !/\d/.test(beside.text) && besideBelow.value !== null;
  if (isCaptionBeside) return ofBelow ?? sumBeside(cells, head, besideBelow, beside.at.row, read) ?? besideBelow;
  return NAMES_FUNDS.test(squash(beside.text)) ? null : (ofBelow ?? beside);
}

/** 资金总额 | 中央资金 | 县级资金 | 合计 over their amounts: what is called the sum. */
function sumBeside(
  cells: Cells,
  head: Head,
  { at }: Field<Big>,
  captions: number,
  read: Reader<Big>,
): Field<Big> | null {
  const column = cells
    .filledColumns(captions, at.column, head.lastColumn)
    .find((beside) => SUM.test(squash(cells.text(captions, beside))));
  const sum = column === undefined ? null : cells.field(at.row, column, read);
  return sum?.value == null ? null : sum;
}

/** "资金需求 | 2024年 | 312 | 2025年 | 330": of amounts that each have their year before them the first is the budget's. */
function behindPeriod(cells: Cells, head: Head, beside: Field<Big> | null, read: Reader<Big>): Field<Big> | null {
  if (beside === null || beside.value !== null || !isBarePeriod(beside.text)) return beside;
  const { row, column } = beside.at;
  const [next] = cells.filledColumns(row, cells.area(row, column).right + 1, head.lastColumn);
  return next === undefined ? beside : cells.field(row, next, read);
}

/**
 * Where the columns of the funds are years (合计 | 2024年 | 2025年, 上年安排 | 本年申报), the amount of the form's own; the field itself where
 * nothing says which that is.
 */
function ofTheYear(cells: Cells, head: Head, field: Field<Big>, year: number | null, read: Reader<Big>): Field<Big> {
  const { row, column } = field.at;
  const columns = cells
    .filledColumns(row, column, head.lastColumn)
    .filter((at) => cells.field(row, at, read).value !== null);
  if (columns.length < 2) return field;
  const captions = columns.map((at) => ({ at, text: captionOver(cells, head, row, at, read) }));
  const dated = captions.filter(({ text }) => /20\d\d年|[本当上去]年/.test(text));
  if (dated.length < 2) return field;
  const own = dated.filter(({ text }) => (year !== null && text.includes(`${year}年`)) || /[本当]年/.test(text));
  return own.length === 1 && own[0] !== undefined ? cells.field(row, own[0].at, read) : field;
}

/** The nearest text above that is no amount. */
function captionOver(cells: Cells, { top }: Head, row: number, column: number, read: Reader<Big>): string {
  for (let above = row - 1; above >= top; above--) {
    const text = cells.text(above, column);
    if (text !== '' && cells.field(above, column, read).value === null) return squash(text);
  }
  return '';
}

/** 合计 behind the amounts of single years. */
function isSumOfPeriods(cells: Cells, { row, column }: Caption): boolean {
  return cells.columns().filter((before) => before < column && isBarePeriod(cells.text(row, before))).length >= 2;
}

/** "总投资 | 900 | 2025年 | 300 | 2026年 | 600": the amounts of single years stand right of it, and it is that of none. */
function isOfSeveralYears(cells: Cells, { at }: Field<Big>): boolean {
  const isYear = (column: number) => column > at.column && isBarePeriod(cells.text(at.row, column));
  return cells.columns().filter(isYear).length >= 2;
}

/** Of several amounts below a caption (年度主要任务: a row a task) the sum; where none is called that, none is the form's. */
function sumBelow(cells: Cells, head: Head, caption: Caption, read: Reader<Big>): Field<Big> {
  const first = fieldBelow(cells, caption, read);
  const rows: number[] = [];
  for (let row = first.at.row; cells.field(row, caption.column, read).value !== null; row++) rows.push(row);
  const isSum = (row: number) =>
    cells
      .columns()
      .some(
        (column) => column >= head.firstColumn && column < caption.column && SUM.test(squash(cells.text(row, column))),
      );
  const sum = rows.find(isSum);
  if (sum !== undefined) return cells.field(sum, caption.column, read);
  return rows.length > 1 ? { ...first, value: null } : first;
}

const SUM = /^(?:金额|资金|预算)?(?:合计|总计|小计)$/;

/** What stands there names other funds: it is a caption, and the amount is left out. */
const NAMES_FUNDS = /^\D*(?:资金|拨款|经费|收入|总额|合计)[:：]?$/;

/** 资金用途: beside its caption, or in the row that 预算规模及资金用途 spans below the amounts. */
export function readPurpose(cells: Cells, head: Head): Field | null {
  const labelled = captionOf(head, 'purpose');
  if (labelled !== null) return fieldBeside(cells, head, labelled, asText);
  const block = captionOf(head, 'funds');
  if (block === null || !squash(block.text).includes('资金用途')) return null;
  const row = block.row + 1;
  if (head.captions.some((caption) => caption.row === row)) return null;
  for (let column = block.column + 1; column <= head.lastColumn; column++) {
    if (cells.text(row, column) !== '') return cells.field(row, column, asText);
  }
  return cells.field(row, cells.area(block.row, block.column).right + 1, asText);
}

/** 资金支出计划: months in one row, shares below them. */
export function readPlan(cells: Cells, head: Head): { until: string; field: Field<Big> }[] {
  return head.captions
    .filter(({ role }) => role === 'plan-month')
    .map((caption) => ({
      until: planMonth(caption.text) ?? caption.text,
      field: fieldBelow(cells, caption, asPlanShare),
    }));
}

/** The unit of the form's amounts, from "(万元)" in a caption or "单位：元"; the document's own unit is 万元 (第一节三，填报说明5). */
export function moneyUnit(cells: Cells, head: Head, headerRow: number): MoneyUnit {
  for (const caption of head.captions) {
    const unit = unitInBrackets(caption.text);
    if (unit !== null) return unit;
  }
  return unitLine(cells, head, headerRow)?.unit ?? '万元';
}

/** "全年预算数（元）", "资金总额（单位：万元）". */
export function unitInBrackets(caption: string): MoneyUnit | null {
  return (/[（(]\s*(?:单位[:：])?\s*(万元|元)\s*[）)]/.exec(caption)?.[1] ?? null) as MoneyUnit | null;
}

/** The line "475002某单位 … 单位：元" above a county form; `left` is the unit that files it. */
export function unitLine(
  cells: Cells,
  head: Head,
  headerRow: number,
): { readonly unit: MoneyUnit; readonly left: Field | null } | null {
  for (let row = head.top; row < headerRow; row++) {
    // It may stand over columns that are no part of the form.
    for (let column = head.firstColumn; column <= head.lastColumn + WIDER; column++) {
      const text = cells.text(row, column);
      if (text.length > 12 || !text.includes('单位')) continue;
      const unit = /^(?:金额)?单位[:：](?:人民币)?(万元|元)$/.exec(squash(text))?.[1];
      if (unit !== undefined)
        return { unit: unit as MoneyUnit, left: nearestFilled(cells, row, head.firstColumn, column) };
    }
  }
  return null;
}

const WIDER = 3;

function nearestFilled(cells: Cells, row: number, from: number, before: number): Field | null {
  for (let column = before - 1; column >= from; column--) {
    const text = cells.text(row, column);
    // Between them the year may stand: 县水利局 | 2023年 | 单位：万元.
    if (text !== '' && !isBarePeriod(text)) return cells.field(row, column, asText);
  }
  return null;
}

import type { Field } from '../../model/field';
import type { Cells, Reader } from './cells';
import type { HeadRole, Layout } from '../../catalog';
import { columnEvidence, columnRole, headRole, LONGEST_CAPTION } from '../../catalog';
import { isTitle } from './borders';
import { captionsByRate } from './captions-by-rate';
import { captionsByValue } from './captions-by-value';
import type { HeaderRow } from './header-row';
import { monthCaption, planMonth } from './months';
import type { Caption, Range } from './caption';
import { labelledValue } from './caption';
import { squash } from '../../model/text';

/** The captions between a form's title and its indicator table, in reading order. */
export interface Head {
  readonly top: number;
  /** The first row below it. */
  readonly end: number;
  readonly titleColumn: number | null;
  readonly captions: readonly Caption[];
  /** First and last column that can hold a value of this form. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns that a caption is merged over in the form's family of frames, where more than one. */
  readonly spans: CaptionSpans;
}

export type CaptionSpans = Layout['spans'];

/** Captions whose values stand below them, not beside. */
const HEADS_COLUMN: ReadonlySet<Caption['role']> = new Set(['plan-month', 'rate']);

/** Captions that a value may follow in the same cell, behind a colon. */
const MAY_HOLD_VALUE: ReadonlySet<HeadRole> = new Set([
  'name',
  'code',
  'department',
  'implementer',
  'contact',
  'year',
  'period',
  'total',
  'fiscal',
  'other-funds',
  'budget',
  'executed',
  'rate',
  'other',
]);

/** A head is never taller than this; a title or a caption further up belongs to something else. */
const TALLEST_HEAD = 40;
/** Rows without any caption that may stand inside a head (goals in rows of their own). */
const LONGEST_GAP = 12;

/** Reads upwards from the column headers to the title, not above `floor`. */
export function readHead(cells: Cells, header: HeaderRow, floor: number): Omit<Head, 'spans'> {
  const firstColumn = header.left;
  const rightmost = rightmostCaption(cells, header, floor);
  const printed: Caption[] = [];
  let top = header.top;
  let titleColumn: number | null = null;
  for (let row = header.top - 1; row >= Math.max(floor, header.top - TALLEST_HEAD); row--) {
    titleColumn = titleColumnOf(cells, row, firstColumn, rightmost);
    const isOfHead = titleColumn === null && !(row === header.top - 1 && isGroupRow(cells, row, header));
    const found = isOfHead ? captionsOf(cells, row, firstColumn, rightmost) : [];
    printed.unshift(...found);
    if (titleColumn !== null || found.length > 0) top = row;
    if (titleColumn !== null || top - row > LONGEST_GAP) break;
  }
  const range = { top, before: header.top, first: firstColumn, last: rightmost };
  const captions = withGuessed(cells, range, printed);
  const lastCaption = Math.max(
    0,
    ...pointColumns(cells, header, captions),
    ...captions.filter(({ role }) => !HEADS_COLUMN.has(role)).map(({ column }) => column),
  );
  return {
    top,
    end: header.top,
    titleColumn,
    captions,
    firstColumn,
    lastColumn: Math.min(
      header.right,
      Math.max(header.lastColumn, lastValue(cells, header, captions), lastCaption + 1),
    ),
  };
}

/** The captions of rows within a table that are the head of one of its projects. */
export function headOfRows(cells: Cells, header: HeaderRow, top: number, before: number): Head {
  const { left: firstColumn, lastColumn } = header;
  const printed: Caption[] = [];
  for (let row = top; row < before; row++) printed.push(...captionsOf(cells, row, firstColumn, lastColumn));
  const range = { top, before, first: firstColumn, last: lastColumn };
  const captions = withGuessed(cells, range, printed);
  return { top, end: before, titleColumn: null, captions, firstColumn, lastColumn, spans: {} };
}

/** With captions that say little by themselves. */
function withGuessed(cells: Cells, range: Range, printed: readonly Caption[]): readonly Caption[] {
  const spending = captionsByRate(cells, range, printed);
  const isSpending = ({ row, column }: Caption) => spending.some((one) => one.row === row && one.column === column);
  const known = [...printed.filter((caption) => !isSpending(caption)), ...spending];
  return [...known, ...captionsByValue(cells, range, known)].sort(inReadingOrder);
}

function inReadingOrder(one: Caption, other: Caption): number {
  return one.row - other.row || one.column - other.column;
}

/** Longer texts are values of the head. */
const LONGEST_GROUP = 12;

/** Words that stand over columns of results: 自评情况, 完成结果. */
const OVER_RESULTS = /(?:情况|自评|评价|结果)$/;

/** A row of captions over those of the columns: 绩效指标 | 绩效目标 | 备注. What stands in it heads columns and has no value beside it. */
function isGroupRow(cells: Cells, row: number, { firstColumn, lastColumn }: HeaderRow): boolean {
  let captions = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const isOfColumns = columnEvidence(text).size > 0 || (captions > 0 && OVER_RESULTS.test(text));
    if (text.length > LONGEST_GROUP || !isOfColumns || labelledValue(text) !== null) return false;
    if (captions === 0 && headRole(text) !== null && !isOverColumns(cells, row, column)) return false;
    captions++;
  }
  return captions >= 2;
}

/** A caption of the head is printed over the first columns of the table only where it is their caption. */
function isOverColumns(cells: Cells, row: number, column: number): boolean {
  return cells.area(row, column).right > column;
}

/** A head may be wider than its table: captions are looked for so much further right, beside blanks that merged cells leave. */
const WIDER = 6;

function rightmostCaption(cells: Cells, header: HeaderRow, floor: number): number {
  let last = Math.min(header.right, header.lastColumn + 1);
  for (let row = header.top - 1; row >= Math.max(floor, header.top - TALLEST_HEAD); row--) {
    if (headCaption(leadingText(cells, header, row)) === null) continue;
    for (let column = last + 1; column <= Math.min(header.right, header.lastColumn + WIDER); column++) {
      if (headCaption(cells.text(row, column)) !== null) last = column;
    }
  }
  return last;
}

function leadingText(cells: Cells, { left, lastColumn }: HeaderRow, row: number): string {
  for (let column = left; column <= lastColumn; column++) {
    if (cells.text(row, column) !== '') return cells.text(row, column);
  }
  return '';
}

/** The last column in which the value of a caption begins: its filled cell, or the one next to the caption. */
function lastValue(cells: Cells, { right }: HeaderRow, captions: readonly Caption[]): number {
  const isRateBeside = ({ row, column }: Caption) => /%$/.test(cells.text(row, cells.area(row, column).right + 1));
  const beside = captions.filter(
    (caption) =>
      caption.role !== 'plan-month' &&
      MAY_HOLD_VALUE.has(caption.role) &&
      (caption.role !== 'rate' || isRateBeside(caption)),
  );
  return Math.max(
    0,
    ...beside.map((caption) => {
      const next = cells.area(caption.row, caption.column).right + 1;
      for (let column = next; column <= Math.min(right, next + WIDER); column++) {
        if (cells.text(caption.row, column) !== '') return column;
      }
      return next;
    }),
  );
}

/** 分值 and 得分 in a fund block; less by one, for no value stands right of them. */
function pointColumns(cells: Cells, { left, right }: HeaderRow, captions: readonly Caption[]): number[] {
  const executed = captions.find(({ role }) => role === 'executed');
  if (executed === undefined) return [];
  return cells
    .columns()
    .filter((column) => column > executed.column && column >= left && column <= right)
    .filter((column) => ['weight', 'score'].includes(columnRole(cells.text(executed.row, column)) ?? ''))
    .map((column) => cells.area(executed.row, column).right - 1);
}

export function captionOf(head: Head, role: HeadRole): Caption | null {
  return head.captions.find((caption) => caption.role === role) ?? null;
}

/**
 * The field right of a caption: the first cell with content before the next caption. If there is none, the cell next
 * to the caption's merged area, or with merges unknown where the form's other rows put their values.
 */
export function fieldBeside<T>(cells: Cells, head: Head, caption: Caption | null, read: Reader<T>): Field<T> | null {
  if (caption === null) return null;
  const { row } = caption;
  if (caption.value !== undefined) return valueInCaption(cells, caption, caption.value, read);
  const last = nextCaptionColumn(head, caption) - 1;
  const first = cells.area(row, caption.column).right + 1;
  for (let column = first; column <= last; column++) {
    const field = cells.field(row, column, read);
    if (field.text !== '' || field.formula !== null) return field;
  }
  if (first > last) return null;
  return cells.field(row, cells.mergesKnown ? first : guessedColumn(cells, head, caption, last), read);
}

function valueInCaption<T>(cells: Cells, { row, column }: Caption, text: string, read: Reader<T>): Field<T> {
  return { ...cells.field(row, column, () => null), text, raw: text, value: read(text, text) };
}

/** The field below a caption, for captions that head a column. */
export function fieldBelow<T>(cells: Cells, caption: Caption, read: Reader<T>): Field<T> {
  return cells.field(cells.area(caption.row, caption.column).bottom + 1, caption.column, read);
}

/**
 * Where the value of an empty field lies with merges unknown: where other rows with a caption in this column have their
 * values, else after the columns that the caption is printed over in this family of frames.
 */
function guessedColumn(cells: Cells, head: Head, caption: Caption, last: number): number {
  const sibling = caption.role === 'goal' ? null : siblingColumn(cells, head, caption, last);
  return sibling ?? Math.min(last, caption.column + (head.spans[caption.role] ?? 1));
}

function siblingColumn(cells: Cells, head: Head, caption: Caption, last: number): number | null {
  for (const other of head.captions) {
    if (other.column !== caption.column || other.role === 'goal' || other === caption) continue;
    const end = Math.min(last, nextCaptionColumn(head, other) - 1);
    for (let column = caption.column + 1; column <= end; column++) {
      if (cells.text(other.row, column) !== '') return column;
    }
  }
  return null;
}

function nextCaptionColumn(head: Head, caption: Caption): number {
  const next = head.captions.find(({ row, column }) => row === caption.row && column > caption.column);
  return next?.column ?? head.lastColumn + 1;
}

/** A title is not the value of a caption. */
function titleColumnOf(cells: Cells, row: number, first: number, last: number): number | null {
  for (let column = first; column <= last; column++) {
    const text = cells.text(row, column);
    if (isTitle(text)) return column;
    if (text !== '' && headCaption(text) !== null) return null;
  }
  return null;
}

function captionsOf(cells: Cells, row: number, first: number, last: number): Caption[] {
  const captions: Caption[] = [];
  for (let column = first; column <= last; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    if (isBand(cells, row, column)) continue;
    const role = planMonth(text) === null ? (headCaption(text) ?? captionInBand(cells, row, column)) : 'plan-month';
    if (role === 'name' && headsList(cells, row, column, last)) continue;
    if (role !== null) captions.push({ role, text, row, column });
    else
      captions.push(...(bareAmount(text, captions) ?? captionWithValue(text)).map((one) => ({ ...one, row, column })));
  }
  return captions;
}

/** "项目" merged down beside 名称 and 单位: the caption of both, and neither's value stands beside it. */
function isBand(cells: Cells, row: number, column: number): boolean {
  const { bottom, right } = cells.area(row, column);
  if (bottom === row || headRole(cells.text(row, column)) !== 'name') return false;
  return bandRole(cells.text(row, column), cells.text(row, right + 1)) !== null;
}

/** The role of a caption that says what it is only together with the band left of it. */
function captionInBand(cells: Cells, row: number, column: number): HeadRole | null {
  const before = cells.filledColumns(cells.contentRow(row, column - 1), cells.firstColumn, column - 1).at(-1);
  const top = before === undefined ? row : cells.contentRow(row, before);
  if (before === undefined || !isBand(cells, top, before)) return null;
  return bandRole(cells.text(top, before), cells.text(row, column));
}

function bandRole(band: string, text: string): HeadRole | null {
  return text.length <= LONGEST_IN_BAND && headRole(text) === null
    ? headCaption(`${squash(band)}${squash(text)}`)
    : null;
}

const LONGEST_IN_BAND = 6;

/** A column of names and one of amounts below: "任务名称 | 主要内容 | 预算金额" of a department's tasks. It is no project's name. */
function headsList(cells: Cells, row: number, column: number, last: number): boolean {
  const below = cells.text(cells.area(row, column).bottom + 1, column);
  if (below === '' || headCaption(below) !== null) return false;
  if (HEADS_TASKS.test(cells.text(row, cells.area(row, column).right + 1))) return true;
  for (let beside = column + 1; beside <= last; beside++) {
    const caption = cells.text(row, beside);
    if (headCaption(caption) === null && columnEvidence(caption).size === 0) continue;
    for (let under = row + 1; under <= row + 3; under++) {
      const text = cells.text(under, beside);
      if (NUMBER.test(text)) return cells.text(under, column) !== '';
      if (text !== '' && headCaption(text) === null) break;
    }
  }
  return false;
}

const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;
/** 任务名称 | 主要内容 */
const HEADS_TASKS = /^(?:主要|工作|任务|建设|实施)内容$/;

/** A caption's role; months in it ("1-8月执行数") say nothing of that. */
function headCaption(text: string): HeadRole | null {
  return text.length > LONGEST_CAPTION ? null : headRole(monthCaption(text)?.words ?? text);
}

/** A caption whose own cell holds its value, too. */
type CaptionInCell = Pick<Caption, 'role' | 'text' | 'value'>;

/** Captions with their values in one cell: "项目名称：村道硬化", "总额：320万元 其中：财政拨款：300万元". */
function captionWithValue(text: string): readonly CaptionInCell[] {
  const amounts = listOfAmounts(text);
  if (amounts.length > 0) return amounts;
  const labels = [...text.slice(0, LONGEST_LIST).matchAll(LABEL)].flatMap((match) => {
    const caption = match[1] ?? '';
    const role = headRole(caption);
    return role === null ? [] : [{ role, caption, at: match.index, from: match.index + match[0].length }];
  });
  const isLed = labels[0]?.at === 0;
  return labels.flatMap(({ role, caption, from }, index): CaptionInCell[] => {
    if (!isLed || !MAY_HOLD_VALUE.has(role)) return [];
    const value = labels.length === 1 ? text.slice(from) : firstPart(text.slice(from, labels[index + 1]?.at));
    return value.trim() === '' ? [] : [{ role, text: caption, value: value.trim() }];
  });
}

/** "资金（万元） | 预算60 | 支出60": behind the caption of the funds an amount may follow its name without a colon. */
function bareAmount(text: string, before: readonly Caption[]): readonly CaptionInCell[] | null {
  const [, label = '', value = ''] = NAME_AND_NUMBER.exec(squash(text)) ?? [];
  const role = before.some((caption) => caption.role === 'funds') ? moneyRole(label) : null;
  return role === null ? null : [{ role, text: label, value }];
}

const NAME_AND_NUMBER = /^(\p{Script=Han}{2,6})(\d[\d,]*(?:\.\d+)?)$/u;

/** "资金总额：36万元，其中财政资金30万元，自筹6万元": nothing but amounts, each behind its name, with or without a colon. */
function listOfAmounts(text: string): readonly CaptionInCell[] {
  if (text.length > LONGEST_LIST) return [];
  const said = text.replace(HEADING_OF_LIST, '');
  const parts = said.split(/[\n;；。，、]|,(?!\d{3})/).filter((part) => part.trim() !== '');
  const amounts = parts.flatMap((part) => {
    const [, label = '', value = ''] = NAMED_AMOUNT.exec(part.trim().replace(SO_FAR, '')) ?? [];
    const role = moneyRole(label);
    return role !== null && (role === 'rate') === value.endsWith('%') ? [{ role, text: label, value }] : [];
  });
  return amounts.length === parts.length && amounts.length >= 2 ? amounts : [];
}

/** "截至8月底", "1-8月" */
const SO_FAR = /^(?:截[至止]\d{1,2}月[底末份]?|\d{1,2}[-—–~至到]\d{1,2}月份?)/;

/** "资金情况：年度预算400万元，截至8月底支出268万元" */
const HEADING_OF_LIST = /^[^:：\d]{2,8}[:：](?=[^:：\d]{2,12}\d)/;

/** In a list a name may be short: 财政 for 财政资金, 预算 for 预算数. */
function moneyRole(label: string): HeadRole | null {
  const roles = label === '' ? [] : [label, `${label}资金`, `${label}数`].map(headRole);
  return roles.find((role) => role !== null && MONEY.has(role)) ?? null;
}

const NAMED_AMOUNT = /^(?:其中)?[:：]?([^:：\d\s]{2,10})[:：]?\s*(\d[\d,.]*\s*(?:万元|元|%))$/;
const MONEY: ReadonlySet<HeadRole> = new Set(['total', 'fiscal', 'other-funds', 'budget', 'executed', 'rate']);

const LONGEST_LIST = 300;
/** A caption with its colon, at the beginning or behind what ends a value. */
const LABEL =
  /(?<=^|[\n;；,，、。\s(（])(?:\d{1,2}[.．、]|[一二三四五六七八九十]、|其中[:：])*([^:：\n;；,，、。\s()（）]{2,16}(?:[（(][^（()）]{1,8}[)）])?)[:：][^\S\n]*/g;

/** Of a value in a list, what stands before the next line, bracket or semicolon. */
function firstPart(text: string): string {
  return text.split(/[\n;；。（(]|[,，](?!\d{3})/)[0] ?? '';
}

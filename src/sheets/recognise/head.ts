import type { Field } from '../../model/field';
import type { Cells, Reader } from './cells';
import type { HeadRole, Layout } from '../../catalog';
import { columnEvidence, columnRole, headRole } from '../../catalog';
import { isTitle } from './borders';
import { captionsByRate } from './captions-by-rate';
import { captionsByValue } from './captions-by-value';
import type { HeaderRow } from './header-row';
import { MAY_HOLD_VALUE } from './captions-in-cell';
import { captionsOf } from './head-captions';
import type { Caption, Range } from './caption';
import { headCaption, labelledValue } from './caption';

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
    if (UNIT_LINE.test(field.text)) continue;
    if (field.text !== '' || field.formula !== null) return field;
  }
  if (first > last || UNIT_LINE.test(cells.text(row, first))) return null;
  return cells.field(row, cells.mergesKnown ? first : guessedColumn(cells, head, caption, last), read);
}

/** 单位：万元 stands at the right edge of any line, and is the value of none. */
const UNIT_LINE = /^\s*(?:金额)?单位\s*[:：]\s*(?:人民币)?(?:万元|元)\s*$/;

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

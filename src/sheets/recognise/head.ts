import type { Field } from '../../model/field';
import type { Cells, Reader } from './cells';
import type { HeaderRow } from './header-row';
import type { HeadRole } from './words';
import { headRole, isTitle, planMonth } from './words';

/** A printed caption above the table. */
export interface Caption {
  readonly role: HeadRole | 'plan-month';
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The captions between a form's title and its indicator table, in reading order. */
export interface Head {
  readonly top: number;
  readonly titleColumn: number | null;
  readonly captions: readonly Caption[];
  /** First and last column that can hold a value of this form. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns that a caption is merged over in the form's family of frames, where more than one. */
  readonly spans: CaptionSpans;
}

export type CaptionSpans = Readonly<Partial<Record<Caption['role'], number>>>;

/** Captions whose values stand below them, not beside. */
const HEADS_COLUMN: ReadonlySet<Caption['role']> = new Set(['plan-month', 'rate']);

/** A head is never taller than this; a title or a caption further up belongs to something else. */
const TALLEST_HEAD = 40;
/** Rows without any caption that may stand inside a head (goals in rows of their own). */
const LONGEST_GAP = 12;

/** Reads upwards from the column headers to the title, not above `floor`. */
export function readHead(cells: Cells, header: HeaderRow, floor: number): Omit<Head, 'spans'> {
  const firstColumn = Math.max(cells.firstColumn, header.level1 - 2);
  const rightmost = header.lastColumn + 1;
  const captions: Caption[] = [];
  let top = header.row;
  let titleColumn: number | null = null;
  for (let row = header.row - 1; row >= Math.max(floor, header.row - TALLEST_HEAD); row--) {
    titleColumn = titleColumnOf(cells, row, firstColumn, rightmost);
    const found = titleColumn === null ? captionsOf(cells, row, firstColumn, rightmost) : [];
    captions.unshift(...found);
    if (titleColumn !== null || found.length > 0) top = row;
    if (titleColumn !== null || top - row > LONGEST_GAP) break;
  }
  const lastCaption = Math.max(
    0,
    ...captions.filter(({ role }) => !HEADS_COLUMN.has(role)).map(({ column }) => column),
  );
  return { top, titleColumn, captions, firstColumn, lastColumn: Math.max(header.lastColumn, lastCaption + 1) };
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
  const last = nextCaptionColumn(head, caption) - 1;
  const first = cells.area(row, caption.column).right + 1;
  for (let column = first; column <= last; column++) {
    const field = cells.field(row, column, read);
    if (field.text !== '' || field.formula !== null) return field;
  }
  if (first > last) return null;
  return cells.field(row, cells.mergesKnown ? first : guessedColumn(cells, head, caption, last), read);
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
    if (text !== '' && headRole(text) !== null) return null;
  }
  return null;
}

function captionsOf(cells: Cells, row: number, first: number, last: number): Caption[] {
  const captions: Caption[] = [];
  for (let column = first; column <= last; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const role = planMonth(text) === null ? headRole(text) : 'plan-month';
    if (role !== null) captions.push({ role, text, row, column });
  }
  return captions;
}

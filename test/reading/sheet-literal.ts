import type { Area, CellValue } from '../../src/model/cell';
import type { FormKind } from '../../src/model/form';
import { columnNumber } from '../../src/model/a1';
import type { ColumnRole, Draft, DraftCell, DraftField, DraftForm, DraftIndicator } from './draft';
import { cell } from './draft';
import { FIELDS } from './expected';

/**
 * A sheet as it is written down in the tests: rows of cells from column A. '' is an empty cell; `over` merges, `shown` is a number in a
 * format, `mark` says what a cell of the head is. Rows made by `row` are indicators with their classes, `header` the table's captions.
 */
export interface SheetLiteral {
  readonly name: string;
  readonly sheetName?: string;
  readonly rows: readonly (readonly Typed[] | MarkedRow)[];
  readonly forms: readonly FormLiteral[];
}

export interface FormLiteral {
  readonly kind: FormKind;
  /** Letters of the columns by role; of a value in several columns [sign, value, unit], '' where there is none. */
  readonly columns: Readonly<Partial<Record<ColumnRole, string | readonly [string, string, string]>>>;
  /** Points that 执行率 earns; where the cells budget and executed are marked. */
  readonly executionScore?: number;
}

export type Typed = CellValue | Cell;
interface Cell {
  readonly value: CellValue;
  readonly text?: string;
  readonly down?: number;
  readonly right?: number;
  readonly mark?: Mark;
  readonly form?: number;
}
export type Mark =
  | 'title'
  | 'project'
  | 'goal'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'budget'
  | 'executed'
  | 'executionScore';

interface MarkedRow {
  readonly cells: readonly Typed[];
  readonly header?: number;
  readonly indicators?: readonly { readonly form: number; readonly classes: Classes }[];
}
export type Classes = readonly [level1: string | null, level2: string | null];

/** A cell merged over so many columns and rows. */
export function over(value: Typed, right: number, down = 1): Cell {
  return { ...asCell(value), right, down };
}

/** A cell merged over so many rows. */
export function down(value: Typed, rows: number): Cell {
  return { ...asCell(value), down: rows };
}

export function mark(as: Mark, value: Typed, form = 0): Cell {
  return { ...asCell(value), mark: as, form };
}

/** A number as its format shows it. */
export function shown(value: number, text: string): Cell {
  return { value, text };
}

export function percent(value: number, decimals = 0): Cell {
  return shown(value, `${(value * 100).toFixed(decimals)}%`);
}

export function header(...cells: readonly Typed[]): MarkedRow {
  return { cells, header: 0 };
}

export function headerOf(form: number, ...cells: readonly Typed[]): MarkedRow {
  return { cells, header: form };
}

export function row(level1: string | null, level2: string | null, ...cells: readonly Typed[]): MarkedRow {
  return { cells, indicators: [{ form: 0, classes: [level1, level2] }] };
}

/** A row of the form with this number. */
export function rowOf(form: number, classes: Classes, ...cells: readonly Typed[]): MarkedRow {
  return { cells, indicators: [{ form, classes }] };
}

/** One row of two forms side by side; null where one of them has ended. */
export function rowOfBoth(left: Classes | null, right: Classes | null, ...cells: readonly Typed[]): MarkedRow {
  const indicators = [left, right].flatMap((classes, form) => (classes ? [{ form, classes }] : []));
  return { cells, indicators };
}

export function draftOf(literal: SheetLiteral): Draft {
  const marked = literal.rows.map((one) => ('cells' in one ? (one as MarkedRow) : { cells: one as readonly Typed[] }));
  const width = Math.max(
    0,
    ...marked.flatMap(({ cells }) => cells.map((one, index) => index + (asCell(one).right ?? 1))),
  );
  const typed = marked.map(({ cells }) => Array.from({ length: width }, (_, index) => asCell(cells[index] ?? null)));
  const merges = typed.flatMap((cells, rowIndex) =>
    cells.flatMap((one, index): Area[] => {
      const area = areaAt(one, rowIndex + 1, index + 1);
      return area.bottom > area.top || area.right > area.left ? [area] : [];
    }),
  );
  const rows = typed.map((cells) => cells.map((one) => draftCell(one)));
  const seen: Seen = {
    at: (rowIndex, column) => masterOf(rows, merges, rowIndex + 1, column),
    inRow: (rowIndex, one) => rows[rowIndex]?.includes(one) ?? false,
    rows,
    marked,
    marks: typed.flatMap((cells, rowIndex) =>
      cells.flatMap(({ mark: as, form }, index) => {
        const draft = rows[rowIndex]?.[index];
        return as && draft ? [{ as, form: form ?? 0, cell: draft }] : [];
      }),
    ),
  };
  return {
    name: literal.name,
    sheetName: literal.sheetName ?? 'Sheet1',
    rows,
    merges,
    forms: literal.forms.map((form, index) => draftForm(form, index, seen)),
  };
}

interface Seen {
  /** The cell, or the one that is merged over it. */
  readonly at: (rowIndex: number, column: number) => DraftCell;
  readonly inRow: (rowIndex: number, one: DraftCell) => boolean;
  readonly rows: readonly (readonly DraftCell[])[];
  readonly marked: readonly MarkedRow[];
  readonly marks: readonly { readonly as: Mark; readonly form: number; readonly cell: DraftCell }[];
}

function draftForm(literal: FormLiteral, form: number, seen: Seen): DraftForm {
  const marks = seen.marks.filter((one) => one.form === form);
  const marked = (as: Mark) => marks.find((one) => one.as === as)?.cell ?? null;
  const [project, budget, executed, score] = (['project', 'budget', 'executed', 'executionScore'] as const).map(marked);
  const funds = Object.fromEntries(
    marks.filter(({ as }) => as === 'total' || as === 'fiscal' || as === 'other').map((one) => [one.as, one.cell]),
  );
  return {
    kind: literal.kind,
    headerRows: headerRowsOf(literal, form, seen),
    captions: captionsOf(literal, form, seen),
    title: marked('title'),
    project: project ? { cell: project, text: project.text.replace(/^.*[:：]/, '') } : null,
    goal: marked('goal'),
    funds: Object.keys(funds).length > 0 ? funds : null,
    execution:
      budget && executed && literal.executionScore !== undefined
        ? { budget, executed, computedScore: literal.executionScore, ...(score && { score }) }
        : null,
    indicators: seen.marked.flatMap(({ indicators }, rowIndex) =>
      (indicators ?? [])
        .filter((one) => one.form === form)
        .map(({ classes }) =>
          draftIndicator(
            literal,
            classes,
            (column) => seen.at(rowIndex, column),
            (one) => seen.inRow(rowIndex, one),
          ),
        ),
    ),
  };
}

/** The rows of the table's header; of two tables side by side they are the same. */
function headersOf(form: number, marked: readonly MarkedRow[]): number[] {
  const own = marked.flatMap(({ header: of }, index) => (of === form ? [index] : []));
  return own.length > 0 || form === 0 ? own : headersOf(form - 1, marked);
}

function headerRowsOf({ columns }: FormLiteral, form: number, { marked, rows }: Seen): DraftForm['headerRows'] {
  const column = columnNumber(String(columns.level3));
  return headersOf(form, marked).flatMap((index) => rows[index]?.[column - 1] ?? []);
}

/** The lowest caption over each column. */
function captionsOf({ columns }: FormLiteral, form: number, { marked, at }: Seen): DraftForm['captions'] {
  const last = headersOf(form, marked);
  const captionOver = (letter: string) =>
    letter === ''
      ? null
      : ([...last]
          .reverse()
          .map((index) => at(index, columnNumber(letter)))
          .find(({ text }) => text !== '') ?? null);
  return Object.fromEntries(
    Object.entries(columns).map(([role, letters]) => [
      role,
      (typeof letters === 'string' ? [letters] : letters).map(captionOver),
    ]),
  );
}

function draftIndicator(
  { columns }: FormLiteral,
  [level1, level2]: Classes,
  at: (column: number) => DraftCell,
  isInRow: (one: DraftCell) => boolean,
): DraftIndicator {
  const cellIn = (letter: string) => (letter === '' ? null : at(columnNumber(letter)));
  const fieldIn = (letters: string | readonly [string, string, string]): DraftField => {
    if (typeof letters === 'string') return [at(columnNumber(letters))];
    const [sign, value, unit] = letters;
    return [cellIn(sign), at(columnNumber(value)), cellIn(unit)];
  };
  const level3 = typeof columns.level3 === 'string' ? at(columnNumber(columns.level3)) : cell(null);
  const fields: DraftIndicator['fields'] = Object.fromEntries(
    FIELDS.flatMap((name) => {
      const letters = columns[name];
      return letters === undefined ? [] : [[name, fieldIn(letters)] as const];
    }),
  );
  const cells = [level3, ...Object.values(fields).flatMap((field) => field.flatMap((one) => one ?? []))];
  return { level1, level2, level3, fields, anchor: cells.find(isInRow) ?? level3 };
}

function masterOf(
  rows: readonly (readonly DraftCell[])[],
  merges: readonly Area[],
  rowNumber: number,
  column: number,
): DraftCell {
  const area = merges.find(
    ({ top, left, bottom, right }) => top <= rowNumber && rowNumber <= bottom && left <= column && column <= right,
  );
  const found = rows[(area?.top ?? rowNumber) - 1]?.[(area?.left ?? column) - 1];
  if (!found) throw new Error(`no cell in row ${rowNumber}, column ${column}`);
  return found;
}

function areaAt({ right = 1, down: rows = 1 }: Cell, top: number, left: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + right - 1 };
}

function asCell(value: Typed): Cell {
  return typeof value === 'object' && value !== null ? value : { value: value === '' ? null : value };
}

function draftCell({ value, text }: Cell): DraftCell {
  return cell(value, text);
}

import type { CountyForm, FormCell, FormLine, HeadField } from '../../../catalog';
import type { IndicatorColumn } from '../../../model/indicator-column';
import type { Area } from '../../../model/cell';
import { SCORE_HELPERS } from '../../native/indicator-score';
import { JOIN_HELPERS } from '../../native/joined-value';
import { MARK_HELPERS } from '../../native/markers';
import { rowArea } from '../block';
import { spanOf } from '../helper-columns';

/** A cell of the head or the foot, where it is laid. */
export interface LaidCell {
  readonly cell: FormCell;
  readonly area: Area;
  readonly line: FormLine;
}

/** Rows and columns of a drawn form, from top to bottom. */
export interface Places {
  readonly aboveRow: number | null;
  readonly titleRow: number;
  readonly yearRow: number | null;
  readonly head: readonly LaidCell[];
  readonly headRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number | null;
  readonly foot: readonly LaidCell[];
  readonly firstNote: number;
  /** Nothing is printed below the table: an empty line follows, without which a row added at its end would not be printed. */
  readonly endsWithTable: boolean;
  readonly bottom: number;
  readonly right: number;
  /** Sheet columns of the table, by role. */
  readonly columns: Readonly<Partial<Record<IndicatorColumn, Span>>>;
  /** Of the marks; the helpers follow. */
  readonly mark: number;
}

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** @param rows of the indicator table */
export function placesOf(form: CountyForm, rows: number): Places {
  const aboveRow = form.above === undefined ? null : 1;
  const titleRow = (aboveRow ?? 0) + 1;
  const yearRow = form.yearLine === undefined ? null : titleRow + 1;
  const headTop = (yearRow ?? titleRow) + 1;
  const headRow = headTop + form.head.length;
  const lastRow = headRow + rows;
  const totalRow = form.table.total === undefined ? null : lastRow + 1;
  const footTop = (totalRow ?? lastRow) + 1;
  const firstNote = footTop + form.foot.length;
  const right = form.widths.length;
  const endsWithTable = totalRow === null && form.foot.length + form.notes.length === 0;
  return {
    aboveRow,
    titleRow,
    yearRow,
    head: laid(form.head, headTop, right),
    headRow,
    firstRow: headRow + 1,
    lastRow,
    totalRow,
    foot: laid(form.foot, footTop, right),
    firstNote,
    endsWithTable,
    bottom: firstNote + form.notes.length - (endsWithTable ? 0 : 1),
    right,
    columns: columnsOf(form),
    mark: right + 1,
  };
}

/** Cells one after another, round those that reach down from a line above. */
function laid(lines: readonly FormLine[], top: number, right: number): readonly LaidCell[] {
  const taken = new Set<string>();
  return lines.flatMap((line, index) => {
    const row = top + index;
    let column = 1;
    return line.cells.map((cell) => {
      while (taken.has(`${row} ${column}`) && column <= right) column += 1;
      const area = { ...rowArea(row, column, column + (cell.span ?? 1) - 1), bottom: row + (cell.down ?? 1) - 1 };
      for (let at = area.top; at <= area.bottom; at += 1)
        for (let over = area.left; over <= area.right; over += 1) taken.add(`${at} ${over}`);
      column = area.right + 1;
      return { cell, area, line };
    });
  });
}

function columnsOf({ table }: CountyForm): Places['columns'] {
  let left = table.side === undefined ? 1 : 2;
  return Object.fromEntries(
    table.columns.map(({ role, span = 1 }) => {
      const at = { left, right: left + span - 1 };
      left += span;
      return [role, at];
    }),
  );
}

/** Where a field of the head or the foot is filled in; null where the form has none. */
export function placeOf({ head, foot }: Places, field: HeadField): Area | null {
  return [...head, ...foot].find(({ cell }) => 'field' in cell && cell.field === field)?.area ?? null;
}

/** A role that the table of every such form has, or that the caller has seen it to have. */
export function columnOf({ columns }: Places, role: IndicatorColumn): Span {
  const span = columns[role];
  if (span === undefined) throw new Error(`the form has no column ${role}`);
  return span;
}

export function hasPartedValues({ columns }: Places): boolean {
  return columns.sign !== undefined || columns.unit !== undefined;
}

export function widthOf({ widths }: CountyForm, { left, right }: Span): number {
  return spanOf(widths, left, right);
}

/** Helper columns behind the marks. */
export function helperCount({ kind }: CountyForm, places: Places): number {
  if (kind === 'application') return MARK_HELPERS.length;
  return SCORE_HELPERS.length + (hasPartedValues(places) ? JOIN_HELPERS.length : 0);
}

import type { ClassLabel, TableRow } from '../../model/form';
import type { Cells } from './cells';
import { level1Label, level2Label, looksLikeClass } from './class-label';
import type { HeaderRow } from './header-row';
import { headerRowAt, repeats } from './header-row';
import { headRole, isEllipsis, isFooter, isTitle, isTotalCaption } from './words';

/** The body of an indicator table: its rows with the classes that hold there, and where it ends. */
export interface TableBody {
  readonly rows: readonly TableRow[];
  /** The row of 总分, or null. */
  readonly totalRow: number | null;
  /** Last row that belongs to the table, 总分 included. */
  readonly lastRow: number;
  /** Where the search for further forms goes on, after repeated headers too. */
  readonly scannedTo: number;
}

/** More empty rows than this end a table that has nothing printed below it. */
const LONGEST_GAP = 40;

type RowKind = 'body' | 'empty' | 'header' | 'total' | 'footer' | 'end';

export function readTable(cells: Cells, header: HeaderRow): TableBody {
  const bodyRows: number[] = [];
  let empty: number[] = [];
  let totalRow: number | null = null;
  let scannedTo = header.row;
  for (let row = header.row + 1; row <= cells.lastRow && empty.length <= LONGEST_GAP; row++) {
    const kind = rowKind(cells, header, row, empty.length > 0);
    if (kind === 'empty') {
      empty.push(row);
      continue;
    }
    if (kind === 'end') break;
    bodyRows.push(...empty);
    empty = [];
    if (kind === 'footer') break;
    scannedTo = row;
    if (kind === 'body') bodyRows.push(row);
    if (kind === 'total') {
      totalRow = row;
      break;
    }
  }
  bodyRows.push(...empty.filter((row) => row <= lastMergedRow(cells, header, bodyRows)));
  if (bodyRows.length === 0) bodyRows.push(header.row + 1);
  const lastRow = totalRow ?? bodyRows[bodyRows.length - 1] ?? header.row;
  return { rows: withClasses(cells, header, bodyRows), totalRow, lastRow, scannedTo: Math.max(scannedTo, lastRow) };
}

function rowKind(cells: Cells, header: HeaderRow, row: number, afterGap: boolean): RowKind {
  const beside = besideKind(cells, header, row);
  if (beside !== null) return beside;
  const first = firstColumnWithText(cells, row, header);
  if (first === null) return 'empty';
  const again = headerRowAt(cells, row);
  if (again !== null) return repeats(header, again) ? 'header' : 'end';
  const text = cells.text(row, first);
  const inClassColumns = first <= header.level2;
  const border = borderKind(text, inClassColumns);
  if (border !== null) return border;
  if (!inClassColumns || isEllipsis(text) || looksLikeClass(text)) return 'body';
  const named = cells.text(row, header.level3) !== '' || cells.text(row, header.target) !== '';
  return named && !afterGap ? 'body' : 'end';
}

/** What a row says that ends the table. */
function borderKind(text: string, inClassColumns: boolean): RowKind | null {
  if (isTotalCaption(text)) return 'total';
  if (isFooter(text, inClassColumns)) return 'footer';
  // Tables that score the 预算执行率 among the indicators have it for a class of its own.
  const role = inClassColumns ? headRole(text) : null;
  return isTitle(text) || (role !== null && role !== 'rate') ? 'end' : null;
}

/**
 * Left of the classes stand the table's own caption (绩效指标, merged downwards), and what begins at the sheet's edge: 总分,
 * notes, the next form. Anything else there is no part of the form.
 */
function besideKind(cells: Cells, header: HeaderRow, row: number): RowKind | null {
  const text = cells.text(row, header.level1 - 1);
  return text === '' ? null : borderKind(text, true);
}

function firstColumnWithText(cells: Cells, row: number, header: HeaderRow): number | null {
  for (let column = header.level1; column <= header.lastColumn; column++) {
    if (cells.text(row, column) !== '') return column;
  }
  return null;
}

/** Empty rows at the end belong to the table while a class cell is merged over them. */
function lastMergedRow(cells: Cells, header: HeaderRow, bodyRows: readonly number[]): number {
  return bodyRows.reduce(
    (last, row) => Math.max(last, cells.area(row, header.level1).bottom, cells.area(row, header.level2).bottom),
    0,
  );
}

/** Class cells are printed once and hold for the rows below, merged or not; a new level 1 ends the level 2 above. */
function withClasses(cells: Cells, header: HeaderRow, bodyRows: readonly number[]): TableRow[] {
  let level1: ClassLabel | null = null;
  let level2: ClassLabel | null = null;
  return bodyRows.map((row) => {
    const printed1 = cells.text(row, header.level1);
    const printed2 = cells.text(row, header.level2);
    if (printed1 !== '') {
      level1 = isEllipsis(printed1) ? null : level1Label(cells, row, header.level1);
      level2 = null;
    }
    if (printed2 !== '') level2 = isEllipsis(printed2) ? null : level2Label(cells, row, header.level2);
    return { row, level1, level2 };
  });
}

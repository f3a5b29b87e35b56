import { headRole } from '../../catalog';
import type { TableRow } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import type { HeaderRow } from './header-row';
import { headersAt, repeats } from './header-row';
import { firstColumnWithText, hasValue, LONGEST_GAP, rowKind } from './row-kind';
import { withClasses } from './table-classes';
import type { BodyRow } from './table-classes';

/** The body of an indicator table: its rows with the classes that hold there, and where it ends. */
export interface TableBody {
  readonly rows: readonly TableRow[];
  /** The row of 总分, or null. */
  readonly totalRow: number | null;
  /** Last row that belongs to the table, 总分 included. */
  readonly lastRow: number;
  /** Where the search for further forms goes on, after repeated headers too. */
  readonly scannedTo: number;
  /** The table ended at a row that looks like one of its own and could not be read. */
  readonly brokenOff: boolean;
}

export function readTable(cells: Cells, header: HeaderRow): TableBody {
  const bodyRows: BodyRow[] = [];
  let empty: number[] = [];
  let totalRow: number | null = null;
  let scannedTo = header.row;
  let brokenOff = false;
  for (let row = header.row + 1; row <= cells.lastRow && empty.length <= LONGEST_GAP; row++) {
    const kind = rowKind(cells, header, row, empty.length > 0);
    if (kind === 'empty') {
      empty.push(row);
      continue;
    }
    const goesOn = kind === 'end' || kind === 'unread' ? repeatedBelow(cells, header, row) : null;
    if (goesOn !== null) {
      row = goesOn;
      scannedTo = row;
      empty = [];
      continue;
    }
    brokenOff = kind === 'unread' || (kind === 'end' && isCutAtTop(cells, header, row, bodyRows));
    if (kind === 'end' || kind === 'unread') break;
    bodyRows.push(...empty.map((blank) => ({ row: blank, band: false })));
    empty = [];
    if (kind === 'footer') break;
    scannedTo = row;
    if (kind === 'body' || kind === 'band') bodyRows.push({ row, band: kind === 'band' });
    if (kind === 'total') {
      totalRow = row;
      break;
    }
  }
  const lastEmpty = empty[LONGEST_GAP];
  if (lastEmpty !== undefined) brokenOff = goesOnBelow(cells, header, lastEmpty + 1);
  const merged = lastMergedRow(cells, header, bodyRows);
  bodyRows.push(...empty.filter((row) => row <= merged).map((row) => ({ row, band: false })));
  if (bodyRows.length === 0) bodyRows.push({ row: header.row + 1, band: false });
  const lastRow = totalRow ?? bodyRows[bodyRows.length - 1]?.row ?? header.row;
  const rows = withClasses(cells, header, bodyRows);
  return { rows, totalRow, lastRow, scannedTo: Math.max(scannedTo, lastRow), brokenOff };
}

/** How far below a long gap more rows of the table are looked for. */
const FARTHEST = 200;

/** Below a gap that ends the table stand rows that look like more of it. */
function goesOnBelow(cells: Cells, header: HeaderRow, after: number): boolean {
  for (let row = after; row <= Math.min(cells.lastRow, after + FARTHEST); row++) {
    if (firstColumnWithText(cells, row, header) === null) continue;
    return cells.text(row, header.level3) !== '' && hasValue(cells, header, row) && headersAt(cells, row).length === 0;
  }
  return false;
}

/** Something else stands between the captions and rows that look like theirs. */
function isCutAtTop(cells: Cells, header: HeaderRow, row: number, bodyRows: readonly BodyRow[]): boolean {
  return bodyRows.length === 0 && goesOnBelow(cells, header, row + 1);
}

/** How far below a second goal or the line of a further page the captions of its indicators are looked for. */
const NEXT_HEAD = 3;

/** The row in which the captions stand again below another goal of the same form (目标2) or below the line of a further page (续表), or null. */
function repeatedBelow(cells: Cells, header: HeaderRow, row: number): number | null {
  const text = cells.text(row, firstColumnWithText(cells, row, { ...header, firstColumn: header.left }) ?? 0);
  const role = headRole(text);
  const goesOn =
    role === 'goal' || role === 'goal-heading' || (role === null && /续|第\d+页/.test(squash(text.slice(0, 60))));
  if (!goesOn) return null;
  for (let below = row + 1; below <= row + NEXT_HEAD; below++) {
    if (repeats(cells, header, below)) return below;
  }
  return null;
}

/** Empty rows at the end belong to the table while a class cell is merged over them. */
function lastMergedRow(cells: Cells, { level1, level2 }: HeaderRow, bodyRows: readonly BodyRow[]): number {
  const bottom = (row: number, column: number | null) => (column === null ? 0 : cells.area(row, column).bottom);
  return bodyRows.reduce((last, { row }) => Math.max(last, bottom(row, level1), bottom(row, level2)), 0);
}

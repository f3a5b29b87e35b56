import { headRole } from '../../catalog';
import type { TableRow } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import type { Head } from './head';
import type { HeaderRow } from './header-row';
import { headersAt, repeats } from './header-row';
import type { ProjectRow } from './project-row';
import { projectRowAt } from './project-row';
import { firstColumnWithText, hasValue, isAboveIndicators, isIndicatorRow, nextFilledRow } from './indicator-row';
import type { Period } from './indicator-sets';
import { periodBeside, periodOf } from './indicator-sets';
import type { RowKind } from './row-kind';
import { spendingRows } from './spending-rows';
import { LONGEST_GAP, rowKind } from './row-kind';
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
  /** Rows that name the project of the rows below them, in columns of their own or none. */
  readonly projects: readonly ProjectRow[];
  /** The block of the funds, where it stands among or below the indicators. */
  readonly spending: Head | null;
}

export function readTable(cells: Cells, header: HeaderRow): TableBody {
  const { sections, empty, totalRow, scannedTo, brokenOff, spending } = scanRows(cells, header);
  const bodyRows = countedRows(sections);
  const merged = lastMergedRow(cells, header, bodyRows);
  bodyRows.push(...blankRows(empty.filter((row) => row <= merged)));
  if (bodyRows.length === 0 && !brokenOff) bodyRows.push({ row: header.row + 1, band: false, project: null });
  const lastOfRows = totalRow ?? bodyRows[bodyRows.length - 1]?.row ?? header.row;
  const lastRow = Math.max(lastOfRows, (spending?.end ?? 0) - 1);
  const rows = withClasses(cells, header, bodyRows);
  const projects = bodyRows.flatMap(({ project }) => project ?? []);
  return { rows, totalRow, lastRow, scannedTo: Math.max(scannedTo, lastRow), brokenOff, projects, spending };
}

interface ScannedRows extends Pick<TableBody, 'totalRow' | 'scannedTo' | 'brokenOff' | 'spending'> {
  readonly sections: readonly Section[];
  /** The empty rows at the end. */
  readonly empty: readonly number[];
}

/** Goes down from the captions to the end of the table. */
function scanRows(cells: Cells, header: HeaderRow): ScannedRows {
  const sections: Section[] = [{ period: periodAt(cells, header, header.top), rows: [] }];
  const last = () => sections[sections.length - 1]?.rows ?? [];
  let empty: number[] = [];
  let totalRow: number | null = null;
  let scannedTo = header.row;
  let brokenOff = false;
  let spending: Head | null = null;
  for (let row = header.row + 1; row <= cells.lastRow && empty.length <= LONGEST_GAP; row++) {
    const funds = spendingRows(cells, header, row);
    if (funds !== null) {
      spending ??= funds;
      row = scannedTo = funds.end - 1;
      empty = [];
      continue;
    }
    const kind = rowKind(cells, header, row, empty.length > 0);
    if (kind === 'empty') {
      empty.push(row);
      continue;
    }
    const again = captionsAgain(cells, header, row, kind);
    if (again !== null) {
      if (again === row) last().push(...blankRows(empty));
      sections.push({ period: periodAt(cells, header, again), rows: [] });
      row = scannedTo = again;
      empty = [];
      continue;
    }
    brokenOff = leavesRowsOut(cells, header, row, kind, sections);
    if (kind === 'end' || kind === 'unread') break;
    last().push(...blankRows(empty));
    empty = [];
    if (kind === 'footer' && isNoteBetween(cells, header, row)) continue;
    if (kind === 'footer') break;
    row = scannedTo = addRow(cells, header, sections, row, kind);
    if (kind === 'total' && !isAboveProject(cells, header, row)) {
      totalRow = row;
      break;
    }
  }
  const lastEmpty = empty[LONGEST_GAP];
  if (lastEmpty !== undefined) brokenOff = goesOnBelow(cells, header, lastEmpty + 1);
  return { sections, empty, totalRow, scannedTo, brokenOff, spending };
}

const OF_BODY: ReadonlySet<RowKind> = new Set(['body', 'band', 'project']);

/**
 * Adds a row of the table, if it is one, to the rows before it or as the first of a set of another period. Answers the last row of what
 * begins there: below the name of a project stand further lines about it.
 */
function addRow(cells: Cells, header: HeaderRow, sections: Section[], row: number, kind: RowKind): number {
  if (!OF_BODY.has(kind)) return row;
  const period = periodBeside(cells, header, row);
  if (period !== null) sections.push({ period, rows: [] });
  const project = kind === 'project' ? projectRowAt(cells, header, row) : null;
  sections[sections.length - 1]?.rows.push({ row, band: kind === 'band', project });
  return project?.last ?? row;
}

/** A note between rows of the table: below it stands an indicator, or the next class alone in its row. */
function isNoteBetween(cells: Cells, header: HeaderRow, row: number): boolean {
  if (isAboveIndicators(cells, header, row)) return true;
  const next = nextFilledRow(cells, header, row, 1);
  return next !== null && rowKind(cells, header, next, false) === 'band';
}

/** Whether a table that ends at this row leaves rows of its own out. */
function leavesRowsOut(
  cells: Cells,
  header: HeaderRow,
  row: number,
  kind: RowKind,
  sections: readonly Section[],
): boolean {
  if (kind !== 'end') return kind === 'unread';
  return isIndicatorRow(cells, header, row) || isCutAtTop(cells, header, row, sections);
}

/** The sum of one project's rows: the next row that holds anything names the next one. */
function isAboveProject(cells: Cells, header: HeaderRow, row: number): boolean {
  const next = nextFilledRow(cells, header, row, NEXT_HEAD);
  return next !== null && projectRowAt(cells, header, next) !== null;
}

/** The row in which the captions are printed again, or null. */
function captionsAgain(cells: Cells, header: HeaderRow, row: number, kind: RowKind): number | null {
  if (kind === 'header') return row;
  return kind === 'end' || kind === 'unread' ? repeatedBelow(cells, header, row) : null;
}

function blankRows(rows: readonly number[]): BodyRow[] {
  return rows.map((row) => ({ row, band: false, project: null }));
}

/** The rows below captions, up to where these are printed again or a set of another period begins. */
interface Section {
  /** Where nothing is said of it, that of the section before goes on. */
  readonly period: Period | null;
  readonly rows: BodyRow[];
}

/** All rows, without those of several years where the year has its own. */
function countedRows(sections: readonly Section[]): BodyRow[] {
  const hasYear = sections.some(({ period }) => period === 'year');
  let period: Period | null = null;
  return sections.flatMap((section) => {
    period = section.period ?? period;
    return hasYear && period === 'long' ? [] : section.rows;
  });
}

/**
 * The indicators of several years and those of the year stand below each other, each under the same captions: what is printed left of
 * them or over them tells which (长期绩效指标, 年度绩效指标). Where both are there, the year's count.
 */
function periodAt(cells: Cells, header: HeaderRow, row: number): Period | null {
  for (const [at, end] of [
    [row, header.firstColumn],
    [row - 1, header.firstColumn + 1],
  ] as const) {
    for (let column = header.left; column < end; column++) {
      const period = periodOf(cells.text(at, column));
      if (period !== null) return period;
    }
  }
  return null;
}

/** So far below captions that nothing of theirs follows rows of theirs are looked for. */
const LOOKED_AT = 12;
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

/** Something else stands between the captions and rows that look like theirs: a line, or a head of several (项目名称, 资金, 目标). */
function isCutAtTop(cells: Cells, header: HeaderRow, row: number, sections: readonly Section[]): boolean {
  if (sections.some(({ rows }) => rows.length > 0)) return false;
  let below = row + 1;
  while (isHeadLine(cells, header, below)) below++;
  if (goesOnBelow(cells, header, below)) return true;
  for (let next = row + 1; next <= Math.min(cells.lastRow, row + LOOKED_AT); next++) {
    if (headersAt(cells, next).length > 0) return false;
    if (isIndicatorRow(cells, header, next)) return true;
  }
  return false;
}

function isHeadLine(cells: Cells, header: HeaderRow, row: number): boolean {
  const first = firstColumnWithText(cells, row, header);
  return first !== null && headRole(cells.text(row, first)) !== null;
}

/** How far below a second goal the captions of its indicators are looked for, and below the line of a further page, under which title and project stand again. */
const NEXT_HEAD = 3;
const NEXT_PAGE = 6;

/** The row in which the captions stand again below another goal of the same form (目标2) or below the line of a further page (续表), or null. */
function repeatedBelow(cells: Cells, header: HeaderRow, row: number): number | null {
  const text = cells.text(row, firstColumnWithText(cells, row, { ...header, firstColumn: header.left }) ?? 0);
  const role = headRole(text);
  const isGoal = role === 'goal' || role === 'goal-heading' || periodOf(text) !== null;
  const isPage = role === null && /续|第\d+页/.test(squash(text.slice(0, 60)));
  if (!isGoal && !isPage) return null;
  for (let below = row + 1; below <= row + (isPage ? NEXT_PAGE : NEXT_HEAD); below++) {
    if (repeats(cells, header, below)) return below;
  }
  return null;
}

/** Empty rows at the end belong to the table while a class cell is merged over them. */
function lastMergedRow(cells: Cells, { level1, level2 }: HeaderRow, bodyRows: readonly BodyRow[]): number {
  const bottom = (row: number, column: number | null) => (column === null ? 0 : cells.area(row, column).bottom);
  return bodyRows.reduce((last, { row }) => Math.max(last, bottom(row, level1), bottom(row, level2)), 0);
}

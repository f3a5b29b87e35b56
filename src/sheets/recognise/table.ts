import { bareWords, level1Name, level2Name, headRole } from '../../catalog';
import type { ClassLabel, TableRow } from '../../model/form';
import { squash } from '../../model/text';
import { isEllipsis, isFooter, isTitle, isTotalCaption } from './borders';
import type { Cells } from './cells';
import { level1Label, level2Label, looksLikeClass } from './class-label';
import { kindOfText } from './content';
import type { HeaderRow } from './header-row';
import { headersAt, repeats } from './header-row';

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

/** More empty rows than this end a table that has nothing printed below it. */
const LONGEST_GAP = 40;

type RowKind = 'body' | 'band' | 'empty' | 'header' | 'total' | 'footer' | 'end' | 'unread';

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

interface BodyRow {
  readonly row: number;
  /** One class name over the whole width. */
  readonly band: boolean;
}

function rowKind(cells: Cells, header: HeaderRow, row: number, afterGap: boolean): RowKind {
  const beside = besideKind(cells, header, row);
  if (beside !== null) return beside;
  const first = firstColumnWithText(cells, row, header);
  if (first === null) return 'empty';
  const text = cells.text(row, first);
  if (repeats(cells, header, row)) return level1Name(text) === null ? 'header' : 'band';
  if (isPrompt(cells, header, row) || isCounted(cells, header, row) || isSubtotal(text)) return 'header';
  if (isBand(cells, header, row, first)) return 'band';
  return printedKind(cells, header, row, first) ?? namedKind(cells, header, row, first, afterGap);
}

/** What the first text of a row says by itself: a border of the table, other captions, a class. */
function printedKind(cells: Cells, header: HeaderRow, row: number, first: number): RowKind | null {
  const text = cells.text(row, first);
  const inClassColumns = first <= lastClassColumn(header);
  const isName = first === header.level3 && holdsValues(cells, header, row);
  const border = borderKind(text, inClassColumns && !isName);
  if (border !== null) return border;
  if (headersAt(cells, row).length > 0) return 'end';
  return !inClassColumns || isEllipsis(text) || looksLikeClass(text) ? 'body' : null;
}

/** A row that begins with words of its own belongs to the table where it names something; after a gap only beside or above a value. */
function namedKind(cells: Cells, header: HeaderRow, row: number, first: number, afterGap: boolean): RowKind {
  const isNamed = cells.text(row, header.level3) !== '' || hasValue(cells, header, row);
  const isFilled = holdsValues(cells, header, row);
  if (isNamed && (!afterGap || (first === header.level3 && (isFilled || isAboveValues(cells, header, row)))))
    return 'body';
  if (!afterGap && isClassesOnly(cells, header, row)) return 'body';
  return isFilled ? 'unread' : 'end';
}

/** Classes of another kind (项目过程 › 制度执行) with their points, or in a row among such, and no name. */
function isClassesOnly(cells: Cells, header: HeaderRow, row: number): boolean {
  if (header.level2 === null || !holdsClassesOnly(cells, header, row)) return false;
  const { weight, score } = header.columns;
  if ([weight, score].some((column) => column !== undefined && cells.text(row, column) !== '')) return true;
  const below = firstColumnWithText(cells, row + 1, header);
  return below !== null && (isTotalCaption(cells.text(row + 1, below)) || holdsClassesOnly(cells, header, row + 1));
}

function holdsClassesOnly(cells: Cells, header: HeaderRow, row: number): boolean {
  const { level1, level2, level3, firstColumn, lastColumn, columns } = header;
  if (level2 === null || cells.text(row, level2) === '' || cells.area(row, level2).right >= level3) return false;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const isClass = (column === level1 || column === level2) && text.length <= LONGEST_CLASS;
    if (!isClass && !((column === columns.weight || column === columns.score) && kindOfText(text) === 'number'))
      return false;
  }
  return true;
}

const LONGEST_CLASS = 16;

/** The next row that holds anything names something and its value. */
function isAboveValues(cells: Cells, header: HeaderRow, row: number): boolean {
  for (let below = row + 1; below <= Math.min(cells.lastRow, row + LONGEST_GAP); below++) {
    const first = firstColumnWithText(cells, below, header);
    if (first !== null)
      return first === header.level3 && holdsValues(cells, header, below) && headersAt(cells, below).length === 0;
  }
  return false;
}

function holdsValues(cells: Cells, header: HeaderRow, row: number): boolean {
  return cells.text(row, header.level3) !== '' && hasValue(cells, header, row);
}

function hasValue(cells: Cells, { columns: { target, actual } }: HeaderRow, row: number): boolean {
  return [target, actual].some((column) => column !== undefined && cells.text(row, column) !== '');
}

/** Left of the names stand the classes; where there are none, the names themselves begin the row. */
function lastClassColumn(header: HeaderRow): number {
  const last = header.level2 ?? header.level1;
  return last !== null && last < header.level3 ? last : header.level3;
}

/** A row that only says how to fill the columns: "（不超过20字）", "100字以内". */
function isPrompt(cells: Cells, { firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    if (text !== '' && !/^[（(].{2,40}[）)]$|^(?:不超过)?\d{2,3}字(?:以内|之内)?$/.test(text)) return false;
  }
  return true;
}

/** The columns counted below their captions: 1 | 2 | 3 … */
function isCounted(cells: Cells, { firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  let before: number | null = null;
  let count = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    const number = /^[（(]?(\d{1,2})[）)]?$/.exec(text)?.[1];
    if (number === undefined || (before !== null && Number(number) !== before + 1)) return false;
    before = Number(number);
    count++;
  }
  return count >= LEAST_COUNTED;
}

const LEAST_COUNTED = 4;

/** The sum of a class between its rows and those of the next: "小计". */
function isSubtotal(text: string): boolean {
  return text.length <= 12 && /小计$/.test(bareWords(text));
}

/** A row that holds one class name and nothing else: "一、产出指标（40分）" over the whole width, and in a table without classes "一、项目决策". */
function isBand(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  const text = cells.text(row, first);
  if (level1Name(text) === null && level2Name(text) === null && !isHeading(cells, header, row, first)) return false;
  const isUpper = first === header.level2 && header.level1 === null && level1Name(text) !== null;
  if ((first === header.level1 || first === header.level2) && !isUpper)
    return cells.area(row, first).right >= header.level3;
  for (let column = first + 1; column <= header.lastColumn; column++) {
    const beside = cells.text(row, column);
    if (beside !== '' && !/^[\d.]+(?:分|%)?$/.test(beside)) return false;
  }
  return true;
}

/** Numbered as headings are; the names of indicators have figures before them, or nothing. */
const NUMBERED = /^[一二三四五六七八九十]{1,2}、/;
const LONGEST_HEADING = 30;

/** In a table without class columns a class of another kind (项目决策) shows by its number, its width, or by standing alone as the known ones do. */
function isHeading(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  if (header.level1 !== null || header.level2 !== null) return false;
  const text = cells.text(row, first);
  if (text.length > LONGEST_HEADING || borderKind(text, true) !== null || headersAt(cells, row).length > 0)
    return false;
  const isWide = cells.area(row, first).right >= Math.min(header.lastColumn, header.level3 + 2);
  return NUMBERED.test(text) || isWide || (isAlone(cells, header, row) && hasBands(cells, header));
}

/** One cell of the row is filled, in a table that gives points to its rows. */
function isAlone(cells: Cells, { columns, firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  if ((columns.weight ?? columns.score) === undefined) return false;
  let filled = 0;
  for (let column = firstColumn; column <= lastColumn; column++) if (cells.text(row, column) !== '') filled++;
  return filled === 1;
}

/** Rows in which a known class stands alone. */
function hasBands(cells: Cells, header: HeaderRow): boolean {
  for (let row = header.row + 1; row <= Math.min(cells.lastRow, header.row + LONGEST_GAP); row++) {
    const first = firstColumnWithText(cells, row, header);
    if (first !== null && level1Name(cells.text(row, first)) !== null && isAlone(cells, header, row)) return true;
  }
  return false;
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
  const column = header.firstColumn - 1;
  const text = column < header.left ? '' : cells.text(row, column);
  if (text === '' || (NUMBERED_GOAL.test(text) && holdsValues(cells, header, row))) return null;
  return borderKind(text, true);
}

/** Before an indicator it says which of the goals that serves. */
const NUMBERED_GOAL = /^目标[\d一二三四五]$/;

function firstColumnWithText(cells: Cells, row: number, header: HeaderRow): number | null {
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    if (cells.text(row, column) !== '') return column;
  }
  return null;
}

/** Empty rows at the end belong to the table while a class cell is merged over them. */
function lastMergedRow(cells: Cells, { level1, level2 }: HeaderRow, bodyRows: readonly BodyRow[]): number {
  const bottom = (row: number, column: number | null) => (column === null ? 0 : cells.area(row, column).bottom);
  return bodyRows.reduce((last, { row }) => Math.max(last, bottom(row, level1), bottom(row, level2)), 0);
}

/** A class printed over the captions, or as the caption of the names, holds for the rows below. */
function classAbove(cells: Cells, header: HeaderRow): ClassLabel | null {
  if (header.level1 !== null) return null;
  for (const row of [header.row, header.top - 1]) {
    const column = firstColumnWithText(cells, row, header);
    if (column !== null && level1Name(cells.text(row, column)) !== null) return level1Label(cells, row, column);
  }
  return null;
}

/** Class cells are printed once and hold for the rows below, merged or not; a new level 1 ends the level 2 above. Bands are no rows of their own. */
function withClasses(cells: Cells, header: HeaderRow, bodyRows: readonly BodyRow[]): TableRow[] {
  let level1: ClassLabel | null = classAbove(cells, header);
  let level2: ClassLabel | null = null;
  const isUpper = upperBands(cells, header, bodyRows);
  return bodyRows.flatMap(({ row, band }) => {
    if (band) {
      const column = firstColumnWithText(cells, row, header) ?? header.firstColumn;
      if (isUpper(cells.text(row, column), level1)) [level1, level2] = [level1Label(cells, row, column), null];
      else level2 = level2Label(cells, row, column);
      return [];
    }
    const printed1 = header.level1 === null ? '' : cells.text(row, header.level1);
    const printed2 = header.level2 === null ? '' : cells.text(row, header.level2);
    if (header.level1 !== null && printed1 !== '') {
      const before: ClassLabel | null = level1;
      level1 = isEllipsis(printed1) ? null : sameClass(before, level1Label(cells, row, header.level1));
      if (before?.text !== level1?.text) level2 = null;
    }
    if (header.level2 !== null && printed2 !== '') {
      level2 = isEllipsis(printed2) ? null : level2Label(cells, row, header.level2);
    }
    return [{ row, level1, level2 }];
  });
}

/** Which bands hold a class of the first level: by its name, or numbered as those are. One with the name of the class above is of the second. */
function upperBands(cells: Cells, header: HeaderRow, bodyRows: readonly BodyRow[]) {
  const isNumbered = bodyRows.some(({ row, band }) => {
    const text = band ? cells.text(row, firstColumnWithText(cells, row, header) ?? header.firstColumn) : '';
    return NUMBERED.test(text) && level1Name(text) !== null;
  });
  return (text: string, above: ClassLabel | null): boolean => {
    const [first, second] = [level1Name(text), level2Name(text)];
    const isRepeated = second !== null && first === above?.name;
    return (
      header.level1 === null &&
      !isRepeated &&
      (first !== null || second === null || (isNumbered && NUMBERED.test(text)))
    );
  };
}

/** A class that every row prints has its points in the first of them. */
function sameClass(before: ClassLabel | null, now: ClassLabel): ClassLabel {
  return before?.name === now.name && before.weight !== null && now.weight === null ? before : now;
}

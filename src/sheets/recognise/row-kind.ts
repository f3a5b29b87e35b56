import { bareWords, columnEvidence, headRole, level1Name, level2Name } from '../../catalog';
import { isEllipsis, isFooter, isTitle, isTotalCaption } from './borders';
import type { Cells } from './cells';
import { looksLikeClass, pointsIn } from './class-label';
import { isKnownClass, kindOfText } from './content';
import type { HeaderRow } from './header-row';
import { headersAt, repeats } from './header-row';
import { firstColumnWithText, hasValue, holdsValues, isIndicatorRow, nextFilledRow } from './indicator-row';
import { isNumberedGoal, periodBeside } from './indicator-sets';
import { projectRowAt } from './project-row';

/** More empty rows than this end a table that has nothing printed below it. */
export const LONGEST_GAP = 40;

/** What a row below the captions is to their table. */
export type RowKind = 'body' | 'band' | 'project' | 'empty' | 'header' | 'total' | 'footer' | 'end' | 'unread';

export function rowKind(cells: Cells, header: HeaderRow, row: number, afterGap: boolean): RowKind {
  const beside = besideKind(cells, header, row);
  if (beside !== null) return beside === 'end' && isFurtherGoal(cells, header, row) ? 'header' : beside;
  const first = firstColumnWithText(cells, row, header);
  if (first === null) return 'empty';
  const text = cells.text(row, first);
  if (repeats(cells, header, row)) return level1Name(text) === null ? 'header' : 'band';
  if (isGroupAboveCaptions(cells, header, row)) return 'header';
  if (isPrompt(cells, header, row) || isCounted(cells, header, row) || isSubtotal(text)) return 'header';
  const pointsKind = pointsLineKind(cells, header, row, first);
  if (pointsKind !== null) return pointsKind;
  const ofProject = projectLineKind(cells, header, row);
  if (ofProject !== null) return ofProject;
  if (isLineOfFields(cells, header, row)) return 'footer';
  const heading = headingColumn(cells, row, header) ?? first;
  if (isBand(cells, header, row, heading)) return 'band';
  const kind = printedKind(cells, header, row, first) ?? namedKind(cells, header, row, first, afterGap);
  const isBorder = kind === 'end' || kind === 'unread';
  return isBorder && projectRowAt(cells, header, row) !== null ? 'project' : kind;
}

/** The upper row of captions that are printed again: 绩效指标 | 目标 over 一级指标 | 二级指标 | 指标值. */
function isGroupAboveCaptions(cells: Cells, header: HeaderRow, row: number): boolean {
  const texts = cells.filledColumns(row, header.firstColumn, header.lastColumn).map((at) => cells.text(row, at));
  const isCaption = (text: string) => columnEvidence(text).size > 0 && !isKnownClass(text);
  return texts.every(isCaption) && repeats(cells, header, row + 1);
}

/** What the first text of a row says by itself: a border of the table, other captions, a class. */
function printedKind(cells: Cells, header: HeaderRow, row: number, first: number): RowKind | null {
  const text = cells.text(row, first);
  const inClassColumns = first <= lastClassColumn(header);
  const isName = first === header.level3 && holdsValues(cells, header, row);
  const isClass = first === header.level2 && isIndicatorLine(cells, header, row, first);
  const border = borderKind(text, inClassColumns && !isName && !isClass);
  if (border !== null) return border;
  if (headersAt(cells, row).length > 0) return 'end';
  return !inClassColumns || isEllipsis(text) || looksLikeClass(text) ? 'body' : null;
}

/** Behind a class of the second level stand a name, its value and no caption: 决策 › 绩效目标 › 绩效目标合理性 is no line of a head. */
function isIndicatorLine(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  if (!holdsValues(cells, header, row)) return false;
  for (let column = first + 1; column <= header.lastColumn; column++) {
    const text = cells.text(row, column);
    if (text !== '' && headRole(text) !== null) return false;
  }
  return true;
}

/** A row that begins with words of its own belongs to the table where it names something; after a gap only beside or above a value. */
function namedKind(cells: Cells, header: HeaderRow, row: number, first: number, afterGap: boolean): RowKind {
  const runsOver = runsOverValues(cells, header, row);
  const isNamed = !runsOver && (cells.text(row, header.level3) !== '' || hasValue(cells, header, row));
  const isFilled = !runsOver && holdsValues(cells, header, row);
  if (isNamed && (!afterGap || (first === header.level3 && (isFilled || isAboveValues(cells, header, row)))))
    return 'body';
  if (!afterGap && isClassesOnly(cells, header, row)) return 'body';
  return isFilled ? 'unread' : 'end';
}

/** Behind words of its own a text over the columns of the values is a line below the table: "主管部门审核意见 | 同意", "绩效等级 | 优". */
function runsOverValues(cells: Cells, { level3, columns }: HeaderRow, row: number): boolean {
  const value = columns.target ?? columns.actual;
  if (value === undefined) return false;
  const behind = [columns.actual, columns.weight, columns.score].filter(
    (column) => column !== undefined && column > value,
  );
  const isOver = (column: number, to: number | undefined) => to !== undefined && cells.area(row, column).right >= to;
  return (level3 < value && isOver(level3, value)) || behind.some((column) => isOver(value, column));
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
  const next = nextFilledRow(cells, header, row, LONGEST_GAP);
  return (
    next !== null &&
    firstColumnWithText(cells, next, header) === header.level3 &&
    holdsValues(cells, header, next) &&
    headersAt(cells, next).length === 0
  );
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

/** The sum of a department over those of its projects: a unit and an amount, and no project. */
function isSumOfProjects(cells: Cells, { columns, firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  const amount = columns['project-amount'];
  if (columns.project === undefined || amount === undefined || cells.text(row, amount) === '') return false;
  const ofSum = new Set(OF_SUMS.map((role) => columns[role]));
  return cells.filledColumns(row, firstColumn, lastColumn).every((column) => ofSum.has(column));
}

const OF_SUMS = ['number', 'project-unit', 'project-amount', 'project-executed', 'project-rate'] as const;

/** Nothing but fields with their captions, and no name of an indicator: 公示时间：4月10日至19日 | 监督电话：12317. */
function isLineOfFields(cells: Cells, { level3, firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  if (cells.text(row, level3) !== '') return false;
  const texts = cells.filledColumns(row, firstColumn, lastColumn).map((column) => cells.text(row, column));
  return texts.length >= 2 && texts.every((text) => FIELD.test(text) && !looksLikeClass(text));
}

const FIELD = /^\p{Script=Han}{2,8}[:：]/u;

/** In a table with a column of projects, a line that speaks of one of them or of several. */
function projectLineKind(cells: Cells, header: HeaderRow, row: number): RowKind | null {
  if (isSumOfProjects(cells, header, row)) return 'header';
  return isProjectLine(cells, header, row) ? 'body' : loneProjectKind(cells, header, row);
}

/** A line of its own that names the next project, with its amount or its goal: the rows of its indicators follow. */
function isProjectLine(cells: Cells, { columns, firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  const { project } = columns;
  if (project === undefined || cells.text(row, project) === '' || isTotalCaption(cells.text(row, project)))
    return false;
  const ofProject = new Set([project, columns['project-goal'], ...OF_SUMS.map((role) => columns[role])]);
  const filled = cells.filledColumns(row, firstColumn, lastColumn);
  return filled.length >= 2 && filled.every((column) => ofProject.has(column));
}

/**
 * A text alone in the column of the projects: the name of one, with its classes and indicators in the rows below, or, where a project
 * follows in the next row, the office over its projects.
 */
function loneProjectKind(cells: Cells, header: HeaderRow, row: number): RowKind | null {
  const { columns, firstColumn, lastColumn } = header;
  const { project } = columns;
  const [column, ...others] = cells.filledColumns(row, firstColumn, lastColumn);
  if (project === undefined || column !== project || others.length > 0) return null;
  const text = cells.text(row, project);
  if (borderKind(text, true) !== null || FIELD.test(text)) return null;
  const next = nextFilledRow(cells, header, row, 1);
  if (next === null || borderKind(cells.text(next, project), true) !== null) return null;
  if (cells.text(next, project) === '') return firstColumnWithText(cells, next, header) === null ? null : 'body';
  return isProjectLine(cells, header, next) || isIndicatorRow(cells, header, next) ? 'header' : null;
}

/** Lines that are known by the points in them. */
function pointsLineKind(cells: Cells, header: HeaderRow, row: number, first: number): RowKind | null {
  if (isSumBehindPoints(cells, header, row, first)) return 'total';
  return isPointsOfExecution(cells, header, row, cells.text(row, first)) ? 'body' : null;
}

/** 预算执行 | 95% | 10 | 9.5 below the indicators: a line of the table with points, and no caption of a head. */
function isPointsOfExecution(cells: Cells, { columns: { weight } }: HeaderRow, row: number, text: string): boolean {
  return weight !== undefined && EXECUTION.test(bareWords(text)) && kindOfText(cells.text(row, weight)) === 'number';
}

const EXECUTION = /^预算执行(?:情况)?$/;

/** Where the points stand first: 100 | 合计. */
function isSumBehindPoints(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  if (first !== header.columns.weight) return false;
  const second = firstColumnWithText(cells, row, { ...header, firstColumn: first + 1 });
  return second !== null && isTotalCaption(cells.text(row, second));
}

/** The sum of a class between its rows and those of the next: "小计". */
function isSubtotal(text: string): boolean {
  return text.length <= 12 && /小计$/.test(bareWords(text));
}

/** A row that holds one class name and nothing else: "一、产出指标（40分）" over the whole width, and in a table without classes "一、项目决策". */
function isBand(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  const text = cells.text(row, first);
  if (isHeadingWithPoints(cells, header, row, text)) return true;
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

/** 一、预算执行（10分）, alone in its row: what a class of another kind is worth. */
function isHeadingWithPoints(cells: Cells, { firstColumn, lastColumn }: HeaderRow, row: number, text: string): boolean {
  if (text.length > LONGEST_HEADING || !NUMBERED.test(text) || pointsIn(text) === null) return false;
  return cells.filledColumns(row, firstColumn, lastColumn).length === 1;
}

/** Numbered as headings are; the names of indicators have figures before them, or nothing. */
export const NUMBERED = /^[一二三四五六七八九十]{1,2}、/;
const LONGEST_HEADING = 30;

/** In a table without class columns a class of another kind (项目决策) shows by its number, its width, or by standing alone as the known ones do. */
function isHeading(cells: Cells, header: HeaderRow, row: number, first: number): boolean {
  if (header.level1 !== null || header.level2 !== null) return false;
  const text = cells.text(row, first);
  if (text.length > LONGEST_HEADING || borderKind(text, true) !== null || headersAt(cells, row).length > 0)
    return false;
  const isWide = cells.area(row, first).right >= Math.min(header.lastColumn, header.level3 + 2);
  if (NUMBERED.test(text) || isWide) return true;
  if (!isAlone(cells, header, row)) return false;
  return (
    hasBands(cells, header) ||
    isBehindNumeral(cells, row, header, first) ||
    (COUNTED.test(text) && !areNamesCounted(cells, header))
  );
}

/** "1.", "2、" before a name. */
const COUNTED = /^\d{1,2}[.、．]\D/;

/** Some indicator with a value has a number before its name. */
function areNamesCounted(cells: Cells, header: HeaderRow): boolean {
  for (let row = header.row + 1; row <= Math.min(cells.lastRow, header.row + LONGEST_GAP); row++) {
    if (COUNTED.test(cells.text(row, header.level3)) && hasValue(cells, header, row)) return true;
  }
  return false;
}

/** One cell of the row is filled, in a table that gives points to its rows. */
function isAlone(cells: Cells, { columns, firstColumn, lastColumn }: HeaderRow, row: number): boolean {
  if ((columns.weight ?? columns.score) === undefined) return false;
  let filled = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    if (text !== '' && !(column === columns.number && NUMERAL.test(text))) filled++;
  }
  return filled === 1;
}

/** Rows in which a known class stands alone. */
function hasBands(cells: Cells, header: HeaderRow): boolean {
  for (let row = header.row + 1; row <= Math.min(cells.lastRow, header.row + LONGEST_GAP); row++) {
    const first = headingColumn(cells, row, header);
    if (first !== null && level1Name(cells.text(row, first)) !== null && isAlone(cells, header, row)) return true;
  }
  return false;
}

/** What a row says that ends the table. */
function borderKind(text: string, inClassColumns: boolean): RowKind | null {
  if (isTotalCaption(text)) return 'total';
  if (isFooter(text, inClassColumns)) return 'footer';
  // Tables that score the 预算执行率 among the indicators have it for a class of its own.
  const role = inClassColumns ? (headRole(text) ?? nameWithValue(text)) : null;
  return isTitle(text) || (role !== null && role !== 'rate') ? 'end' : null;
}

/** "项目名称：便道硬化" */
function nameWithValue(text: string): 'name' | null {
  const label = /^([^:：]{2,16})[:：]/.exec(text.slice(0, 20))?.[1];
  return label !== undefined && headRole(label) === 'name' ? 'name' : null;
}

/**
 * Left of the classes stand the table's own caption (绩效指标, merged downwards), and what begins at the sheet's edge: 总分,
 * notes, the next form. Anything else there is no part of the form.
 */
function besideKind(cells: Cells, header: HeaderRow, row: number): RowKind | null {
  const column = header.firstColumn - 1;
  const text = column < header.left ? '' : cells.text(row, column);
  if (text === '' || (isNumberedGoal(text) && holdsValues(cells, header, row))) return null;
  if (periodBeside(cells, header, row) !== null && isIndicatorRow(cells, header, row)) return null;
  return borderKind(text, true);
}

/** The captions stand again beside another goal of the form: 年度绩效目标2 | 一级指标 | 二级指标. */
function isFurtherGoal(cells: Cells, header: HeaderRow, row: number): boolean {
  return isNumberedGoal(cells.text(row, header.firstColumn - 1)) && repeats(cells, header, row);
}

/** Where the heading of a band stands: behind its number, if that has a column of its own (一 | 产出指标, 1 | 产出指标). */
export function headingColumn(cells: Cells, row: number, header: HeaderRow): number | null {
  const first = firstColumnWithText(cells, row, header);
  if (first === null || first !== header.columns.number) return first;
  const next = firstColumnWithText(cells, row, { ...header, firstColumn: first + 1 });
  if (next === null) return first;
  // Figures number indicators as well, so that only a known class behind them is a heading.
  const isHeading = NUMERAL.test(cells.text(row, first)) || isKnownClass(cells.text(row, next));
  return isHeading ? next : first;
}

function isBehindNumeral(cells: Cells, row: number, header: HeaderRow, column: number): boolean {
  return firstColumnWithText(cells, row, header) !== column;
}

const NUMERAL = /^[（(]?[一二三四五六七八九十]{1,3}[）)、.．]?$/;

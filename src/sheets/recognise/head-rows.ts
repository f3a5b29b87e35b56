import type { CaptionEvidence, HeadRole } from '../../catalog';
import {
  bareWords,
  columnEvidence,
  headRole,
  level1Name,
  level2Name,
  LONG_TERM,
  LONGEST_CAPTION,
  OF_THE_YEAR,
} from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { CaptionPath } from './caption-paths';
import { CLEAR, pathsOf, strongestOf } from './caption-paths';
import type { Cells } from './cells';
import { isOwnHead } from '../native/own-heads';
import type { ColumnContent } from './content';
import { contentOf, isKnownClass, isSign, kindOfText } from './content';
import { holdsBoth } from './name-and-value';
import { isBarePeriod } from './periods';

/** Rows that name the columns of an indicator table: one to three of them, with the captions that stand over each column. */
export interface HeadRows {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly CaptionPath[];
}

/** Evidence for distinct roles that a head must add up to, and that each further row must bring. */
const LEAST_EVIDENCE = 2;
const LEAST_GAIN = 0.5;
const LEAST_ROLES = 3;
const TALLEST = 3;

/** Roles that only a table of indicators has; the others stand over any list. */
const OWN_ROLES: ReadonlySet<IndicatorColumn> = new Set([
  'level1',
  'level2',
  'level3',
  'sign',
  'target-kind',
  'target',
  'unit',
  'weight',
  'actual',
  'forecast',
  'likelihood',
  'score',
  'reason',
  'description',
  'basis',
] satisfies IndicatorColumn[]);

/** The heads that begin at this row; null where none do. A row above captions belongs to them only where it explains more. */
export function headRowsAt(cells: Cells, row: number): HeadRows | null {
  if (!mayBeHead(cells, row) || !isCaptionRow(cells, row)) return null;
  const best = tallest(cells, row);
  if (best === null) return null;
  for (let top = row + 1; top <= best.head.bottom; top++) {
    const lower = { top, bottom: best.head.bottom, columns: pathsOf(cells, top, best.head.bottom) };
    const isNeeded = distinguishesTwins(best.head, lower) || reachesDown(cells, row, top);
    if (scoreOf(lower) > best.score - LEAST_GAIN && !isNeeded) return null;
  }
  return best.head;
}

function tallest(cells: Cells, top: number): { head: HeadRows; score: number } | null {
  let best: { head: HeadRows; score: number } | null = null;
  for (let bottom = top; bottom < top + TALLEST; bottom++) {
    if (isHeadLine(cells, bottom)) break;
    if (!isCaptionRow(cells, bottom) && (best === null || !dividesCaptions(cells, best.head, bottom))) break;
    const head = { top, bottom, columns: pathsOf(cells, top, bottom) };
    const score =
      scoreOf(head) || scoreOverClasses(cells, head) || scoreOverContent(cells, head) || scoreOverBoth(cells, head);
    if (score === 0) continue;
    const isTaller = best === null || score >= best.score + LEAST_GAIN || dividesCaptions(cells, best.head, bottom);
    if (isTaller) best = { head, score };
  }
  return best;
}

/** A line of the form's head, a caption with its text: "年度目标 | 修复农田1200亩". It is no caption of columns. */
function isHeadLine(cells: Cells, row: number): boolean {
  const captions = cells.captionsOf(row);
  if ((captions[0] ?? '') === '' && (captions[1] ?? '') === '') return false;
  const [first = '', ...rest] = captions.filter((text) => text !== '');
  const isShort = rest.length > 0 && rest.length <= 3;
  return isShort && headRole(first) !== null && !rest.some((text) => columnEvidence(text).size > 0);
}

/** Captions below the blanks that an upper caption reaches over, and none where names and values would stand: 偏差原因 | 经费 | 人员. */
function dividesCaptions(cells: Cells, { bottom, columns }: HeadRows, row: number): boolean {
  if (row !== bottom + 1) return false;
  const filled = cells.columns().filter((column) => cells.caption(row, column) !== '');
  const ofRow = (role: IndicatorColumn) =>
    columns.filter(({ evidence, column, last }) => (evidence.get(role) ?? 0) >= 0.6 && column === last);
  if (filled.length >= 2 && filled.every((column) => isBarePeriod(cells.caption(row, column)))) return true;
  const isBare = [...ofRow('level3'), ...ofRow('target')].every(({ column }) => !filled.includes(column));
  const below = filled.filter((column) => cells.caption(bottom, column) === '');
  const isCaption = (text: string) => !isContent(text) || isBarePeriod(text);
  if (!filled.every((column) => isCaption(cells.caption(row, column)))) return false;
  return isBare && filled.length >= 2 && below.length * 2 >= filled.length;
}

/** Captions of this row are merged down beside those of the row `to`: both rows are one head. */
function reachesDown(cells: Cells, row: number, to: number): boolean {
  const isDeep = (column: number) => {
    const area = cells.area(row, column);
    return area.top === row && area.bottom >= to && cells.caption(row, column) !== '';
  };
  return cells.columns().filter(isDeep).length >= LEAST_DEEP;
}

const LEAST_DEEP = 2;

/** The same names stand twice, once below a caption of several years and once below one of the year. */
function distinguishesTwins(head: HeadRows, lower: HeadRows): boolean {
  const names = lower.columns.filter(({ evidence }) => (evidence.get('level3') ?? 0) >= 0.6);
  const over = (column: number) =>
    head.columns
      .find((path) => path.column === column)
      ?.captions.slice(0, -1)
      .map(bareWords)
      .join('') ?? '';
  return names.some((name) =>
    names.some(
      (twin) =>
        twin !== name &&
        name.captions.join() === twin.captions.join() &&
        LONG_TERM.test(over(name.column)) &&
        OF_THE_YEAR.test(over(twin.column)),
    ),
  );
}

/**
 * Captions of a fund block: its columns 分值 and 得分 make no table of indicators. In a table of several projects they may stand in the
 * row that names the indicators.
 */
const FUND_ROLES: ReadonlySet<HeadRole> = new Set(['executed', 'rate', 'budget', 'initial-budget']);

const SPENDING: ReadonlySet<HeadRole> = new Set(['executed', 'rate']);

/** Captions that say little (指标类型 | 指标类别 | 指标内容 | 指标目标) name a table where known classes of both levels stand below them. */
function scoreOverClasses(cells: Cells, head: HeadRows): number {
  const names = head.columns.filter(({ evidence }) => (evidence.get('level1') ?? 0) > 0);
  const [first, second, ...others] = names;
  if (first === undefined || second === undefined || others.length > 0 || second.column !== first.column + 1) return 0;
  const [upper, lower] = [first, second].map(({ column }) => cells.text(head.bottom + 1, column));
  if (level1Name(upper ?? '') === null || level2Name(lower ?? '') === null) return 0;
  const classed: ReadonlyMap<CaptionPath, IndicatorColumn> = new Map([
    [first, 'level1'],
    [second, 'level2'],
  ]);
  const columns = head.columns.map((path) => {
    const role = classed.get(path);
    return role === undefined ? path : { ...path, evidence: new Map([[role, 1]]) };
  });
  return scoreOf({ ...head, columns });
}

/** So many lines below captions show what stands there, and so great a part of them. */
const LEAST_LINES = 3;
const LOOKED_AT = 8;
const MOST = 0.8;

/** Captions that say little (指标 | 目标) name a table where names stand below the one and quantities below the other. */
function scoreOverContent(cells: Cells, head: HeadRows): number {
  const name = head.columns.find(({ evidence }) => (evidence.get('level3') ?? 0) >= LEAST_GAIN);
  const value = head.columns.find(
    ({ column, evidence }) => column > (name?.column ?? Infinity) && strongestOf(evidence)[0] === 'target',
  );
  if (name === undefined || value === undefined) return 0;
  const below = Array.from({ length: LOOKED_AT }, (_, index) => head.bottom + 1 + index);
  const rows = below.filter((row) => cells.text(row, name.column) !== '');
  const [names, values] = [name, value].map(({ column }) => contentOf(cells, rows, column));
  const isSaid =
    rows.length >= LEAST_LINES && (names?.phrases ?? 0) >= MOST && values !== undefined && saysQuantities(values);
  if (!isSaid) return 0;
  const clear: CaptionPath = { ...value, evidence: new Map([['target', CLEAR]]) };
  return scoreOf({ ...head, columns: head.columns.map((path) => (path === value ? clear : path)) });
}

/** Captions of classes and of what is to be reached (指标类型 | 绩效指标) name a table where the cells below say both: 数量指标 | 硬化产业路4.2公里. */
function scoreOverBoth(cells: Cells, head: HeadRows): number {
  const [classes, names] = [head.columns[0], head.columns.find(({ evidence }) => mayHoldBoth(evidence))];
  if (classes === undefined || names === undefined || names.column <= classes.column) return 0;
  const below = Array.from({ length: LOOKED_AT }, (_, index) => head.bottom + 1 + index);
  const rows = below.filter((row) => cells.text(row, names.column) !== '');
  const { level1, level2 } = contentOf(cells, rows, classes.column);
  return rows.length >= LEAST_LINES && level1 + level2 >= MOST && holdsBoth(cells, rows, names.column)
    ? LEAST_EVIDENCE
    : 0;
}

function mayHoldBoth(evidence: CaptionEvidence): boolean {
  return (evidence.get('level3') ?? 0) >= LEAST_GAIN || (evidence.get('target') ?? 0) >= LEAST_GAIN;
}

/** Nearly all are numbers, and half of them say of what. */
function saysQuantities({ density, numbers, quantities }: ColumnContent): boolean {
  return density >= MOST && numbers + quantities >= MOST && quantities >= 0.5;
}

/** What the head's captions add up to over distinct roles; 0 where they name no table of indicators. */
function scoreOf({ columns, bottom }: HeadRows): number {
  const isFund = ({ captions }: CaptionPath) => FUND_ROLES.has(headRole(captions[captions.length - 1] ?? '') ?? 'name');
  // Rows of a fund block above the captions are none of theirs.
  const isBelowFunds = ({ captions }: CaptionPath) =>
    captions.slice(0, -1).some((text) => SPENDING.has(headRole(text) ?? 'name'));
  if (columns.some(isBelowFunds)) return 0;
  const namesAbove = columns.every((path) => path.bottom < bottom || (path.evidence.get('level3') ?? 0) < LEAST_GAIN);
  const isOfProjects = columns.some(({ evidence }) => (evidence.get('project') ?? 0) >= CLEAR);
  if (columns.some((path) => isFund(path) && (namesAbove || (path.bottom < bottom && !isOfProjects)))) return 0;
  const strongest = new Map<IndicatorColumn, number>();
  for (const { evidence } of columns) {
    const [role, weight] = strongestOf(evidence);
    if (role !== null && OWN_ROLES.has(role)) strongest.set(role, Math.max(strongest.get(role) ?? 0, weight));
  }
  const total = [...strongest.values()].reduce((sum, weight) => sum + weight, 0);
  const [name, value] = [strongest.get('level3') ?? 0, strongest.get('target') ?? strongest.get('actual') ?? 0];
  const isTable =
    (name >= LEAST_GAIN && value >= CLEAR) ||
    (name + value > 0 && strongest.size >= LEAST_ROLES && total >= LEAST_EVIDENCE);
  return isTable ? total + projectsIn(columns) : 0;
}

/** A column of project names beside the indicators is worth a row of captions that says nothing else of its own. */
function projectsIn(columns: readonly CaptionPath[]): number {
  const isOfProjects = ({ captions, evidence }: CaptionPath) =>
    captions.length === 1 && (evidence.get('project') ?? 0) >= CLEAR;
  return columns.some(isOfProjects) ? CLEAR : 0;
}

/** Cheap look before captions are compared, for it runs over every row of a sheet: two captions, or one or 项目名称 above two. */
function mayBeHead(cells: Cells, row: number): boolean {
  const speaking = speakingCells(cells, row);
  if (speaking >= 2) return true;
  return (speaking === 1 || namesProjects(cells, row)) && speakingCells(cells, row + 1) >= 2;
}

function namesProjects(cells: Cells, row: number): boolean {
  return cells.evidenceOf(row).some((evidence) => (evidence.get('project') ?? 0) >= CLEAR);
}

/** How many different captions of a row speak for a column; two are enough, and one caption repeated names no table. */
function speakingCells(cells: Cells, row: number): number {
  const evidence = cells.evidenceOf(row);
  if (evidence.length === 0) return 0;
  const captions = cells.captionsOf(row);
  let first: string | null = null;
  for (let at = 0; at < captions.length; at++) {
    const [text, said] = [captions[at] ?? '', evidence[at]];
    if (text === first || text.length < 2 || said === undefined || !isOwn(said)) continue;
    if (first !== null) return 2;
    first = text;
  }
  return first === null ? 0 : 1;
}

/** It speaks for a column that only tables of indicators have. */
function isOwn(evidence: CaptionEvidence): boolean {
  for (const role of evidence.keys()) if (OWN_ROLES.has(role)) return true;
  return false;
}

/**
 * Captions speak for columns, and next to them stands little that is none. A class may head the column of its indicators; beyond a blank
 * column may be another list.
 */
function isCaptionRow(cells: Cells, row: number): boolean {
  const evidence = cells.evidenceOf(row);
  if (evidence.length === 0) return false;
  let speaking = 0;
  let foreign = 0;
  let foreignBeyond = 0;
  let isBeyond = false;
  let isFirst = true;
  for (const [at, text] of cells.captionsOf(row).entries()) {
    if (text === '') isBeyond = speaking > 0;
    else if (isOwnHead(text)) break;
    else if ((evidence[at]?.size ?? 0) > 0) {
      speaking++;
      foreign += foreignBeyond;
      foreignBeyond = 0;
      isBeyond = false;
    } else if (isContent(text) && !isBarePeriod(text) && !(isFirst && level1Name(text) !== null)) {
      if (isBeyond) foreignBeyond++;
      else foreign++;
    }
    isFirst &&= text === '';
  }
  return speaking > 0 && foreign <= (speaking >= LEAST_ROLES ? Math.max(1, speaking / 4) : 0);
}

/** What stands below captions and is none: values, signs, classes, long texts. */
function isContent(text: string): boolean {
  if (text.length > LONGEST_CAPTION) return true;
  const kind = kindOfText(text);
  return isKnownClass(text) || kind === 'number' || kind === 'quantity' || isSign(text);
}

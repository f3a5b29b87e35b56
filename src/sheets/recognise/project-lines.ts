import { columnEvidence, level1Name, level2Name } from '../../catalog';
import { sameCell } from '../../model/cell';
import { parseIndicatorValue } from '../../model/indicator-value';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { ClassLabel, Form, Indicator } from '../../model/form';
import type { Reading } from '../../model/reading';
import { saysNone } from '../../model/text';
import type { SheetGrid } from '../grid';
import { isFooter, isTitle, isTotalCaption } from './borders';
import type { CaptionPath } from './caption-paths';
import { pathsOf, strongestOf } from './caption-paths';
import type { Cells } from './cells';
import { asText } from './cells';
import { kindOfText } from './content';
import { formOfKind, kindOf } from './form-of-kind';
import { readHead } from './head';
import type { HeaderRow } from './header-row';
import { nameAndValue } from './name-and-value';
import { projectOf } from './project-rows';
import { asIndicatorValue } from './read-value';
import type { TableBody } from './table';
import { readTitle, withTitleByPlace } from './title';

/** A table of projects in which the indicators of each stand across, under the captions of their classes. */
interface ProjectLines {
  readonly top: number;
  /** The last row of the captions. */
  readonly bottom: number;
  readonly project: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** Columns that have no class over them, with what is printed there. */
  readonly others: readonly CaptionPath[];
  readonly groups: readonly Group[];
}

/** The columns below the caption of a class. */
interface Group {
  readonly level1: ClassLabel | null;
  readonly level2: ClassLabel | null;
  /** Where a column holds the names; else those of the targets say both. */
  readonly name: number | null;
  readonly target: number;
  readonly actual: number | null;
}

/** Captions take no more rows than this, and so many groups are of classes at least. */
const TALLEST = 3;
const LEAST_CLASSES = 2;
/** So great a part of the cells says names with values. */
const MOST = 0.6;

/**
 * One project a row, its indicators across: 项目名称 | 预算金额 | 数量指标 | 质量指标 | 满意度指标 over "新建蓄水池≥3座", or over a column each of
 * names, targets and results. A form for each of the projects. No command adds a row to them, and cells that say several things are not
 * written into.
 */
export function projectLines(grid: SheetGrid, cells: Cells): readonly Form[] {
  for (let row = cells.firstRow; row <= Math.min(cells.lastRow, cells.firstRow + FARTHEST); row++) {
    const lines = mayBegin(cells, row) ? linesAt(cells, row) : null;
    if (lines === null) continue;
    const blocks = blocksOf(cells, lines);
    const isOfForms = isTitled(cells, row) && saysIndicators(cells, lines, blocks.flat());
    if (blocks.length > 0 && isOfForms) return blocks.map((rows) => formOf(grid, cells, lines, rows, blocks));
  }
  return [];
}

/** Captions stand no further down. */
const FARTHEST = 20;

/** A quick look, for most tables are none of these: 项目 in a row of captions, and classes beside it or right below it. */
function mayBegin(cells: Cells, row: number): boolean {
  if (!cells.textsOf(row).some((text) => text.includes('项目'))) return false;
  if (cells.filledColumns(row).length <= LEAST_CLASSES) return false;
  const classes = [row, row + 1].map((at) => cells.textsOf(at).filter(isClassName).length);
  return Math.max(...classes) >= LEAST_CLASSES;
}

function linesAt(cells: Cells, row: number): ProjectLines | null {
  for (let bottom = row; bottom < row + TALLEST; bottom++) {
    const paths = pathsOf(cells, row, bottom);
    const groups = groupsOf(cells, bottom, paths);
    const others = paths.filter(({ captions }) => !captions.some(isClassName));
    const columns = rolesOf(others);
    const { project } = columns;
    const isBelow = cells.filledColumns(bottom + 1).some((column) => isClassName(cells.text(bottom + 1, column)));
    const hasMore = groups.some(({ target }) => isValueCaption(cells.text(bottom + 1, target)));
    if (project !== undefined && groups.length >= LEAST_CLASSES && !isBelow && !hasMore)
      return { top: row, bottom, project, columns, others, groups };
  }
  return null;
}

function isClassName(text: string): boolean {
  return level1Name(text) !== null || level2Name(text) !== null;
}

function isValueCaption(text: string): boolean {
  return ['target', 'actual', 'level3'].includes(roleOfCaption(text) ?? '');
}

function roleOfCaption(text: string): IndicatorColumn | null {
  return strongestOf(columnEvidence(text))[0];
}

/** The columns below classes, those of names, targets and results together. */
function groupsOf(cells: Cells, bottom: number, paths: readonly CaptionPath[]): readonly Group[] {
  const groups: { over: string; columns: Map<'level3' | 'target' | 'actual', number>; path: CaptionPath }[] = [];
  for (const path of paths) {
    if (!path.captions.some(isClassName)) continue;
    const own = path.captions[path.captions.length - 1] ?? '';
    const role = isClassName(own) ? 'target' : roleOfCaption(own);
    if (role !== 'level3' && role !== 'target' && role !== 'actual') continue;
    const over = path.captions.filter(isClassName).join();
    const group = groups[groups.length - 1];
    if (group === undefined || group.over !== over || isClassName(own) || group.columns.has(role))
      groups.push({ over, columns: new Map([[role, path.column]]), path });
    else group.columns.set(role, path.column);
  }
  return groups.flatMap(({ columns, path }): Group[] => {
    const target = columns.get('target');
    if (target === undefined) return [];
    const [name, actual] = [columns.get('level3') ?? null, columns.get('actual') ?? null];
    return [{ ...classesOver(cells, bottom, path), name, target, actual }];
  });
}

/** The classes printed over a column; "产出指标（数量）" names both. */
function classesOver(
  cells: Cells,
  bottom: number,
  { column, captions }: CaptionPath,
): Pick<Group, 'level1' | 'level2'> {
  const label = (text: string, name: string): ClassLabel => ({
    name,
    text,
    at: cells.at(bottom, column),
    weight: null,
  });
  const names = captions.filter(isClassName);
  const upper = names.find((text) => level1Name(text) !== null);
  const lower = names.find((text) => text !== upper && level2Name(text) !== null);
  const inBrackets = /[（(](.+?)[）)]/.exec(upper ?? '')?.[1] ?? '';
  const lowerName = level2Name(lower ?? inBrackets);
  return {
    level1: upper === undefined ? null : label(upper, level1Name(upper) ?? ''),
    level2: lowerName === null ? null : label(lower ?? upper ?? '', lowerName),
  };
}

const OF_PROJECTS: readonly IndicatorColumn[] = [
  'project',
  'project-unit',
  'project-year',
  'project-executed',
  'project-rate',
  'project-amount',
  'project-goal',
];

/** A caption may say its role together with the one over it: 资金安排 over 小计. */
const LEAST = 0.4;

function rolesOf(paths: readonly CaptionPath[]): ProjectLines['columns'] {
  const columns: Partial<Record<IndicatorColumn, number>> = {};
  for (const { column, evidence } of paths) {
    const role = OF_PROJECTS.find((one) => (evidence.get(one) ?? 0) >= LEAST && columns[one] === undefined);
    if (role !== undefined) columns[role] = column;
  }
  return columns;
}

/** The rows of each project, from its name to the next, above the sum and the notes. */
function blocksOf(cells: Cells, { bottom, project }: ProjectLines): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (let row = bottom + 1; row <= cells.lastRow; row++) {
    const filled = cells.filledColumns(row);
    const first = cells.text(row, filled[0] ?? cells.firstColumn);
    // The sum may stand above the projects.
    if (isTotalCaption(first) && blocks.length === 0) continue;
    if (filled.length === 0 || isTotalCaption(first) || isFooter(first, true)) break;
    const name = cells.text(row, project);
    if (name !== '' && !isTotalCaption(name)) blocks.push([]);
    blocks[blocks.length - 1]?.push(row);
  }
  return blocks;
}

/** Names with their values, in one cell or in two. */
function saysIndicators(cells: Cells, { groups }: ProjectLines, rows: readonly number[]): boolean {
  const said = rows.flatMap((row) =>
    groups.flatMap(({ name, target }) =>
      name === null
        ? partsOf(cells.text(row, target)).map(({ text }) => nameAndValue(text) !== null)
        : [kindOfText(cells.text(row, name)) === 'phrase' && cells.text(row, target) !== ''],
    ),
  );
  const both = said.filter((is) => is).length;
  return both >= LEAST_CLASSES && both >= MOST * said.length;
}

/** Lists of money have goals as well; one of 绩效 says so above its captions. */
function isTitled(cells: Cells, top: number): boolean {
  for (let row = cells.firstRow; row < top; row++) {
    if (cells.textsOf(row).some((text) => text.includes('绩效') && isTitle(text))) return true;
  }
  return false;
}

interface Part {
  readonly text: string;
  /** The class of the second level that it says itself: "数量指标：改造校舍面积≥7600平方米". */
  readonly level2: string | null;
}

/** The indicators of a cell, one a line or between semicolons. */
function partsOf(text: string): readonly Part[] {
  return text
    .split(/[\n；;]/)
    .map((part) => part.trim().replace(NUMBER, ''))
    .filter((part) => part !== '' && !saysNone(part))
    .map((part) => {
      const [, label = '', rest = ''] = /^([^:：\d]{2,10})[:：]\s*(.+)$/s.exec(part) ?? [];
      const level2 = label === '' ? null : level2Name(label);
      return level2 === null ? { text: part, level2: null } : { text: rest, level2 };
    });
}

const NUMBER = /^(?:\d{1,2}[.、．）)](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|指标\d{1,2}[:：、.]?)\s*/;

function formOf(
  grid: SheetGrid,
  cells: Cells,
  lines: ProjectLines,
  rows: readonly number[],
  blocks: readonly (readonly number[])[],
): Form {
  const header = headerOf(lines);
  const printed = { ...readHead(cells, header, cells.firstRow), spans: {} };
  const head = printed.titleColumn === null ? withTitleByPlace(cells, printed, cells.firstRow) : printed;
  const title = readTitle(cells, head);
  const tableRows = rows.map((row) => ({ row, level1: null, level2: null }));
  const indicators = rows.flatMap((row) => lines.groups.flatMap((group) => indicatorsIn(cells, row, group)));
  const both = indicators.filter(({ level3, target }) => sameCell(level3.at, target.at));
  const reading: Reading = {
    certainty: 1,
    state: 'certain',
    whole: false,
    columns: [],
    unread: [],
    ...(both.length > 0 && { captioned: both.map(({ level3 }) => level3.at) }),
  };
  const top = blocks[0]?.[0] ?? lines.bottom + 1;
  const found = {
    grid,
    cells,
    header,
    head,
    elsewhere: null,
    body: { ...NO_BODY, rows: tableRows, lastRow: rows[rows.length - 1] ?? lines.bottom },
    rows: tableRows,
    project: projectOf(cells, header, lines.project, tableRows, top),
    name: null,
    title,
    layout: null,
    reading,
  };
  const kind = kindOf(header, title);
  return { ...formOfKind(kind, found), table: tableOf(lines, rows), indicators };
}

/** No command adds a row of an indicator: there is none. */
function tableOf({ top, bottom }: ProjectLines, rows: readonly number[]): Form['table'] {
  const [first = bottom + 1] = rows;
  return {
    headerRow: bottom,
    ...(top < bottom && { headerTop: top }),
    firstRow: first,
    lastRow: rows[rows.length - 1] ?? first,
    columns: {},
    rows: [],
  };
}

function headerOf({ top, bottom, columns, others, groups, project }: ProjectLines): HeaderRow {
  const used = [
    ...others.map(({ column }) => column),
    ...groups.flatMap(({ target, actual }) => [target, actual ?? target]),
  ];
  const [first] = groups;
  const actual = groups.find((group) => group.actual !== null)?.actual ?? null;
  const [left, right] = [Math.min(...used), Math.max(...used)];
  return {
    top,
    row: bottom,
    columns: { ...columns, ...(actual !== null && { actual }) },
    spans: {},
    level1: null,
    level2: null,
    level3: first?.target ?? project,
    namesHoldValues: true,
    firstColumn: left,
    lastColumn: right,
    left,
    right,
    readings: others.map(({ column, captions }) => ({
      role: (Object.entries(columns).find(([, at]) => at === column)?.[0] ?? 'other') as IndicatorColumn,
      column,
      caption: captions.join(' / '),
      certainty: 1,
      from: 'label' as const,
    })),
    captions: new Map(),
  };
}

const NO_BODY: TableBody = {
  rows: [],
  totalRow: null,
  lastRow: 0,
  scannedTo: 0,
  brokenOff: false,
  projects: [],
  spending: null,
};

function indicatorsIn(cells: Cells, row: number, group: Group): readonly Indicator[] {
  const { level1, level2 } = group;
  const actual = group.actual === null ? null : cells.field(row, group.actual, asIndicatorValue);
  const cell = cells.field(row, group.target, asText);
  if (group.name !== null) {
    const level3 = cells.field(row, group.name, asText);
    const target = cells.field(row, group.target, asIndicatorValue);
    return level3.text === '' && target.text === '' ? [] : [{ ...EMPTY, row, level1, level2, level3, target, actual }];
  }
  return partsOf(cell.text).map(({ text, level2: own }) => {
    const { name, value } = nameAndValue(text) ?? { name: text, value: '' };
    const ofCell: ClassLabel | null = own === null ? null : { name: own, text: own, at: cell.at, weight: null };
    return {
      ...EMPTY,
      row,
      level1,
      level2: ofCell ?? level2,
      level3: { ...cell, text, value: name },
      target: { ...cell, text: value, raw: value, value: value === '' ? null : parseIndicatorValue(value) },
      actual,
    };
  });
}

/** What these tables do not say of an indicator. */
const EMPTY: Pick<Indicator, 'stars' | 'description' | 'basis' | 'forecast' | 'weight' | 'score' | 'reason' | 'note'> =
  {
    stars: 0,
    description: null,
    basis: null,
    forecast: null,
    weight: null,
    score: null,
    reason: null,
    note: null,
  };

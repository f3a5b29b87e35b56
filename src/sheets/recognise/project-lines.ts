import { sameCell } from '../../model/cell';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { Form } from '../../model/form';
import type { Reading } from '../../model/reading';
import type { SheetGrid } from '../grid';
import { isFooter, isTitle, isTotalCaption } from './borders';
import type { CaptionPath } from './caption-paths';
import { pathsOf } from './caption-paths';
import type { Cells } from './cells';
import type { ClassGroup } from './class-groups';
import { groupsOf, isValueCaption } from './class-groups';
import { isKnownClass } from './content';
import { formOfKind, kindOf } from './form-of-kind';
import { readHead } from './head';
import type { HeaderRow } from './header-row';
import { indicatorsIn, saysIndicators } from './indicators-across';
import { projectOf } from './project-rows';
import { readTitle, withTitleByPlace } from './title';
import { NO_BODY, NO_HEADER } from './without-table';

/** A table of projects in which the indicators of each stand across, under the captions of their classes. */
interface ProjectLines {
  readonly top: number;
  /** The last row of the captions. */
  readonly bottom: number;
  readonly project: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** Columns that have no class over them, with what is printed there. */
  readonly others: readonly CaptionPath[];
  readonly groups: readonly ClassGroup[];
}

/** Captions take no more rows than this, and so many groups are of classes at least. */
const TALLEST = 3;
const LEAST_CLASSES = 2;

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
    const isOfForms = isTitled(cells, row) && saysIndicators(cells, lines.groups, blocks.flat());
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
  const classes = [row, row + 1].map((at) => cells.textsOf(at).filter(isKnownClass).length);
  return Math.max(...classes) >= LEAST_CLASSES;
}

function linesAt(cells: Cells, row: number): ProjectLines | null {
  for (let bottom = row; bottom < row + TALLEST; bottom++) {
    const paths = pathsOf(cells, row, bottom);
    const groups = groupsOf(cells, bottom, paths);
    const others = paths.filter(({ captions }) => !captions.some(isKnownClass));
    const columns = rolesOf(others);
    const { project } = columns;
    const isBelow = cells.filledColumns(bottom + 1).some((column) => isKnownClass(cells.text(bottom + 1, column)));
    const hasMore = groups.some(({ target }) => isValueCaption(cells.text(bottom + 1, target)));
    if (project !== undefined && groups.length >= LEAST_CLASSES && !isBelow && !hasMore)
      return { top: row, bottom, project, columns, others, groups };
  }
  return null;
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

/** Lists of money have goals as well; one of 绩效 says so above its captions. */
function isTitled(cells: Cells, top: number): boolean {
  for (let row = cells.firstRow; row < top; row++) {
    if (cells.textsOf(row).some((text) => text.includes('绩效') && isTitle(text))) return true;
  }
  return false;
}

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
    ...NO_HEADER,
    top,
    row: bottom,
    columns: { ...columns, ...(actual !== null && { actual }) },
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
  };
}

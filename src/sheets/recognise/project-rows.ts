import { headRole } from '../../catalog';
import type { HeadRole } from '../../catalog';
import type { Field } from '../../model/field';
import type { ClassLabel, Execution, Funds, MoneyUnit, TableRow } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import { isTotalCaption } from './borders';
import type { Cells, Reader } from './cells';
import { asText } from './cells';
import { isKnownClass } from './content';
import type { GoalBlock } from './goals';
import { goalsIn, readGoals } from './goals';
import { readFunds } from './funds';
import type { Head } from './head';
import type { HeaderRow } from './header-row';
import type { ProjectRow } from './project-row';
import { isNumberedGoal } from './indicator-sets';
import { isBarePeriod } from './periods';
import { nameIn } from './project-row';
import { asAmount, asPoints, asRate } from './read-value';
import type { TableBody } from './table';
import { yearIn } from './title';

/** The rows of one project in a table of several, and what its own cells say of it. */
export interface ProjectRows {
  /** The first row that speaks of it. */
  readonly top: number;
  readonly rows: readonly TableRow[];
  readonly name: Field;
  readonly unit: Field | null;
  /** Of a column that names who carries the project out (实施单位). */
  readonly implementer: Field | null;
  /** Null where the table has no column of amounts. */
  readonly funds: (unit: MoneyUnit) => Funds | null;
  /** Null where the table has no column of what was spent. */
  readonly execution: (unit: MoneyUnit) => Execution | null;
  /** Null where the table has no column of years. */
  readonly year: Field<number> | null;
  readonly goals: () => GoalBlock | null;
  /** What rows within the table say of it; null where the head of the sheet speaks for it. */
  readonly head: Head | null;
}

/** The projects of a table that has a column of their names; empty where it has none, or nothing stands in it. */
export function projectsOf(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): readonly ProjectRows[] {
  const { columns } = header;
  const column = subprojectColumn(cells, header, rows) ?? columns.project;
  if (column === undefined) return [];
  const groups: TableRow[][] = [];
  let current: string | null = null;
  for (const row of rows) {
    const name = cells.text(row.row, column);
    if (groups.length === 0 || (name !== '' && name !== current)) groups.push([]);
    if (name !== '') current = name;
    groups[groups.length - 1]?.push(row);
  }
  const top = rows[0]?.row ?? 0;
  if (current === null) return [];
  return groups.map((group) => {
    const project = projectOf(cells, header, column, group, top);
    return project.unit !== null ? project : { ...project, unit: officeOver(cells, header, column, rows, project.top) };
  });
}

/** The office in a row of its own over its projects, alone in the column of their names. */
function officeOver(
  cells: Cells,
  { row: captions, firstColumn, lastColumn }: HeaderRow,
  column: number,
  rows: readonly TableRow[],
  before: number,
): Field | null {
  const ofTable = new Set(rows.map(({ row }) => row));
  for (let row = before - 1; row > captions; row--) {
    const filled = cells.filledColumns(row, firstColumn, lastColumn);
    const isAlone = filled.length === 1 && filled[0] === column && !ofTable.has(row);
    if (isAlone && !isTotalCaption(cells.text(row, column))) return cells.field(row, column, asText);
  }
  return null;
}

/**
 * Where there are more amounts than projects, each is a subproject's: the column that has a text beside each amount and nowhere else holds
 * their names.
 */
function subprojectColumn(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): number | undefined {
  const { project, 'project-amount': amount } = header.columns;
  if (project === undefined || amount === undefined) return undefined;
  const filled = (column: number) => rows.flatMap(({ row }) => (cells.text(row, column) === '' ? [] : [row]));
  const amounts = filled(amount);
  if (amounts.length <= filled(project).length || amounts.length === rows.length) return undefined;
  return unexplainedColumns(header).find((column) => filled(column).join() === amounts.join());
}

/** What rows within a table say of its projects: one form each, or a name for all of it. */
export interface NamedProjects {
  readonly projects: readonly ProjectRows[];
  /** The only project of the table, where it is named below the captions. */
  readonly name: Field | null;
  /** Some of the rows that stand alone may be projects, and some are none. */
  readonly isDoubtful: boolean;
}

/** Points of one form; of several below each other each block has so many. */
const ALL_POINTS = 100;

/**
 * The projects that rows of a table name. Those with a caption are projects; names that stand alone are, where each of them has a whole
 * form below it and the head names no other: all points, or indicators of more than one class. Else they are parts of one project.
 */
export function namedProjects(
  cells: Cells,
  header: HeaderRow,
  body: TableBody,
  nameAbove: () => Field | null,
): NamedProjects {
  const { rows, projects } = body;
  const blocks = projects.map(({ row }, index) => {
    const end = projects[index + 1]?.row ?? Infinity;
    return rows.filter((one) => one.row > row && one.row < end);
  });
  const [first] = projects;
  if (first === undefined)
    return mayHaveBands(header) && nameAbove() === null ? projectsInBands(cells, header, rows) : ONE;
  const above = nameAbove();
  const isNamedAbove = above !== null;
  const isDoubtful = projects.some(({ hasMore }) => hasMore);
  const areCaptioned = projects.every(({ captioned }) => captioned);
  const further = projects.map((project, index) => projectAt(cells, project, blocks[index] ?? []));
  const own = rows.filter(({ row }) => row < first.row);
  const [top] = own;
  if (top !== undefined && areCaptioned && above !== null)
    return { ...ONE, isDoubtful, projects: [ofSheetsHead(above, top.row, own), ...further.map(withOwnHead)] };
  if (top !== undefined) return { ...ONE, isDoubtful: !isNamedAbove || areCaptioned };
  if (projects.length === 1 && first.head === null)
    return { ...ONE, name: areCaptioned ? first.name : null, isDoubtful };
  const whole = blocks.filter((block) => isWhole(cells, header, block)).length;
  if (areCaptioned || (!isNamedAbove && whole === blocks.length))
    return {
      ...ONE,
      isDoubtful,
      projects: further,
    };
  return { ...ONE, isDoubtful: !isNamedAbove && whole > 0 };
}

const ONE: NamedProjects = { projects: [], name: null, isDoubtful: false };

function mayHaveBands({ level1, level2, columns }: HeaderRow): boolean {
  return level1 === null && level2 === null && columns.weight !== undefined;
}

/** In a table without columns of classes bands of no known class may be projects: each has all points below it. */
function projectsInBands(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): NamedProjects {
  const bands = new Map<ClassLabel | null, TableRow[]>();
  for (const row of rows) bands.set(row.level1, [...(bands.get(row.level1) ?? []), row]);
  const blocks = [...bands].filter(([, block]) => block.some(({ row }) => cells.text(row, header.level3) !== ''));
  if (blocks.length < 2) return ONE;
  const projects = blocks.flatMap(([band, block]) => {
    const isProject = band !== null && !isKnownClass(band.text) && pointsOf(cells, header, block) === ALL_POINTS;
    const name = isProject ? nameIn(cells, band.at) : null;
    return band === null || name === null
      ? []
      : [
          projectNamed(
            name,
            band.at.row,
            block.map(({ row, level2 }) => ({ row, level1: null, level2 })),
          ),
        ];
  });
  return projects.length === blocks.length ? { ...ONE, projects } : ONE;
}

/**
 * Where the classes begin anew another project begins, also where no caption speaks of projects: a column at the left that changes exactly
 * there and that nothing else explains holds their names. Where none does, or the form has a name already, whose rows they are is not known.
 */
export function projectsByClasses(
  cells: Cells,
  header: HeaderRow,
  rows: readonly TableRow[],
  isNamed: () => boolean,
): NamedProjects {
  const blocks = blocksOfClasses(rows);
  if (blocks.length < 2 || blocks.every((block) => isOfGoal(cells, header, block))) return ONE;
  const names = isNamed()
    ? undefined
    : unexplainedColumns(header)
        .map((column) => blocks.map((block) => nameOfBlock(cells, column, block)))
        .find((found) => !found.includes(null));
  if (names === undefined) return { ...ONE, isDoubtful: true };
  return {
    ...ONE,
    projects: blocks.flatMap((block, index) => {
      const at = names[index];
      return at ? [projectNamed(cells.field(at.row, at.column, asText), block[0]?.row ?? 0, block)] : [];
    }),
  };
}

/** Beside it or its captions, or in a row above these, stands 目标1, 目标2: the indicators of one of the form's goals. */
function isOfGoal(cells: Cells, { firstColumn, left }: HeaderRow, [first]: readonly TableRow[]): boolean {
  const column = firstColumn - 1;
  if (first === undefined || column < left) return false;
  return [first.row, first.row - 1, first.row - 2].some((row) => isNumberedGoal(cells.text(row, column)));
}

/** Columns left of the classes that have no role of their own. */
function unexplainedColumns({ readings, level1, level2, level3, left }: HeaderRow): readonly number[] {
  const firstClass = Math.min(level1 ?? level3, level2 ?? level3, level3);
  return readings.flatMap(({ column, role }) =>
    column >= left && column < firstClass && (role === null || role === 'other') ? [column] : [],
  );
}

/** Blocks that begin with the same two classes of the first level, one after the other. */
function blocksOfClasses(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const runs: { readonly name: string | null; readonly rows: TableRow[] }[] = [];
  for (const row of rows) {
    const name = row.level1?.name ?? null;
    const run = runs[runs.length - 1];
    if (run?.name === name) run.rows.push(row);
    else runs.push({ name, rows: [row] });
  }
  const [first, second] = runs;
  if (!first?.name || !second?.name) return [rows];
  const isStart = (index: number) => runs[index]?.name === first.name && runs[index + 1]?.name === second.name;
  const blocks: TableRow[][] = [];
  for (const [index, run] of runs.entries()) {
    if (isStart(index)) blocks.push([]);
    blocks[blocks.length - 1]?.push(...run.rows);
  }
  return blocks;
}

/** The one text of a column beside a block, in its first row and perhaps in all of them; a number, a year and a caption are no names. */
function nameOfBlock(cells: Cells, column: number, [first, ...rest]: readonly TableRow[]): CellPlace | null {
  if (first === undefined) return null;
  const text = cells.text(first.row, column);
  const isName =
    text.length >= SHORTEST_NAME && !/^[\d.%]+$/.test(text) && !isBarePeriod(text) && headRole(text) === null;
  const goesOn = rest.every(({ row }) => ['', text].includes(cells.text(row, column)));
  return isName && goesOn ? { row: first.row, column } : null;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const SHORTEST_NAME = 3;

function isWhole(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): boolean {
  const points = pointsOf(cells, header, rows);
  if (points > 0) return points === ALL_POINTS;
  return new Set(rows.flatMap(({ level1, level2 }) => (level1 ?? level2)?.name ?? [])).size > 1;
}

function pointsOf(cells: Cells, { columns: { weight } }: HeaderRow, rows: readonly TableRow[]): number {
  if (weight === undefined) return 0;
  return rows.reduce((sum, { row }) => sum + (cells.field(row, weight, asPoints).value?.toNumber() ?? 0), 0);
}

function projectNamed(name: Field, top: number, rows: readonly TableRow[]): ProjectRows {
  return {
    top,
    rows,
    name,
    unit: null,
    implementer: null,
    funds: () => null,
    execution: () => null,
    year: null,
    goals: () => goalsIn(null),
    head: null,
  };
}

/** The first of several, which the head of the sheet is about. */
function ofSheetsHead(name: Field, top: number, rows: readonly TableRow[]): ProjectRows {
  return { ...projectNamed(name, top, rows), goals: () => null };
}

/** Where the sheet's head is another project's it says nothing of this one. */
function withOwnHead(project: ProjectRows): ProjectRows {
  return project.head !== null ? project : { ...project, head: NO_HEAD };
}

const NO_HEAD: Head = { top: 0, end: 0, titleColumn: null, captions: [], firstColumn: 1, lastColumn: 1, spans: {} };

/** A project with the lines below its name. */
function projectAt(cells: Cells, { name, row, head }: ProjectRow, rows: readonly TableRow[]): ProjectRows {
  const project = projectNamed(name, row, rows);
  if (head === null) return project;
  const firstRow = rows[0]?.row ?? row + 1;
  return {
    ...project,
    head,
    goals: () => readGoals(cells, head, firstRow),
    funds: (unit) => readFunds(cells, head, unit, null),
  };
}

/** The project that these rows of a table belong to, as its columns say. `top` is the first row of the table. */
export function projectOf(
  cells: Cells,
  { columns, readings }: HeaderRow,
  nameColumn: number,
  rows: readonly TableRow[],
  top: number,
): ProjectRows {
  const first = rows[0]?.row ?? 0;
  const last = rows[rows.length - 1]?.row ?? first;
  const field = <T>(role: IndicatorColumn, read: Reader<T>): Field<T> | null => {
    const column = columns[role];
    return column === undefined ? null : firstFilled(cells, column, first, last, read);
  };
  const { 'project-amount': amount } = columns;
  const amounts = new Set(amount === undefined ? [] : rows.map(({ row }) => cells.text(row, amount)));
  amounts.delete('');
  const budgetIn = (unit: MoneyUnit) => (amounts.size > 1 ? null : field('project-amount', asAmount(unit)));
  const said = (column: number | undefined) =>
    column === undefined ? null : lastSaid(cells, column, first, last, top);
  return {
    top: first,
    rows,
    name: cells.field(first, nameColumn, asText),
    unit: said(unitColumn(readings, (role) => role !== 'implementer')),
    implementer: said(unitColumn(readings, (role) => role === 'implementer')),
    funds: (unit) => {
      const total = budgetIn(unit);
      return total && { unit, total, fiscal: null, other: null };
    },
    execution: (unit) => {
      const [budget, executed] = [budgetIn(unit), field('project-executed', asAmount(unit))];
      if (budget === null || executed === null) return null;
      const [rate, score] = [field('project-rate', asRate), field('project-score', asPoints)];
      const total = { budget, executed, rate, weight: null, score };
      return { total, fiscal: null, other: null };
    },
    year: field('project-year', yearIn),
    goals: () => goalsIn(field('project-goal', asText)),
    head: null,
  };
}

/** The column of the units that answer for the projects, or of those that carry them out: only one of them has the role. */
function unitColumn(readings: HeaderRow['readings'], isWanted: (role: HeadRole | null) => boolean): number | undefined {
  const units = readings.filter(
    ({ role, caption }) =>
      role === 'project-unit' || (role === 'other' && OFFICES.has(headRole(lowest(caption)) ?? 'other')),
  );
  return units.find(({ caption }) => isWanted(headRole(lowest(caption))))?.column;
}

const OFFICES: ReadonlySet<HeadRole> = new Set(['department', 'implementer']);

/** The last of the captions over a column. */
function lowest(caption: string): string {
  return caption.split(' / ').pop() ?? '';
}

/** A unit is printed once over its projects, merged or not: its first cell with content, or the nearest one above. */
function lastSaid(cells: Cells, column: number, first: number, last: number, top: number): Field {
  const own = firstFilled(cells, column, first, last, asText);
  for (let row = first - 1; row >= top && own.text === ''; row--) {
    if (cells.text(row, column) !== '') return cells.field(row, column, asText);
  }
  return own;
}

/** Its first cell with content, or the content of an area that reaches down into these rows from above (one unit over several projects). */
function firstFilled<T>(cells: Cells, column: number, first: number, last: number, read: Reader<T>): Field<T> {
  for (let row = first; row <= last; row++) {
    if (cells.text(row, column) !== '') return cells.field(row, column, read);
  }
  return cells.field(cells.contentRow(first, column), column, read);
}

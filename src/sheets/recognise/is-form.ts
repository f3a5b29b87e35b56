import { LIBRARY } from '../../catalog';
import type { ClassLabel } from '../../model/form';
import type { Field } from '../../model/field';
import { CERTAIN } from '../../model/reading';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import type { Caption } from './caption';
import type { Cells } from './cells';
import { isKnownClass, kindOfText } from './content';
import type { Head } from './head';
import type { HeaderRow } from './header-row';
import { isOfPerson } from './of-person';
import type { TableBody } from './table';

/** A table without title and head shows by these: rows, and the share of its values that say a quantity. */
const LEAST_ROWS = 2;
const LEAST_QUANTITIES = 0.3;

/**
 * Whether a table of indicators is a form that somebody fills: it has a title or captions above it, or it has classes and values of its
 * own. Lists to choose from, ledgers and summaries have neither.
 */
export function isForm(
  cells: Cells,
  grid: SheetGrid,
  header: HeaderRow,
  head: Omit<Head, 'spans'>,
  body: TableBody,
  title: Field | null,
): boolean {
  const { columns, level1, level2 } = header;
  const isHeaded = title !== null || head.captions.length >= 2 || isNamedAsForm(cells, grid, header);
  const material = `${title?.text ?? ''}${lineAbove(cells, header)}${grid.name}`;
  if (isNoForm(material, grid, head)) return false;
  const rows = body.rows.map(({ row }) => row);
  const filled = (column: number | undefined) =>
    column === undefined ? 0 : rows.filter((row) => cells.text(row, column) !== '').length;
  const hasClasses =
    (level1 !== null || level2 !== null || body.rows.some((row) => row.level1 !== null)) && classed(body);
  const hasValues =
    header.namesHoldValues || filled(columns.target) + filled(columns.actual) + filled(columns.forecast) > 0;
  if (isHeaded)
    return (
      hasClasses ||
      ((title !== null || namesProject(head)) && isNamed(header)) ||
      columns.project !== undefined ||
      isMeasured(header, title) ||
      filled(header.level3) === 0
    );
  return hasClasses && hasValues && rows.length >= LEAST_ROWS && quantities(cells, header, rows) >= LEAST_QUANTITIES;
}

/** Lists to choose from, tables of a report, which tell of forms, and appraisals of persons. */
function isNoForm(material: string, grid: SheetGrid, head: Omit<Head, 'spans'>): boolean {
  const lines = grid.texts.slice(Math.max(0, head.top - grid.top), Math.max(0, head.end - grid.top));
  const ofMaterial = LIBRARY.test(material) && head.captions.length < 2;
  return ofMaterial || (head.titleColumn === null && REPORT.test(grid.name)) || isOfPerson(lines);
}

/** The sheet's own name is the title of a table that begins with its captions; other words above them speak for themselves. */
function isNamedAsForm(cells: Cells, grid: SheetGrid, header: HeaderRow): boolean {
  return SHEET_NAME.test(squash(grid.name)) && lineAbove(cells, header) === '';
}

const SHEET_NAME = /绩效(?:目标|自评|监控|运行)|自评|运行监控/;
/** Tables in a report tell of forms and are none. */
const REPORT = /报告|总结/;

/** Some class of the table is a known one, or nothing stands in the class columns yet. */
function classed({ rows }: TableBody): boolean {
  const isClass = (label: ClassLabel | null) =>
    label !== null && (isKnownClass(label.text) || kindOfText(label.text) === 'class');
  return (
    rows.some(({ level1, level2 }) => isClass(level1) || isClass(level2)) ||
    rows.every(({ level1, level2 }) => level1 === null && level2 === null)
  );
}

/** The captions themselves name indicators and their values. */
function isNamed({ readings }: HeaderRow): boolean {
  return (['level3', 'target'] as const).every((role) =>
    readings.some((column) => column.role === role && column.from === 'label' && column.certainty >= CERTAIN),
  );
}

/** The head says whose indicators they are, and what is to be reached or what it costs. */
function namesProject({ captions }: Omit<Head, 'spans'>): boolean {
  const has = (...roles: readonly Caption['role'][]) => captions.some(({ role }) => roles.includes(role));
  return has('name') && has('goal', 'goal-heading', 'total', 'budget', 'funds', 'fiscal');
}

/** Indicators without classes show by their points, signs and results. */
function isMeasured({ columns, readings }: HeaderRow, title: Field | null): boolean {
  const { weight, actual, score, sign, unit, forecast, likelihood } = columns;
  const speaking = [weight, actual, score, sign, unit, forecast, likelihood];
  // Below a title that says 绩效 points given and reached leave no doubt, whatever the targets are called.
  const isScored = weight !== undefined && score !== undefined && (title?.text.includes('绩效') ?? false);
  const hasTarget = readings.some(({ role, from }) => role === 'target' && (from !== 'place' || isScored));
  return speaking.filter((column) => column !== undefined).length >= 2 && hasTarget;
}

function quantities(cells: Cells, { columns, namesHoldValues }: HeaderRow, rows: readonly number[]): number {
  if (namesHoldValues) return 1;
  const column = columns.target ?? columns.actual ?? columns.forecast;
  if (column === undefined) return 0;
  const texts = rows.map((row) => cells.text(row, column)).filter((text) => text !== '');
  return texts.length === 0
    ? 0
    : texts.filter((text) => ['quantity', 'number'].includes(kindOfText(text))).length / texts.length;
}

/** The text of the nearest line above the captions: the title of a list that is no form. */
function lineAbove(cells: Cells, { top, left, right }: HeaderRow): string {
  for (let row = top - 1; row >= Math.max(cells.firstRow, top - 3); row--) {
    for (let column = left; column <= right; column++) {
      const text = cells.text(row, column);
      if (text !== '') return text.slice(0, 60);
    }
  }
  return '';
}

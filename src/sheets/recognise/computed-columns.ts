import type { IndicatorColumn } from '../../model/indicator-column';
import type { CaptionPath } from './caption-paths';
import { isNamed, NAMED, roleOf, strongestOf } from './caption-paths';
import type { Cells } from './cells';
import type { ReadColumn } from './column-roles';
import { numbersOf } from './numbers';

/** Columns whose difference or quotient people print beside them: 差额, 完成率, 失分. */
const PAIRS: readonly (readonly [whole: IndicatorColumn, part: IndicatorColumn])[] = [
  ['target', 'actual'],
  ['target', 'forecast'],
  ['weight', 'score'],
];

const LEAST_ROWS = 2;
/** Of the rows that can be computed so many may differ: people type differences by hand. */
const MOST_OTHERS = 0.2;

/** A column that the cells of two others explain, by whatever caption: it says nothing of its own. */
export function withComputed(
  cells: Cells,
  rows: readonly number[],
  columns: readonly ReadColumn[],
): readonly ReadColumn[] {
  if (!columns.some(isUnnamed)) return columns;
  const pairs = numbersOfPairs(cells, rows, columns);
  if (pairs.length === 0) return columns;
  return columns.map((column) => {
    if (!isUnnamed(column)) return column;
    const numbers = numbersOf(cells, rows, column.column);
    const isComputed = pairs.some((pair) => RELATIONS.some((relation) => holds(relation, pair, numbers)));
    return isComputed ? { ...column, path: { ...column.path, evidence: OTHER } } : column;
  });
}

const OTHER: ReadonlyMap<IndicatorColumn, number> = new Map([['other', 1]]);

type CaptionedColumn = ReadColumn & { readonly path: CaptionPath };

/** A caption that names a role is not computed after. */
function isUnnamed(column: ReadColumn): column is CaptionedColumn {
  const { path, content } = column;
  return path !== null && content.filled >= LEAST_ROWS && strongestOf(path.evidence)[1] < NAMED;
}

interface NumberPair {
  readonly whole: readonly (number | null)[];
  readonly part: readonly (number | null)[];
}

function numbersOfPairs(cells: Cells, rows: readonly number[], columns: readonly ReadColumn[]): NumberPair[] {
  const named = (role: IndicatorColumn) =>
    columns.find(({ path }) => path !== null && roleOf(path) === role && isNamed(path, role));
  return PAIRS.flatMap(([wholeRole, partRole]) => {
    const [whole, part] = [named(wholeRole), named(partRole)];
    if (whole === undefined || part === undefined) return [];
    return [{ whole: numbersOf(cells, rows, whole.column), part: numbersOf(cells, rows, part.column) }];
  });
}

/** What the third of three numbers is where it is computed of the others. */
type Relation = (whole: number, part: number) => number;

const difference: Relation = (whole, part) => Math.abs(part - whole);
const share: Relation = (whole, part) => part / whole;
const percentage: Relation = (whole, part) => (100 * part) / whole;
const RELATIONS = [difference, share, percentage];

/** It holds in the rows, and in one of them at least by more than chance: a 0 or 100% beside equal numbers says nothing. */
function holds(relation: Relation, { whole, part }: NumberPair, numbers: readonly (number | null)[]): boolean {
  let others = 0;
  let same = 0;
  let speaking = 0;
  numbers.forEach((number, index) => {
    const [of, reached] = [whole[index] ?? null, part[index] ?? null];
    if (number === null || of === null || reached === null || of === 0) return;
    const computed = relation(of, reached);
    if (!isNear(number, computed)) others++;
    else if (of !== reached && !isNear(computed, of) && !isNear(computed, reached)) speaking++;
    else same++;
  });
  return speaking > 0 && speaking + same >= LEAST_ROWS && others <= MOST_OTHERS * (others + same + speaking);
}

/** As near as figures that are rounded to a decimal are. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(0.005, 0.001 * Math.abs(other));
}

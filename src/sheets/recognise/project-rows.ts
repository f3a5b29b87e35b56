import type Big from 'big.js';
import type { Field } from '../../model/field';
import type { Funds, IndicatorColumn, MoneyUnit, TableRow } from '../../model/form';
import type { Cells, Reader } from './cells';
import { asText } from './cells';
import type { GoalBlock } from './goals';
import { goalsIn } from './goals';
import type { HeaderRow } from './header-row';
import { asAmount } from './read-value';

/** The rows of one project in a table of several, and what its own cells say of it. */
export interface ProjectRows {
  readonly rows: readonly TableRow[];
  readonly name: Field;
  readonly unit: Field | null;
  /** Null where the table has no column of amounts. */
  readonly funds: (unit: MoneyUnit) => Funds | null;
  readonly goals: () => GoalBlock;
}

/** The projects of a table that has a column of their names; empty where it has none, or nothing stands in it. */
export function projectsOf(cells: Cells, { columns }: HeaderRow, rows: readonly TableRow[]): readonly ProjectRows[] {
  const column = columns.project;
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
  return current === null ? [] : groups.map((group) => projectOf(cells, columns, column, group, top));
}

function projectOf(
  cells: Cells,
  columns: HeaderRow['columns'],
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
  return {
    rows,
    name: cells.field(first, nameColumn, asText),
    unit: columns['project-unit'] === undefined ? null : lastSaid(cells, columns['project-unit'], first, last, top),
    funds: (unit) => {
      const total: Field<Big> | null = field('project-amount', asAmount(unit));
      return total && { unit, total, fiscal: null, other: null };
    },
    goals: () => goalsIn(field('project-goal', asText)),
  };
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

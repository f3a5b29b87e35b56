import type { Area, CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { ClassLabel, Indicator } from '../../model/form';
import type { SheetGrid } from '../grid';
import { Cells } from './cells';
import { isKnownClass } from './content';
import type { HeaderRow } from './header-row';
import { headersAt } from './header-row';
import { readIndicators } from './indicators';
import { readTable } from './table';

/** A table that prints its captions down the first column, one indicator a column: what could be made out of it. */
export interface TransposedTable {
  /** The roles of its rows, as if they were columns. */
  readonly roles: HeaderRow['columns'];
  readonly area: Area;
  readonly indicators: readonly Indicator[];
}

/** Larger sheets are lists; nobody lays them on their side. */
const LONGEST_SIDE = 80;
const LEAST_INDICATORS = 2;

/** The transposed table of a sheet on which no other was found, or null. */
export function transposedTable(grid: SheetGrid): TransposedTable | null {
  const height = grid.texts.length;
  const width = grid.texts[0]?.length ?? 0;
  if (height > LONGEST_SIDE || width > LONGEST_SIDE) return null;
  const cells = new Cells(turned(grid));
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const [header] = headersAt(cells, row);
    if (header === undefined) continue;
    const { columns, level1, level2 } = header;
    const body = readTable(cells, header);
    const indicators = readIndicators(cells, header, body.rows);
    if ((level1 ?? level2) === null || columns.target === undefined || indicators.length < LEAST_INDICATORS) continue;
    if (!body.rows.some((one) => isKnownClass(one.level1?.text ?? '') || isKnownClass(one.level2?.text ?? '')))
      continue;
    const top = Math.min(level1 ?? header.level3, level2 ?? header.level3, header.level3);
    const area = { top, left: header.top, bottom: header.lastColumn, right: body.lastRow };
    return { roles: columns, area, indicators: indicators.map(turnedBack) };
  }
  return null;
}

function turned(grid: SheetGrid): SheetGrid {
  const { top: left, left: top, merges } = grid;
  return {
    ...grid,
    top,
    left,
    texts: flip(grid.texts),
    values: flip(grid.values),
    formulas: flip(grid.formulas),
    merges:
      merges === 'unknown'
        ? merges
        : merges.map((area) => ({ top: area.left, left: area.top, bottom: area.right, right: area.bottom })),
  };
}

function flip<T>(table: readonly (readonly T[])[]): T[][] {
  return (table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1)));
}

function turnedBack(indicator: Indicator): Indicator {
  const field = <T>(one: Field<T>): Field<T> => ({
    ...one,
    at: flipped(one.at),
    ...(one.parts && { parts: one.parts.map((part) => ({ ...part, at: flipped(part.at) })) }),
  });
  const optional = <T>(one: Field<T> | null): Field<T> | null => one && field(one);
  const label = (one: ClassLabel | null): ClassLabel | null => one && { ...one, at: flipped(one.at) };
  const level3 = field(indicator.level3);
  return {
    ...indicator,
    row: level3.at.row,
    level1: label(indicator.level1),
    level2: label(indicator.level2),
    level3,
    description: optional(indicator.description),
    target: field(indicator.target),
    basis: optional(indicator.basis),
    actual: optional(indicator.actual),
    forecast: optional(indicator.forecast),
    weight: optional(indicator.weight),
    score: optional(indicator.score),
    reason: optional(indicator.reason),
    note: optional(indicator.note),
  };
}

function flipped({ sheet, row, column }: CellRef): CellRef {
  return { sheet, row: column, column: row };
}

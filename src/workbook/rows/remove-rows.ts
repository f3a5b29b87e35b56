import { address } from '../../model/cell';
import type { Area, CellValue } from '../../model/cell';
import type { Form } from '../../model/form';
import type { Edit } from '../../sheets/edit';
import { copied, mapReferences, ownSheet, references } from '../../sheets/formula/references';
import type { Corner, Reference } from '../../sheets/formula/references';
import type { SheetGrid } from '../../sheets/grid';
import { classColumns, mergeAt } from './class-labels';
import { labelRun } from './class-rows';
import { columnsOf, formulaAt, rowsOf, textAt, valueAt } from '../read/read-sheet';

/** Edits that take rows out of the indicator table, or the cells whose formulas would break by it. */
export type RowsRemoval = { readonly edits: readonly Edit[] } | { readonly brokenFormulas: readonly string[] };

/**
 * Takes rows out: a class whose label stood in one of them keeps the label, now in the next row of the class, and so do the formulas
 * that read the label; a formula that went on from a row that is gone goes on from the last one that is left above it.
 */
export function removeRows(grid: SheetGrid, merges: readonly Area[], form: Form, rows: readonly number[]): RowsRemoval {
  const gap: Gap = { grid, gone: new Set(rows), labels: [] };
  const table = { ...gap, labels: movedLabels(gap, merges, form) };
  const rewritten: FormulaAt[] = [];
  const brokenFormulas: string[] = [];
  for (const cell of formulasOf(grid).filter(({ row }) => !table.gone.has(row))) {
    const lost = ownReferences(cell.formula, grid).filter((reference) => isLost(reference, table));
    const origin = continuedFrom(cell, table);
    if (origin !== null && mentions(cell.formula, table)) rewritten.push(runsOn(cell, origin, table));
    else if (lost.length === 0) continue;
    else if (lost.every((reference) => readsMovedLabel(reference, table))) rewritten.push(followsLabels(cell, table));
    else brokenFormulas.push(address(cell));
  }
  if (brokenFormulas.length > 0) return { brokenFormulas };
  const cells = [
    ...table.labels.map(({ to, column, value }) => ({ row: placeAfter(to, table), column, content: { value } })),
    ...rewritten.map(({ row, column, formula }) => ({ row: placeAfter(row, table), column, content: { formula } })),
  ];
  const removals = runsOf(rows).map(({ first, count }): Edit => ({
    kind: 'delete-rows',
    sheet: grid.id,
    first,
    count,
  }));
  return { edits: cells.length === 0 ? removals : [...removals, { kind: 'set-cells', sheet: grid.id, cells }] };
}

/** A sheet and the rows that are taken out of it. All places are those before, unless they are said to be after. */
interface Gap {
  readonly grid: SheetGrid;
  readonly gone: ReadonlySet<number>;
  readonly labels: readonly MovedLabel[];
}

interface MovedLabel {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly value: CellValue;
}

interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Neighbours together, the lowest first: so no deletion moves another one. */
function runsOf(rows: readonly number[]): { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => other - one)) {
    const run = runs[runs.length - 1];
    if (run && run.first === row + 1) [run.first, run.count] = [row, run.count + 1];
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

function formulasOf(grid: SheetGrid): FormulaAt[] {
  return rowsOf(grid).flatMap((row) =>
    columnsOf(grid).flatMap((column) => {
      const formula = formulaAt(grid, row, column);
      return formula === null ? [] : [{ row, column, formula }];
    }),
  );
}

function ownReferences(formula: string, grid: SheetGrid): Reference[] {
  return references(formula).filter((reference) => ownSheet(reference, grid.name));
}

/** Labels that stand in a row that goes and hold for one that stays. */
function movedLabels({ grid, gone }: Gap, merges: readonly Area[], form: Form): MovedLabel[] {
  return classColumns(form, grid).flatMap(({ column, level }) =>
    [...gone].flatMap((from) => {
      const value = valueAt(grid, from, column);
      if (value === null || value === '') return [];
      const merged = mergeAt(merges, from, column)?.bottom ?? from;
      const last = level === 'side' ? merged : Math.max(merged, labelRun(form, from, level).last);
      const to = nextKept(from, gone);
      return to <= last && textAt(grid, to, column) === '' ? [{ from, to, column, value }] : [];
    }),
  );
}

function nextKept(row: number, gone: ReadonlySet<number>): number {
  return gone.has(row) ? nextKept(row + 1, gone) : row;
}

function lastKept(row: number, gone: ReadonlySet<number>): number {
  return gone.has(row) ? lastKept(row - 1, gone) : row;
}

/** Where a row that stays comes to lie when others are gone. */
export function placeAfter(row: number, { gone }: { readonly gone: ReadonlySet<number> }): number {
  return row - [...gone].filter((one) => one < row).length;
}

/** A reference to nothing but cells of rows that go. */
function isLost({ first, last }: Reference, { gone }: Gap): boolean {
  if (first.row === null) return false;
  return nextKept(first.row, gone) > (last?.row ?? first.row);
}

function readsMovedLabel({ first }: Reference, { labels }: Gap): boolean {
  return labels.some(({ from, column }) => from === first.row && column === first.column);
}

function mentions(formula: string, { grid, gone }: Gap): boolean {
  return ownReferences(formula, grid).some(
    ({ first, last }) => gone.has(first.row ?? 0) || (last !== null && gone.has(last.row ?? 0)),
  );
}

/** The first row of the gap above the cell, where the cell's formula was copied down from there through the whole gap; else null. */
function continuedFrom({ row, column, formula }: FormulaAt, { grid, gone }: Gap): number | null {
  const above = row - 1;
  const before = gone.has(above) ? formulaAt(grid, above, column) : null;
  if (before === null || formula !== copied(before, 1, 0)) return null;
  return continuedFrom({ row: above, column, formula: before }, { grid, gone, labels: [] }) ?? above;
}

/** The formula that stood where the gap begins, in the row that comes to lie there. */
function runsOn(cell: FormulaAt, origin: number, gap: Gap): FormulaAt {
  const after = placeAfter(cell.row, gap);
  const move = (corner: Corner, kept: number): Corner => {
    if (corner.row === null) return corner;
    if (corner.rowFixed) return { ...corner, row: placeAfter(kept, gap) };
    const isAbove = corner.row < origin;
    return { ...corner, row: isAbove ? placeAfter(lastKept(corner.row, gap.gone), gap) : after + corner.row - origin };
  };
  return { ...cell, formula: mapCorners(formulaAt(gap.grid, origin, cell.column) ?? '', gap, move) };
}

function followsLabels(cell: FormulaAt, gap: Gap): FormulaAt {
  const move = (corner: Corner, kept: number): Corner =>
    corner.row === null ? corner : { ...corner, row: placeAfter(kept, gap) };
  return { ...cell, formula: mapCorners(cell.formula, gap, move) };
}

/** @param move is told the row that takes the place of the corner's where that one goes: ranges shrink towards what stays */
function mapCorners(formula: string, { grid, gone }: Gap, move: (corner: Corner, kept: number) => Corner): string {
  return mapReferences(formula, (reference) => {
    if (!ownSheet(reference, grid.name)) return null;
    const { first, last } = reference;
    return {
      ...reference,
      first: move(first, nextKept(first.row ?? 0, gone)),
      last: last && move(last, lastKept(last.row ?? 0, gone)),
    };
  });
}

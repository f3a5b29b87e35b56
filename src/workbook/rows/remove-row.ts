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

/** Edits that take a row out of the indicator table, or the cells whose formulas would break by it. */
export type RowRemoval = { readonly edits: readonly Edit[] } | { readonly brokenFormulas: readonly string[] };

/**
 * Takes one row out: a class whose label stood in it keeps the label, now in the row that moves up, and so do the formulas that read
 * the label; a formula of the next row that reads "the row above" reads on above the gap.
 */
export function removeRow(grid: SheetGrid, merges: readonly Area[], form: Form, row: number): RowRemoval {
  const labels = keptLabels(grid, merges, form, row);
  const rewritten: FormulaAt[] = [];
  const brokenFormulas: string[] = [];
  for (const cell of formulasOf(grid).filter((candidate) => candidate.row !== row)) {
    const lost = references(cell.formula).filter(
      (reference) => ownSheet(reference, grid.name) && liesIn(reference, row),
    );
    if (continuesRow(grid, cell, row) && mentions(cell.formula, grid, row)) rewritten.push(runsOn(grid, cell, row));
    else if (lost.length === 0) continue;
    else if (lost.every(({ first }) => labels.some(({ column }) => column === first.column)))
      rewritten.push(readsMovedLabel(grid, cell, row));
    else brokenFormulas.push(address(cell));
  }
  if (brokenFormulas.length > 0) return { brokenFormulas };
  const cells = [
    ...labels.map(({ column, value }) => ({ row, column, content: { value } })),
    ...rewritten.map((cell) => ({ row: cell.row, column: cell.column, content: { formula: cell.formula } })),
  ];
  const removal: Edit = { kind: 'delete-rows', sheet: grid.id, first: row, count: 1 };
  return { edits: cells.length === 0 ? [removal] : [removal, { kind: 'set-cells', sheet: grid.id, cells }] };
}

interface FormulaAt {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function formulasOf(grid: SheetGrid): FormulaAt[] {
  return rowsOf(grid).flatMap((row) =>
    columnsOf(grid).flatMap((column) => {
      const formula = formulaAt(grid, row, column);
      return formula === null ? [] : [{ row, column, formula }];
    }),
  );
}

/** Labels that stand in the row and hold beyond it. */
function keptLabels(
  grid: SheetGrid,
  merges: readonly Area[],
  form: Form,
  row: number,
): { column: number; value: CellValue }[] {
  return classColumns(form, grid).flatMap(({ column, level }) => {
    const value = valueAt(grid, row, column);
    const goesOn =
      (mergeAt(merges, row, column)?.bottom ?? row) > row ||
      (level !== 'side' && labelRun(form, row, level).last > row);
    return value !== null && value !== '' && goesOn && textAt(grid, row + 1, column) === '' ? [{ column, value }] : [];
  });
}

/** A reference to cells of this row alone. */
function liesIn({ first, last }: Reference, row: number): boolean {
  return first.row === row && (last?.row ?? row) === row;
}

function mentions(formula: string, grid: SheetGrid, row: number): boolean {
  return references(formula).some(
    (reference) => ownSheet(reference, grid.name) && (reference.first.row === row || reference.last?.row === row),
  );
}

/** The cell below one in the row, with the same formula copied down. */
function continuesRow(grid: SheetGrid, cell: FormulaAt, row: number): boolean {
  const above = formulaAt(grid, row, cell.column);
  return cell.row === row + 1 && above !== null && cell.formula === copied(above, 1, 0);
}

function runsOn(grid: SheetGrid, { column }: FormulaAt, row: number): FormulaAt {
  const formula = formulaAt(grid, row, column) ?? '';
  const move = (corner: Corner): Corner => (corner.rowFixed ? aboveGap(corner, row) : corner);
  return { row, column, formula: mapCorners(formula, grid, move) };
}

function readsMovedLabel(grid: SheetGrid, cell: FormulaAt, row: number): FormulaAt {
  return {
    ...cell,
    row: cell.row > row ? cell.row - 1 : cell.row,
    formula: mapCorners(cell.formula, grid, (corner) => aboveGap(corner, row)),
  };
}

function aboveGap(corner: Corner, row: number): Corner {
  return corner.row !== null && corner.row > row ? { ...corner, row: corner.row - 1 } : corner;
}

function mapCorners(formula: string, grid: SheetGrid, move: (corner: Corner) => Corner): string {
  return mapReferences(formula, (reference) =>
    ownSheet(reference, grid.name)
      ? { ...reference, first: move(reference.first), last: reference.last && move(reference.last) }
      : null,
  );
}

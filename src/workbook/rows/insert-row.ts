import type { Area } from '../../model/cell';
import type { Form } from '../../model/form';
import type { Edit } from '../../sheets/edit';
import { copied, mapReferences, ownSheet, references } from '../../sheets/formula/references';
import type { Corner, Reference } from '../../sheets/formula/references';
import type { SheetGrid } from '../../sheets/grid';
import { classColumns, growsByMerging, mergeAt, printsInEveryRow } from './class-labels';
import { labelRun } from './class-rows';
import type { ClassColumn } from './class-labels';
import { columnsOf, formulaAt, rowsOf, valueAt } from '../read/read-sheet';

/** A class that the new row begins; a level that goes on from the row above is absent. */
export interface NewClass {
  readonly level1?: string;
  readonly level2: string;
}

/**
 * Edits that put an empty row into the indicator table below row `after`, as if it had always been there: class labels reach over it,
 * cells are merged across as in the row above, formulas run through it and sums include it. The new row is `after + 1`.
 */
export function insertRow(
  grid: SheetGrid,
  merges: readonly Area[],
  form: Form,
  after: number,
  begins: NewClass | null = null,
): Edit[] {
  const table: Table = { grid, merges, form, after, begins };
  return [
    { kind: 'insert-rows', sheet: grid.id, before: after + 1, count: 1, copyFrom: after },
    ...classColumns(form, grid).flatMap((column) => labelEdits(table, column)),
    ...mergesAcross(table),
    ...formulaEdits(table),
  ];
}

interface Table {
  readonly grid: SheetGrid;
  readonly merges: readonly Area[];
  readonly form: Form;
  readonly after: number;
  readonly begins: NewClass | null;
}

function labelEdits({ grid, merges, form, after, begins }: Table, { column, level }: ClassColumn): Edit[] {
  const area = mergeAt(merges, after, column) ?? { top: after, bottom: after, left: column, right: column };
  const added = after + 1;
  if (area.bottom > after) return [];
  const across: Edit[] =
    area.left < area.right ? [{ kind: 'merge', sheet: grid.id, area: { ...area, top: added, bottom: added } }] : [];
  const label = level === 'side' ? undefined : begins?.[level];
  if (label !== undefined) return [...across, setCell(grid, added, area.left, label)];
  if (area.top < after || (level !== 'side' && growsByMerging(form, merges, level, column, after))) {
    return grown(grid.id, area, added);
  }
  const printed =
    level !== 'side' && printsInEveryRow(form, grid, level, column, after) ? valueAt(grid, after, column) : null;
  return printed === null ? across : [...across, setCell(grid, added, area.left, printed)];
}

function grown(sheet: string, area: Area, bottom: number): Edit[] {
  const merged = area.top < area.bottom || area.left < area.right;
  const before: Edit[] = merged ? [{ kind: 'unmerge', sheet, area }] : [];
  return [...before, { kind: 'merge', sheet, area: { ...area, bottom } }];
}

/** Cells that lie across several columns in the row above do so in the new row. */
function mergesAcross({ grid, merges, form, after }: Table): Edit[] {
  const firstColumn = form.table.columns.level3 ?? 0;
  return merges
    .filter((area) => area.top === after && area.bottom === after && area.left >= firstColumn)
    .map((area) => ({ kind: 'merge', sheet: grid.id, area: { ...area, top: after + 1, bottom: after + 1 } }));
}

function formulaEdits(table: Table): Edit[] {
  const cells = [...copiedFormulas(table), ...widenedSums(table)];
  return cells.length === 0 ? [] : [{ kind: 'set-cells', sheet: table.grid.id, cells }];
}

/** The formulas of the row above run through the new row, and through the next one where it already went on with them. */
function copiedFormulas(table: Table) {
  const { grid, after } = table;
  return columnsOf(grid).flatMap((column) => {
    const formula = formulaAt(grid, after, column);
    if (formula === null) return [];
    const copy = (rows: number) =>
      formulaCell(
        after + rows,
        column,
        behindGap(copied(formula, rows, 0), table, (corner) => corner.rowFixed),
      );
    return formulaAt(grid, after + 1, column) === copied(formula, 1, 0) ? [copy(1), copy(2)] : [copy(1)];
  });
}

/** Excel widens a range when a row is put inside it, not when it is put at its end: sums that ended right above the new row. */
function widenedSums(table: Table) {
  const { grid, form, after } = table;
  const inBody = (row: number) => row >= form.table.firstRow && row <= form.table.lastRow;
  return rowsOf(grid)
    .filter((row) => !inBody(row))
    .flatMap((row) =>
      columnsOf(grid).flatMap((column) => {
        const formula = formulaAt(grid, row, column);
        if (formula === null || !references(formula).some((reference) => endsAtGap(reference, table))) return [];
        return [
          formulaCell(
            row > after ? row + 1 : row,
            column,
            behindGap(formula, table, () => true),
          ),
        ];
      }),
    );
}

/** The formula as it must read after the insertion: corners below the gap that `follow` it move down, ranges that end at it are widened. */
function behindGap(formula: string, table: Table, follows: (corner: Corner) => boolean): string {
  const move = (corner: Corner, ends: boolean): Corner =>
    corner.row !== null && follows(corner) && (ends || corner.row > table.after)
      ? { ...corner, row: corner.row + 1 }
      : corner;
  return mapReferences(formula, (reference) => {
    if (!ownSheet(reference, table.grid.name)) return null;
    const { first, last } = reference;
    return readsLabelAbove(reference, table)
      ? { ...reference, first: { ...first, row: table.after + 1 } }
      : { ...reference, first: move(first, false), last: last && move(last, endsAtGap(reference, table)) };
  });
}

/** The formula copied into the first row of a new class reads that class's label, not the one above. */
function readsLabelAbove({ first, last }: Reference, { form, after, begins }: Table): boolean {
  if (begins === null || last !== null || !first.rowFixed) return false;
  const { level1, level2 } = form.table.columns;
  if (first.column === level2) return first.row === labelRun(form, after, 'level2').first;
  return begins.level1 !== undefined && first.column === level1 && first.row === labelRun(form, after, 'level1').first;
}

/** A range of this table that ends right above the new row and that the new row belongs to. */
function endsAtGap(reference: Reference, { grid, form, after, begins }: Table): boolean {
  const { first, last } = reference;
  if (last?.row !== after || first.row === null || first.row < form.table.headerRow) return false;
  if (!ownSheet(reference, grid.name)) return false;
  if (begins === null) return true;
  return first.row <= (begins.level1 === undefined ? labelRun(form, after, 'level1').first : form.table.firstRow);
}

function formulaCell(row: number, column: number, formula: string) {
  return { row, column, content: { formula } };
}

function setCell(grid: SheetGrid, row: number, column: number, value: string | number | boolean): Edit {
  return { kind: 'set-cells', sheet: grid.id, cells: [{ row, column, content: { value } }] };
}

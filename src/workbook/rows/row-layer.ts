import type { RuleSet, TemplateRow, Wording } from '../../catalog/types';
import type { Form } from '../../model/form';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { markCells } from '../../sheets/native/markers';
import { MARK_HEAD, MARK_HELPER } from '../../sheets/native/own-heads';
import { classMessage, templateMessage } from '../../sheets/native/validation';
import { columnsOf, formulaAt, textAt } from '../read/read-sheet';

/**
 * The native layer of a row that was added to a drawn 表1: its mark asks for its own unit and not for that of the row it was
 * put into, and its value cell says what to write. A form without a mark column gets none. `template` null: the user's own row.
 */
export function rowLayer(
  grid: SheetGrid,
  form: Form,
  row: number,
  template: TemplateRow | null,
  wording: Wording,
): Edit[] {
  const mark = markColumn(grid, form);
  const { level3: name, target, unit } = form.table.columns;
  if (mark === null || name === undefined || target === undefined) return [];
  const marks: Edit = {
    kind: 'set-cells',
    sheet: grid.id,
    cells: markCells(row, { name, target, unit, mark }, template).map((cell) => ({ ...cell, row })),
  };
  const validation =
    template && templateMessage({ top: row, left: target, bottom: row, right: target }, template, wording);
  return validation ? [marks, { kind: 'set-validation', sheet: grid.id, validation }] : [marks];
}

/** The native layer of a row that is open again to whatever belongs into its class. @param at `from`: where it stood before the batch, `row`: where it stands now */
export function openRowLayer(
  grid: SheetGrid,
  form: Form,
  at: { readonly from: number; readonly row: number },
  { forms }: RuleSet,
  wording: Wording,
): Edit[] {
  const marks = rowLayer(grid, form, at.row, null, wording);
  const { level3: left, target: right } = form.table.columns;
  const className = form.table.rows.find(({ row }) => row === at.from)?.level2?.name ?? '';
  if (marks.length === 0 || left === undefined || right === undefined || !forms.application) return marks;
  const area = { top: at.row, left, bottom: at.row, right };
  const validation = classMessage(area, forms.application, className, wording);
  return validation ? [...marks, { kind: 'set-validation', sheet: grid.id, validation }] : marks;
}

/** Found by its heading, by that of its first helper and by the formulas below it, not by its place. */
export function markColumn(grid: SheetGrid, form: Form): number | null {
  if (form.kind !== 'application') return null;
  const { headerRow, firstRow } = form.table;
  const isMark = (column: number) =>
    textAt(grid, headerRow, column).startsWith(MARK_HEAD) &&
    textAt(grid, headerRow, column + 1).startsWith(MARK_HELPER) &&
    formulaAt(grid, firstRow, column) !== null;
  return columnsOf(grid).find(isMark) ?? null;
}

import type { SelfEvaluation } from '../../model/form';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { HELPER_HEAD, MARK_HEAD } from '../../sheets/native/own-heads';
import type { ScoreFormulas } from '../../sheets/native/score';
import { columnsOf, textAt } from '../read/read-sheet';

/** Width in characters of the column that says what stands against a row, and of a helper column. */
const MARK_WIDTH = 34;
const HELPER_WIDTH = 11;

/** The column of the marks, helpers follow: where the form has them already, else the first one right of everything on the sheet. */
export function helperColumn(grid: SheetGrid, form: SelfEvaluation): number {
  const { headerRow } = form.table;
  const columns = columnsOf(grid).filter((column) => column > form.area.right);
  const laid = columns.find(
    (column) =>
      textAt(grid, headerRow, column).startsWith(MARK_HEAD) &&
      textAt(grid, headerRow, column + 1).startsWith(HELPER_HEAD),
  );
  const lastUsed = grid.left + columnsOf(grid).length - 1;
  return laid ?? Math.max(lastUsed, form.area.right) + 1;
}

/**
 * What a form that was never scored by formulas needs beside them: heads and columns of the helper block, grouped and hidden, so that
 * they are neither in the way nor printed, and the bands of points that people give.
 */
export function helperBlockEdits(grid: SheetGrid, form: SelfEvaluation, formulas: ScoreFormulas): Edit[] {
  const { markColumn, helperColumns, heads, manualBands } = formulas;
  if (textAt(grid, form.table.headerRow, helperColumns.first).startsWith(HELPER_HEAD)) return [];
  const helpers = Array.from(
    { length: helperColumns.last - helperColumns.first + 1 },
    (_, index) => helperColumns.first + index,
  );
  return [
    {
      kind: 'set-cells',
      sheet: grid.id,
      cells: heads.map(({ row, column, text }) => ({ row, column, content: { value: text } })),
    },
    { kind: 'set-column', sheet: grid.id, column: markColumn, width: MARK_WIDTH },
    ...helpers.map((column): Edit => ({
      kind: 'set-column',
      sheet: grid.id,
      column,
      width: HELPER_WIDTH,
      outline: 1,
      hidden: true,
    })),
    ...manualBands.map((validation): Edit => ({ kind: 'set-validation', sheet: grid.id, validation })),
  ];
}

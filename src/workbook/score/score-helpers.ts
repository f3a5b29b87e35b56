import type { Form, SelfEvaluation } from '../../model/form';
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
  return laid ?? firstFreeColumn(grid, form);
}

/** The first one right of everything on the sheet. */
export function firstFreeColumn(grid: SheetGrid, { area }: Pick<Form, 'area'>): number {
  return Math.max(grid.left + columnsOf(grid).length - 1, area.right) + 1;
}

/** The column of the marks, and behind it those of the helpers, grouped and hidden: neither in the way nor printed. */
export function groupedColumns(sheet: string, mark: number, helpers: number): Edit[] {
  const hidden = Array.from({ length: helpers }, (_, index): Edit => ({
    kind: 'set-column',
    sheet,
    column: mark + 1 + index,
    width: HELPER_WIDTH,
    outline: 1,
    hidden: true,
  }));
  return [{ kind: 'set-column', sheet, column: mark, width: MARK_WIDTH }, ...hidden];
}

/**
 * What a form that was never scored by formulas needs beside them: heads and columns of the helper block, grouped and hidden, so that
 * they are neither in the way nor printed, and the bands of points that people give.
 */
export function helperBlockEdits(grid: SheetGrid, form: SelfEvaluation, formulas: ScoreFormulas): Edit[] {
  const { markColumn, helperColumns, heads, manualBands } = formulas;
  if (textAt(grid, form.table.headerRow, helperColumns.first).startsWith(HELPER_HEAD)) return [];
  return [
    {
      kind: 'set-cells',
      sheet: grid.id,
      cells: heads.map(({ row, column, text }) => ({ row, column, content: { value: text } })),
    },
    ...groupedColumns(grid.id, markColumn, helperColumns.last - helperColumns.first + 1),
    ...manualBands.map((validation): Edit => ({ kind: 'set-validation', sheet: grid.id, validation })),
  ];
}

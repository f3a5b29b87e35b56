import type { Edit } from '../../sheets/edit';
import type { WorkbookPort } from '../../sheets/port';
import { classOfRow } from './class-rows';
import { columnsOf, formulaAt, textAt } from '../read/read-sheet';
import { findForm, knownMerges, MERGES_UNKNOWN } from '../read/find-form';
import type { FormAddress, FoundForm } from '../read/find-form';
import { removeRows } from './remove-rows';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

export interface Removal {
  /** The row is gone; false: it was the last one of its class and has been emptied. */
  readonly deleted: boolean;
}

/** 删除指标: takes the indicator of `row` off the form. The last row of a class stays, emptied, so that the form keeps its classes. */
export function removeIndicator(port: WorkbookPort, at: Required<FormAddress>): Promise<CommandResult<Removal>> {
  return command<Removal>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const rowClass = classOfRow(found.form, at.row);
    if (!rowClass) return refuse('row-missing', `第 ${at.row} 行不在指标表内。`);
    if (rowClass.rows.length === 1) return emptyRow(port, found, at.row);

    const merges = knownMerges(found.grid);
    if (!merges) return MERGES_UNKNOWN;
    const removal = removeRows(found.grid, merges, found.form, [at.row]);
    if ('brokenFormulas' in removal) {
      return refuse(
        'referenced',
        `${removal.brokenFormulas.join('、')} 的公式引用了第 ${at.row} 行，请先修改公式再删除。`,
      );
    }
    return { ok: true, undo: await port.apply(removal.edits), deleted: true };
  });
}

async function emptyRow(port: WorkbookPort, found: FoundForm, row: number): Promise<CommandResult<Removal>> {
  const edits = clearedRow(found, row);
  if (edits.length === 0) return refuse('no-change', `第 ${row} 行是本类的最后一行，已经是空行。`);
  return { ok: true, undo: await port.apply(edits), deleted: false };
}

/** Edits that take out what is written in a row from the name on; none where it is empty. @param to where the row lies by then */
export function clearedRow(found: FoundForm, row: number, to = row): readonly Edit[] {
  const cells = writtenCells(found, row).map((column) => ({ row: to, column, content: { value: null } }));
  return cells.length === 0 ? [] : [{ kind: 'set-cells', sheet: found.grid.id, cells }];
}

/** Columns of the form, from the name on, in which something is written in that row. */
function writtenCells({ grid, form }: FoundForm, row: number): readonly number[] {
  const firstColumn = form.table.columns.level3 ?? grid.left;
  return columnsOf(grid)
    .filter((column) => column >= firstColumn && column <= form.area.right)
    .filter((column) => textAt(grid, row, column) !== '' && formulaAt(grid, row, column) === null);
}

import { Direction, RANGE_TYPE } from '@univerjs/core';
import { InsertColCommand, InsertRowCommand, RemoveColCommand, RemoveRowCommand } from '@univerjs/sheets';
import type { HostModel } from '../../host/model';
import type { Calculation } from '../calculation';
import type { Changes } from '../changes';
import type { Engine } from '../engine';
import { activeSheet, showSheet } from './active-sheet';
import type { AddIn } from './add-in';
import { onSheet, run } from './commands';
import { restoreSelection, type LastSelection } from './selection';
import { columnsRange, makeRoom, rowsRange } from './sheet-size';
import { worksheetOf } from './worksheet';

/** Points; as in a new sheet. */
const PLAIN_ROW_HEIGHT = 13.5;

/** What else has to be known, waited for and restored when rows and columns are inserted or deleted. */
export interface StructureContext {
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly addIn: AddIn;
  readonly lastSelection: LastSelection;
}

/** Rows and columns are inserted and deleted. */
export function structureOf(
  engine: Engine,
  context: StructureContext,
  { setRowHeight }: Pick<HostModel, 'setRowHeight'>,
): Pick<HostModel, 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'> {
  const restructure = (sheet: string, id: string, params: object) =>
    restructuring(engine, context, sheet, () => run(engine, id, { ...onSheet(sheet), ...params }));
  return {
    async insertRows(sheet, before, count) {
      makeRoom(engine, sheet, { top: before, bottom: before, left: 1, right: 1 });
      const range = { ...rowsRange(engine, sheet, before, before + count - 1), rangeType: RANGE_TYPE.ROW };
      // The direction only says whose height the new rows take: that of the row above, where there is one.
      const direction = before > 1 ? Direction.DOWN : Direction.UP;
      await restructure(sheet, InsertRowCommand.id, { range, direction });
      if (before === 1) await setRowHeight(sheet, 1, count, PLAIN_ROW_HEIGHT);
    },
    async deleteRows(sheet, first, count) {
      const last = Math.min(first + count - 1, worksheetOf(engine, sheet).getRowCount());
      if (first > last) return;
      const range = { ...rowsRange(engine, sheet, first, last), rangeType: RANGE_TYPE.ROW };
      await restructure(sheet, RemoveRowCommand.id, { range });
    },
    async insertColumns(sheet, before, count) {
      makeRoom(engine, sheet, { top: 1, bottom: 1, left: before, right: before });
      const range = { ...columnsRange(engine, sheet, before, before + count - 1), rangeType: RANGE_TYPE.COLUMN };
      const direction = before > 1 ? Direction.RIGHT : Direction.LEFT;
      await restructure(sheet, InsertColCommand.id, { range, direction });
    },
    async deleteColumns(sheet, first, count) {
      const last = Math.min(first + count - 1, worksheetOf(engine, sheet).getColumnCount());
      if (first > last) return;
      const range = { ...columnsRange(engine, sheet, first, last), rangeType: RANGE_TYPE.COLUMN };
      await restructure(sheet, RemoveColCommand.id, { range });
    },
  };
}

/** In Univer merges, formulas and rules follow only on the sheet that is shown, and once it was shown after its last change. */
async function restructuring(
  engine: Engine,
  { calculation, changes, addIn, lastSelection }: StructureContext,
  sheet: string,
  work: () => Promise<void>,
): Promise<void> {
  // Results of a calculation that began before would be written to where the cells were.
  await calculation.ended();
  const shown = activeSheet(engine);
  changes.withoutEvents(() => showSheet(engine, sheet));
  // Univer selects the rows that it inserts; Excel leaves the selection where it is when an add-in does.
  const selected = addIn.isAtWork() ? lastSelection.place : null;
  await work();
  restoreSelection(engine, selected);
  if (shown !== sheet) changes.withoutEvents(() => showSheet(engine, shown));
}

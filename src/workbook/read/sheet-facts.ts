import type { CellRef } from '../../model/cell';
import { readRecord } from '../../sheets/approval-record';
import type { ManualCalculation, SheetGrid } from '../../sheets/grid';
import { parseSheetSettings } from '../../sheets/hint';
import { isPublication } from '../../sheets/publication-name';
import { isResults } from '../../sheets/own-sheets';
import { textAt } from './read-sheet';

/** A sheet as it was read, whatever else is known of it. */
export interface SheetAsRead {
  readonly grid: SheetGrid;
}

/** What Jichi has made of a sheet other than a form: a copy of a form or a list of findings; null: neither. */
export function madeOf({ grid }: SheetAsRead): 'approval' | 'publication' | 'results' | null {
  if (readRecord(grid) !== null) return 'approval';
  if (isResults(grid)) return 'results';
  return isPublication(grid) ? 'publication' : null;
}

/** Whether somebody said that a table of the sheet is no form. */
export function isDismissed({ grid }: SheetAsRead): boolean {
  return parseSheetSettings(grid.hint).noForms.length > 0;
}

/** How old the results of formulas are, where the host calculates only when it is told; null where it does so by itself. */
export function calculationOf({ grid }: SheetAsRead): ManualCalculation | null {
  return grid.calculation ?? null;
}

export function textIn({ grid }: SheetAsRead, { row, column }: CellRef): string {
  return textAt(grid, row, column);
}

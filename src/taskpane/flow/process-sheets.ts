import type { ProcessSheet } from '../../model/process';
import type { SheetGrid } from '../../sheets/grid';
import { readProcessSheet } from '../../sheets/recognise/process';
import type { CheckedSheet } from '../../workbook/check-workbook';

/** Every sheet is looked at once: after an edit only the shown one is another. */
const known = new WeakMap<SheetGrid, ProcessSheet | null>();

/** The 流程表 of a workbook. */
export function processSheets(workbook: readonly CheckedSheet[]): ProcessSheet[] {
  return workbook.map(({ grid }) => processSheetOn(grid)).filter((sheet) => sheet !== null);
}

function processSheetOn(grid: SheetGrid): ProcessSheet | null {
  const before = known.get(grid);
  if (before !== undefined) return before;
  const sheet = readProcessSheet(grid);
  known.set(grid, sheet);
  return sheet;
}

import { memoize } from '../../model/memoize';
import type { ProcessSheet } from '../../model/process';
import type { SheetGrid } from '../../sheets/grid';
import { readProcessSheet } from '../../sheets/recognise/process';
import type { CheckedSheet } from '../check/check-workbook';

/** Memoized by sheet: after an edit only the shown sheet is a new object. */
const processSheetOn = memoize((grid: SheetGrid): ProcessSheet | null => readProcessSheet(grid));

/** The 流程表 of a workbook. */
export function processSheets(workbook: readonly CheckedSheet[]): ProcessSheet[] {
  return workbook.map(({ grid }) => processSheetOn(grid)).filter((sheet) => sheet !== null);
}

import { SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Engine } from '../engine';
import { onSheet, run, runSync } from './commands';

/** The id of the sheet that is shown; empty where there is none. */
export function activeSheet({ workbook }: Engine): string {
  return workbook.getActiveSheet()?.getSheetId() ?? workbook.getSheets()[0]?.getSheetId() ?? '';
}

export async function activate(engine: Engine, sheet: string): Promise<void> {
  if (activeSheet(engine) !== sheet) await run(engine, SetWorksheetActiveOperation.id, onSheet(sheet));
}

/** Shows a sheet before the next line runs. */
export function showSheet(engine: Engine, sheet: string): void {
  runSync(engine, SetWorksheetActiveOperation.id, onSheet(sheet));
}

import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { Engine } from '../engine';

/** A sheet by its id; the host asks only for sheets that are there. */
export function worksheetOf({ workbook }: Engine, sheet: string): Worksheet {
  const worksheet = workbook.getSheetBySheetId(sheet);
  if (!worksheet) throw new Error(`no sheet ${sheet}`);
  return worksheet;
}

export function rawCell(engine: Engine, sheet: string, row: number, column: number): Nullable<ICellData> {
  return worksheetOf(engine, sheet)
    .getCellMatrix()
    .getValue(row - 1, column - 1);
}

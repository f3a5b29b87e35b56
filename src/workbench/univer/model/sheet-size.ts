import type { IRange } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import type { Area } from '../../../model/cell';
import type { Engine } from '../engine';
import { toRange } from '../range';
import { onSheet, runSync } from './commands';
import { worksheetOf } from './worksheet';

/** Univer's sheets end where they end; Excel's are as large as anyone needs. */
export function makeRoom(engine: Engine, sheet: string, area: Area): void {
  const worksheet = worksheetOf(engine, sheet);
  if (area.bottom > worksheet.getRowCount())
    runSync(engine, SetWorksheetRowCountMutation.id, { ...onSheet(sheet), rowCount: area.bottom + 100 });
  if (area.right > worksheet.getColumnCount())
    runSync(engine, SetWorksheetColumnCountMutation.id, { ...onSheet(sheet), columnCount: area.right + 10 });
}

/** Whole rows and columns end at the grid's edge. */
export function clamp(engine: Engine, sheet: string, area: Area): Area {
  const worksheet = worksheetOf(engine, sheet);
  const wholeHeight = area.top === 1 && area.bottom > 1_000_000;
  const wholeWidth = area.left === 1 && area.right > 16_000;
  return {
    ...area,
    bottom: wholeHeight ? worksheet.getRowCount() : area.bottom,
    right: wholeWidth ? worksheet.getColumnCount() : area.right,
  };
}

export function rowsRange(engine: Engine, sheet: string, first: number, last: number): IRange {
  const right = worksheetOf(engine, sheet).getColumnCount();
  return toRange(clamp(engine, sheet, { top: first, bottom: last, left: 1, right }));
}

export function columnsRange(engine: Engine, sheet: string, first: number, last: number): IRange {
  const bottom = worksheetOf(engine, sheet).getRowCount();
  return toRange(clamp(engine, sheet, { top: 1, bottom, left: first, right: last }));
}

import { BooleanNumber } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { HostModel } from '../../host/model';
import type { Engine } from '../engine';
import { onSheet, runSync } from './commands';
import { columnsRange, rowsRange } from './sheet-size';
import { worksheetOf } from './worksheet';

/** Univer measures in pixels, Excel in points. */
const PIXELS_A_POINT = 4 / 3;

/** How high, how wide, and whether shown. */
export function rowsOf(
  engine: Engine,
): Pick<HostModel, 'rowHeight' | 'rowHasOwnHeight' | 'setRowHeight' | 'rowHidden' | 'setRowsHidden'> {
  return {
    rowHeight: (sheet, row) => worksheetOf(engine, sheet).getRowHeight(row - 1) / PIXELS_A_POINT,
    rowHasOwnHeight: (sheet, row) =>
      worksheetOf(engine, sheet)
        .getRowManager()
        .getRow(row - 1)?.ia === BooleanNumber.FALSE,
    async setRowHeight(sheet, first, last, points) {
      const where = { ...onSheet(sheet), ranges: [rowsRange(engine, sheet, first, last)] };
      runSync(engine, SetWorksheetRowHeightMutation.id, { ...where, rowHeight: points * PIXELS_A_POINT });
      runSync(engine, SetWorksheetRowIsAutoHeightMutation.id, { ...where, autoHeightInfo: BooleanNumber.FALSE });
    },
    rowHidden: (sheet, row) => worksheetOf(engine, sheet).getRowRawVisible(row - 1) === false,
    async setRowsHidden(sheet, first, last, hidden) {
      runSync(engine, (hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, {
        ...onSheet(sheet),
        ranges: [rowsRange(engine, sheet, first, last)],
      });
    },
  };
}

export function columnsOf(
  engine: Engine,
): Pick<HostModel, 'columnWidth' | 'setColumnWidth' | 'columnHidden' | 'setColumnsHidden'> {
  return {
    columnWidth: (sheet, column) => worksheetOf(engine, sheet).getColumnWidth(column - 1) / PIXELS_A_POINT,
    async setColumnWidth(sheet, first, last, points) {
      runSync(engine, SetWorksheetColWidthMutation.id, {
        ...onSheet(sheet),
        ranges: [columnsRange(engine, sheet, first, last)],
        colWidth: points * PIXELS_A_POINT,
      });
    },
    columnHidden: (sheet, column) => worksheetOf(engine, sheet).getColVisible(column - 1) === false,
    async setColumnsHidden(sheet, first, last, hidden) {
      runSync(engine, (hidden ? SetColHiddenMutation : SetColVisibleMutation).id, {
        ...onSheet(sheet),
        ranges: [columnsRange(engine, sheet, first, last)],
      });
    },
  };
}

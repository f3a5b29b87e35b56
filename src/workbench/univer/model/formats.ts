import type { ICellData } from '@univerjs/core';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import { bounding, type Area } from '../../../model/cell';
import type { FormatPatch } from '../../host/format';
import type { HostModel } from '../../host/model';
import type { Engine } from '../engine';
import { toFormat, toStyle } from '../style';
import { cellMatrix, filledMatrix, type CellMatrix } from './cell-matrix';
import { onSheet, runSync } from './commands';
import { clamp, makeRoom } from './sheet-size';
import { rawCell } from './worksheet';

/** How cells look, and whether they are locked, which Univer has no word for. */
export function formatsOf(engine: Engine): Pick<HostModel, 'format' | 'setFormat' | 'setFormats' | 'clearFormat'> {
  return {
    format(sheet, row, column) {
      const raw = rawCell(engine, sheet, row, column);
      const style = raw ? engine.workbook.getStyles().getStyleByCell(raw) : null;
      return toFormat(style, raw?.custom?.unlocked !== true);
    },
    async setFormat(sheet, area, patch) {
      if (Object.keys(patch).length > 0) fill(engine, sheet, area, toStyledCell(patch));
    },
    async setFormats(sheet, looks) {
      const area = bounding(looks);
      if (!area) return;
      makeRoom(engine, sheet, area);
      writeStyles(
        engine,
        sheet,
        cellMatrix(looks, ({ patch }) => toStyledCell(patch)),
      );
    },
    async clearFormat(sheet, area) {
      fill(engine, sheet, area, { s: null, custom: null });
    },
  };
}

function toStyledCell(patch: FormatPatch): ICellData {
  const style = toStyle(patch);
  return {
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(patch.locked === undefined ? {} : { custom: { unlocked: !patch.locked } }),
  };
}

function fill(engine: Engine, sheet: string, area: Area, cell: ICellData): void {
  const clamped = clamp(engine, sheet, area);
  makeRoom(engine, sheet, clamped);
  writeStyles(engine, sheet, filledMatrix(clamped, cell));
}

/** Without the trigger Univer takes a cell that says nothing of its formula for one that lost it. */
function writeStyles(engine: Engine, sheet: string, cellValue: CellMatrix): void {
  runSync(engine, SetRangeValuesMutation.id, { ...onSheet(sheet), cellValue, trigger: SetStyleCommand.id });
}

import type { Nullable } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { bounding } from '../../../model/cell';
import type { HostModel } from '../../host/model';
import type { Calculation } from '../calculation';
import { toCellData, toCellValue } from '../cell-data';
import { UNIT, type Engine } from '../engine';
import { toRange } from '../range';
import type { AddIn } from './add-in';
import { cellMatrix, type CellMatrix } from './cell-matrix';
import { onSheet, run, runSync } from './commands';
import { makeRoom } from './sheet-size';
import { rawCell } from './worksheet';

/** Univer wants some range beside a table of cells, and does not look at it. */
const A1 = toRange({ top: 1, left: 1, bottom: 1, right: 1 });

/** Values and formulas. */
export function cellsOf(
  engine: Engine,
  calculation: Calculation,
  addIn: AddIn,
): Pick<HostModel, 'cell' | 'writeCells' | 'movedFormula'> {
  return {
    cell(sheet, row, column) {
      const raw = rawCell(engine, sheet, row, column);
      if (!raw) return { value: null, formula: null };
      const hasFormula = raw.f || raw.si;
      return {
        value: toCellValue(raw),
        formula: hasFormula ? (formulaAt(engine, sheet, row, column) ?? raw.f ?? null) : null,
      };
    },
    async writeCells(sheet, cells) {
      const area = bounding(cells);
      if (!area) return;
      makeRoom(engine, sheet, area);
      // Results of a calculation that began before would be written, with their number formats, over what is written now.
      if (addIn.isAtWork()) await calculation.ended();
      const matrix = cellMatrix(cells, ({ content, text }) => toCellData(content, text === true));
      await (addIn.isAtWork() ? writeWithoutUndo : writeWithUndo)(engine, sheet, matrix);
    },
    movedFormula: (formula, rows, columns) =>
      engine.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows),
  };
}

/** A formula that was filled down is kept once and moved to where it is asked for. */
function formulaAt({ injector }: Engine, sheet: string, row: number, column: number): Nullable<string> {
  return injector.get(FormulaDataModel).getFormulaStringByCell(row - 1, column - 1, sheet, UNIT);
}

/** The add-in's writes leave nothing to undo. */
async function writeWithoutUndo(engine: Engine, sheet: string, cellValue: CellMatrix): Promise<void> {
  runSync(engine, SetRangeValuesMutation.id, { ...onSheet(sheet), cellValue });
}

/** A person's do. */
async function writeWithUndo(engine: Engine, sheet: string, value: CellMatrix): Promise<void> {
  await run(engine, SetRangeValuesCommand.id, { ...onSheet(sheet), value, range: A1 });
}

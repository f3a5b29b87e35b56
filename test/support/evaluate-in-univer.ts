import type { ReadCell, ScratchCell } from './evaluate';
import { openModel } from './office-host';

/** The cells as Univer's engine, the workbench's own, calculates them. */
export async function evaluateInUniver(cells: readonly ScratchCell[]): Promise<ReadCell> {
  const model = openModel();
  try {
    const sheet = model.activeSheet();
    await model.writeCells(
      sheet,
      cells.map(({ row, column, value, formula }) =>
        formula === undefined
          ? { row, column, content: value ?? null, text: typeof value === 'string' }
          : { row, column, content: formula },
      ),
    );
    await model.settle();
    const values = new Map(cells.map(({ row, column }) => [`${row} ${column}`, model.cell(sheet, row, column).value]));
    return (row, column) => values.get(`${row} ${column}`) ?? null;
  } finally {
    model.dispose();
  }
}

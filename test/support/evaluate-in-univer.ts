import type { CellValue } from '../../src/model/cell';
import type { SheetPlan } from '../../src/sheets/plan';
import type { CellWrite } from '../../src/workbench/host/model';
import type { ReadCell, ScratchCell } from './evaluate';
import { openModel } from './office-host';
import { inVirtualTime } from './virtual-time';

/** The cells as Univer's engine, the workbench's own, calculates them. */
export function evaluateInUniver(cells: readonly ScratchCell[]): Promise<ReadCell> {
  return inVirtualTime(async () => {
    const model = openModel();
    try {
      const sheet = model.activeSheet();
      await model.writeCells(sheet, cells.map(written));
      await model.settle();
      const values = new Map(
        cells.map(({ row, column }) => [`${row} ${column}`, model.cell(sheet, row, column).value]),
      );
      return (row, column) => values.get(`${row} ${column}`) ?? null;
    } finally {
      model.dispose();
    }
  });
}

/** The formulas of drawn sheets that Univer computes otherwise than they were read before, for instance from LibreOffice. */
export async function differencesInUniver(
  plans: readonly SheetPlan[],
  readBefore: (plan: SheetPlan) => ReadCell,
): Promise<readonly object[]> {
  const differences: object[] = [];
  for (const plan of plans) {
    const cells = plan.cells.map(({ row, column, content }): ScratchCell => ({ row, column, ...content }));
    const [found, expected] = [await evaluateInUniver(cells), readBefore(plan)];
    for (const { row, column, formula } of cells) {
      if (formula === undefined) continue;
      const [inUniver, wanted] = [found(row, column) ?? '', expected(row, column) ?? ''];
      if (!isSame(inUniver, wanted)) differences.push({ sheet: plan.name, row, column, inUniver, wanted });
    }
  }
  return differences;
}

function written({ row, column, value, formula }: ScratchCell): CellWrite {
  return formula === undefined
    ? { row, column, content: value ?? null, text: typeof value === 'string' }
    : { row, column, content: formula };
}

/** Numbers to the digits that any of the programs shows. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return one.toPrecision(14) === other.toPrecision(14);
}

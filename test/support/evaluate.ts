import { Workbook } from '@cj-tech-master/excelts';
import type { CellValue } from '../../src/model/cell';
import type { SheetPlan } from '../../src/sheets/plan';
import { createXlsx } from '../../src/xlsx';
import { recalculate } from './libreoffice';

/** What LibreOffice makes of a cell; row and column are 1-based. */
export type ReadCell = (row: number, column: number) => CellValue;

export interface ScratchCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly formula?: string;
}

/** The values of a drawn sheet after LibreOffice has calculated it. */
export async function evaluate(plan: SheetPlan): Promise<ReadCell> {
  return (await evaluateAll([plan])).get(plan.name) as ReadCell;
}

/** The same for several sheets, by their names, in one workbook: starting LibreOffice takes longer than calculating. */
export async function evaluateAll(plans: readonly SheetPlan[]): Promise<ReadonlyMap<string, ReadCell>> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return calculated(await workbook.toBytes());
}

/** The same for bare cells, written by the library alone: thousands of formulas, and no part of the product between them and the judge. */
export async function evaluateCells(cells: readonly ScratchCell[]): Promise<ReadCell> {
  const name = '计算';
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name);
  for (const { row, column, value, formula } of cells) {
    const cell = sheet.getCell(row, column);
    if (formula !== undefined) cell.value = { formula: formula.replace(/^=/, '') };
    else if (value !== null && value !== undefined) cell.value = value;
    if (typeof value === 'string') cell.numFmt = '@';
  }
  const sheets = await calculated(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return sheets.get(name) as ReadCell;
}

async function calculated(xlsx: Uint8Array): Promise<ReadonlyMap<string, ReadCell>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await recalculate(xlsx));
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      (row: number, column: number) => plain(sheet.getCell(row, column).value),
    ]),
  );
}

/** The library gives a formula's cell as an object with its result. */
function plain(value: unknown): CellValue {
  if (typeof value === 'object' && value !== null) {
    if ('error' in value) return String(value.error);
    if ('formula' in value || 'sharedFormula' in value) return plain('result' in value ? value.result : null);
    throw new Error(`unexpected cell content ${JSON.stringify(value)}`);
  }
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`unexpected cell content ${String(value)}`);
}

/** A sheet of cells without looks. */
export function bareSheet(cells: readonly ScratchCell[]): SheetPlan {
  return {
    name: '计算',
    columns: [],
    rowHeights: [],
    cells: cells.map(({ row, column, value, formula }) => ({
      row,
      column,
      content: formula === undefined ? { value: value ?? null } : { formula },
      style: typeof value === 'string' ? { numberFormat: '@' } : {},
    })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      orientation: 'portrait',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}

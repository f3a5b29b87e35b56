import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetPlan } from '../../src/sheets/plan';
import { openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';

const FILE = join(__dirname, '../fixtures/reading/03-split-target-sign-value-unit.xlsx');

export const SPLIT_SHEET = '自评';
/** The row of its captions, and its columns of sign, value and unit. */
export const SPLIT = { header: 7, sign: 4, target: 5, unit: 6 };
/** A caption that says nothing of its column. */
export const UNCLEAR = '栏目乙';

/** A county's 自评表 whose targets stand in three columns; the caption of the values says nothing. */
export async function splitTable(): Promise<XlsxWorkbook> {
  const book = await openXlsx(readFileSync(FILE));
  const cells = [{ row: SPLIT.header, column: SPLIT.target, content: { value: UNCLEAR } }];
  await book.apply([{ kind: 'set-cells', sheet: SPLIT_SHEET, cells }]);
  return book;
}

export const SECOND_SHEET = '自评二';

/** The same with a second sheet of that layout. */
export async function twoSplitTables(): Promise<XlsxWorkbook> {
  const book = await splitTable();
  const [grid] = await book.read({ name: SPLIT_SHEET }, { merges: true });
  if (!grid || grid.merges === 'unknown') throw new Error('no grid');
  const cells = grid.values.flatMap((row, down) =>
    row.flatMap((value, right) =>
      value === null ? [] : [{ row: grid.top + down, column: grid.left + right, content: { value }, style: {} }],
    ),
  );
  const plan: SheetPlan = {
    name: SECOND_SHEET,
    columns: [],
    rowHeights: [],
    cells,
    merges: grid.merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: 40, right: 12 },
      orientation: 'landscape',
      repeatRows: null,
      fitToWidth: true,
    },
  };
  await book.apply([{ kind: 'add-sheet', plan }]);
  return book;
}

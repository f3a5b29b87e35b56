import { createXlsx, openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import type { ManualCalculation } from '../../src/sheets/grid';
import type { WorkbookPort } from '../../src/sheets/port';
import type { Harness } from './workbook-port';
import { packed, textsOf } from '../xlsx/packages';
import { inspectSheet, loadWorkbook, writtenNames } from '../xlsx/inspect';

/** Workbooks over the bytes of a file, and a port to each. */
export function xlsxHarness(portOf: (book: XlsxWorkbook) => WorkbookPort): Harness {
  return {
    async open({ sheets, protected: locked = [], calculation, workbookNames = [] }) {
      const made = createXlsx();
      await made.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
      const named = await protectedAndNamed(await made.toBytes(), locked, workbookNames);
      const book = await openXlsx(calculation ? await calculatedByHand(named, calculation) : named);
      return {
        port: portOf(book),
        inspect: async (sheet) => inspectSheet(await book.toBytes(), sheet),
        sheetNames: async () => (await loadWorkbook(await book.toBytes())).worksheets.map(({ name }) => name),
        workbookNames: async () => {
          const names = (await writtenNames(await book.toBytes())).filter(({ sheet }) => sheet === null);
          return Object.fromEntries(names.map(({ name, formula }) => [name, formula]));
        },
      };
    },
  };
}

async function protectedAndNamed(
  bytes: Uint8Array,
  locked: readonly string[],
  names: readonly { name: string; formula: string }[],
): Promise<Uint8Array> {
  if (locked.length === 0 && names.length === 0) return bytes;
  const workbook = await loadWorkbook(bytes);
  for (const name of locked) await workbook.getWorksheet(name)?.protect('', {});
  for (const { name, formula } of names) workbook.definedNames.add(formula, name);
  return new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false }));
}

/** Excel calculates before it saves, unless it was told not to. */
async function calculatedByHand(bytes: Uint8Array, calculation: ManualCalculation): Promise<Uint8Array> {
  const parts = await textsOf(bytes);
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const said = calculation === 'stale' ? 'calcMode="manual" calcOnSave="0"' : 'calcMode="manual"';
  return packed(parts.set('xl/workbook.xml', workbook.replace('<calcPr ', `<calcPr ${said} `)));
}

import { createXlsx, openXlsx } from '../../src/xlsx';
import type { ManualCalculation } from '../../src/sheets/grid';
import { describeWorkbookPort } from './workbook-port';
import type { Harness } from './workbook-port';
import { packed, textsOf } from '../xlsx/packages';
import { inspectSheet, loadWorkbook, writtenNames } from '../xlsx/inspect';

describeWorkbookPort('xlsx', (): Harness => ({
  async open({ sheets, protected: locked = [], calculation, workbookNames = [] }) {
    const made = createXlsx();
    await made.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
    const named = await protectedAndNamed(await made.toBytes(), locked, workbookNames);
    const port = await openXlsx(calculation ? await calculatedByHand(named, calculation) : named);
    return {
      port,
      inspect: async (sheet) => inspectSheet(await port.toBytes(), sheet),
      sheetNames: async () => (await loadWorkbook(await port.toBytes())).worksheets.map(({ name }) => name),
      workbookNames: async () => {
        const names = (await writtenNames(await port.toBytes())).filter(({ sheet }) => sheet === null);
        return Object.fromEntries(names.map(({ name, formula }) => [name, formula]));
      },
    };
  },
}));

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

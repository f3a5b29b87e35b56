import { createXlsx, openXlsx } from '../../src/xlsx';
import { describeWorkbookPort } from './workbook-port';
import type { Harness } from './workbook-port';
import { inspectSheet, loadWorkbook, writtenNames } from '../xlsx/inspect';

describeWorkbookPort('xlsx', (): Harness => ({
  async open({ sheets, protected: locked = [], workbookNames = [] }) {
    const made = createXlsx();
    await made.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
    const port = await openXlsx(await protectedAndNamed(await made.toBytes(), locked, workbookNames));
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

import { createXlsx, openXlsx } from '../../src/xlsx';
import { formPlan } from '../contract/workbook-port';
import { packed, textsOf } from './packages';

async function file(change: (parts: Map<string, string>) => void): Promise<Uint8Array> {
  const made = createXlsx();
  await made.apply([
    { kind: 'add-sheet', plan: formPlan() },
    { kind: 'add-sheet', plan: { ...formPlan('汇总'), hidden: true } },
  ]);
  const parts = await textsOf(await made.toBytes());
  change(parts);
  return packed(parts);
}

const replaced = (parts: Map<string, string>, path: string, from: RegExp | string, to: string) =>
  parts.set(path, (parts.get(path) ?? '').replace(from, to));

test('tabs in their order: hidden ones, and the one in front; how wide columns are', async () => {
  const book = await openXlsx(await file(() => undefined));
  expect(book.tabs()).toEqual([
    { name: '申报表', hidden: false, front: true },
    { name: '汇总', hidden: true, front: false },
  ]);
  expect(book.columnWidths('申报表').slice(0, 6).map(Math.round)).toEqual([12, 20, 30, 10, 0, 8]);
});

test('the file says which tab is in front, and how wide a column is that has no width', async () => {
  const bytes = await file((parts) => {
    replaced(parts, 'xl/workbook.xml', '<sheets>', '<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    replaced(parts, 'xl/worksheets/sheet1.xml', /<cols>.*<\/cols>/s, '<cols><col min="2" max="3" hidden="1"/></cols>');
    replaced(parts, 'xl/worksheets/sheet1.xml', /<sheetFormatPr[^>]*\/>/, '');
    replaced(parts, 'xl/worksheets/sheet1.xml', '<cols>', '<sheetFormatPr defaultColWidth="20"/><cols>');
  });
  const book = await openXlsx(bytes);
  expect(book.tabs().map(({ front }) => front)).toEqual([false, true]);
  expect(book.columnWidths('申报表').slice(0, 4)).toEqual([20, 0, 0, 20]);
});

/// <reference types="office-js" />
import { readFile } from 'node:fs/promises';
import { openXlsx } from '../../src/xlsx';
import { until } from '../support/until';
import { openWorkbenchPage, type WorkbenchPage } from '../support/office-host-page';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbenchPage();
});

afterAll(() => bench.close());

const heard = () => bench.pane().evaluate(() => (window as unknown as { heard: string[] }).heard);

const status = () => bench.page.locator('#status').innerText();

test('the real office.js finds Excel for Windows with API sets up to 1.14', async () => {
  const found = await bench.pane().evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { requirements } = Office.context;
    return [
      host,
      platform,
      requirements.isSetSupported('ExcelApi', '1.14'),
      requirements.isSetSupported('ExcelApi', '1.15'),
    ];
  });
  expect(found).toEqual(['Excel', 'PC', true, false]);
});

test('a sheet is drawn, a person types in it, one event comes and one round trip reads it; both edits can be undone', async () => {
  await bench.pane().evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('申报表');
      sheet.getRange('A1:B1').values = [['指标值', '=LEN(A2)']];
      sheet.getRange('A2:A9').conditionalFormats.add('Custom').custom.rule.formula = '=LEN($A2)=0';
      sheet.getRange('A2:A9').dataValidation.rule = { custom: { formula: '=LEN(A2)<20' } };
      sheet.names.add('jichi.form', '="a/b"').visible = false;
      sheet.pageLayout.orientation = 'Landscape';
      sheet.activate();
      sheet.getRange('A2').select();
      await context.sync();
      const heard: string[] = [];
      Object.assign(window, { heard });
      context.workbook.worksheets.onChanged.add(async (event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        await Excel.run(async (inner) => {
          const range = inner.workbook.worksheets
            .getItem(event.worksheetId)
            .getRange('A1:D20')
            .load('values, text, formulas');
          await inner.sync();
          heard.push(String(range.values[0]?.[1]));
        });
      });
      await context.sync();
      sheet.getRange('D20').values = [['drawn']];
      await context.sync();
    });
  });
  // What the drawing itself raised is not what is asked here.
  const drawingIsHeard = async () => (await heard()).at(-2)?.endsWith('D20 ThisLocalAddin') ?? false;
  expect(await until(drawingIsHeard, true)).toBe(true);
  await bench.pane().evaluate(() => void (window as unknown as { heard: string[] }).heard.splice(0));
  await bench.page.click('#univer-sheet-main-canvas_workbook', { position: { x: 80, y: 47 } });
  await bench.page.keyboard.type('573');
  await bench.page.keyboard.press('Enter');
  expect(await until(heard, ['A2 Unknown', '3'])).toEqual(['A2 Unknown', '3']);
  expect(await status()).toContain('往返 1 次');
  expect(await status()).toContain('写入 0 次');
  await bench.page.keyboard.type('95%');
  await bench.page.keyboard.press('Enter');
  const typed = ['A2 Unknown', '3', 'A3 Unknown', '3'];
  expect(await until(heard, typed)).toEqual(typed);
  await bench.page.keyboard.press('Control+z');
  const undone = [...typed, 'A3 Unknown', '3'];
  expect(await until(heard, undone)).toEqual(undone);
  await bench.page.keyboard.press('Control+z');
  const undoneTwice = [...undone, 'A2 Unknown', '0'];
  expect(await until(heard, undoneTwice)).toEqual(undoneTwice);
});

test('rules move with inserted rows', async () => {
  const moved = await bench.pane().evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('申报表');
      sheet.getRange('4:4').insert('Down');
      const formats = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      const [area, validation] = [
        formats.items[0]?.getRange().load('address'),
        sheet.getRange('A2:A10').dataValidation.load('type'),
      ];
      await context.sync();
      return [formats.items.length, area?.address, validation.type];
    }),
  );
  expect(moved).toEqual([1, '申报表!A2:A10', 'Custom']);
});

test('the saved file holds the layer, and opened again it is the same', async () => {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.click('#save')]);
  const path = await download.path();
  const workbook = await openXlsx(new Uint8Array(await readFile(path)));
  const [, sheet] = await workbook.read({ all: true }, { merges: true });
  expect([sheet?.name, sheet?.formulas[0]?.[1], sheet?.values[0]?.[1], sheet?.hint]).toEqual([
    '申报表',
    '=LEN(A2)',
    0,
    'a/b',
  ]);
  const pane = bench.pane();
  const reloaded = bench.page.waitForEvent('framenavigated', (frame) => frame === pane);
  await bench.page.setInputFiles('#file', {
    name: '县表.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await readFile(path),
  });
  await reloaded;
  await pane.waitForFunction(() => 'Office' in window);
  const reopened = await pane.evaluate(async () => {
    await Office.onReady();
    return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('申报表');
      const [cell, name, formats] = [
        sheet.getRange('B1').load('formulas, values'),
        sheet.names.getItem('jichi.form').load('formula, visible'),
        sheet.getRange().conditionalFormats.load('items/id'),
      ];
      sheet.pageLayout.load('orientation');
      const rule = sheet.getRange('A2:A10').dataValidation.load('rule');
      await context.sync();
      return [
        cell.formulas[0]?.[0],
        cell.values[0]?.[0],
        name.formula,
        name.visible,
        formats.items.length,
        sheet.pageLayout.orientation,
        rule.rule,
      ];
    });
  });
  expect(reopened).toEqual(['=LEN(A2)', 0, '="a/b"', false, 1, 'Landscape', { custom: { formula: '=LEN(A2)<20' } }]);
});

test('nothing was asked of the outside world, and nothing went wrong', () => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

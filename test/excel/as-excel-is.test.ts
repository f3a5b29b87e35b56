import { openExcel } from '../../src/excel';
import { parseAddresses } from '../../src/excel/area';
import { cellInput } from '../../src/excel/cell-input';
import { scaleToFit } from '../../src/excel/page';
import type { Edit } from '../../src/sheets/edit';
import type { WorkbookPort } from '../../src/sheets/port';
import { fault } from '../../src/workbench/host/fault';
import type { SheetExtras } from '../../src/workbench/host/model';
import type { HostOptions } from '../../src/workbench/host/host';
import { FORM, formPlan } from '../contract/workbook-port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from './inspect';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

/** What src/excel does where Excel refuses, ignores, or answers otherwise. */
let office: OfficeHost;
let port: WorkbookPort;

async function open(options: HostOptions = {}): Promise<void> {
  office = openOfficeHost(options);
  port = await openExcel();
}

afterEach(() => office.dispose());

const NEW_SHEET: Edit = { kind: 'add-sheet', plan: formPlan() };
const look = () => inspect(office.model, FORM);
const sheetId = () => office.model.sheets().find(({ name }) => name === FORM)?.id ?? '';

test('merges are read whole where Excel names only their first cells', async () => {
  await open({ namesMergesByFirstCell: true });
  await port.apply([NEW_SHEET]);
  const [grid] = await port.read({ name: FORM }, { merges: true });
  expect(grid?.merges).toEqual(parseAddresses('A1:D1,A3:A5,A7:D7'));
});

test('a conditional format that deleted rows have changed is written back through its own area', async () => {
  await open();
  await port.apply([NEW_SHEET]);
  const before = (await look()).conditionalFormats;
  const undo = await port.apply([{ kind: 'delete-rows', sheet: FORM, first: 3, count: 1 }]);
  await undo.revert();
  expect((await look()).conditionalFormats).toEqual(before);
});

describe('page setup never fails an insert', () => {
  const refusePage = () => {
    const extras = office.model.extras.bind(office.model);
    const withoutPage: ProxyHandler<SheetExtras> = {
      get(target, name, receiver) {
        if (name === 'page') throw fault('GeneralException', 'no printer');
        return Reflect.get(target, name, receiver) as unknown;
      },
    };
    return jest.spyOn(office.model, 'extras').mockImplementation((sheet) => new Proxy(extras(sheet), withoutPage));
  };

  test('refused: the sheet is there without it, in both its kinds, and can be taken back', async () => {
    await open();
    const sheets = () => office.model.sheets().map(({ name }) => name);
    const before = sheets();
    const broken = refusePage();
    const undo = await port.apply([{ kind: 'add-sheet', plan: { ...formPlan(), protected: true } }]);
    broken.mockRestore();
    const { values, print, protected: locked } = await look();
    expect([values.A1, print.fitToWidth, locked]).toEqual(['项目支出绩效目标申报表', false, true]);
    await undo.revert();
    expect(sheets()).toEqual(before);
  });

  test('ignored: a scale does it', async () => {
    await open({ ignoresFitToPages: true });
    office.counted();
    await port.apply([NEW_SHEET]);
    expect(office.counted().roundTrips).toBe(3);
    expect(office.model.extras(sheetId()).page.zoom).toEqual({ scale: scaleToFit(formPlan()) });
  });
});

test('a protected structure: said before anything is written; contents can be', async () => {
  await open({ structureProtected: true });
  const sheet = office.model.activeSheet();
  for (const edit of [NEW_SHEET, { kind: 'delete-sheet', sheet } as const]) {
    office.counted();
    await expect(port.apply([edit])).rejects.toMatchObject({
      code: 'sheet-protected',
      message: expect.stringContaining('撤销工作簿保护'),
    });
    expect(office.counted().writes).toBe(0);
  }
  await port.apply([{ kind: 'set-cells', sheet, cells: [{ row: 1, column: 1, content: { value: '可写' } }] }]);
  expect(office.model.cell(sheet, 1, 1).value).toBe('可写');
});

test('a formula that Excel does not take fails the batch whole', async () => {
  await open();
  await port.apply([NEW_SHEET]);
  const before = JSON.stringify(await look());
  const cells = [
    { row: 4, column: 2, content: { value: '改' } },
    { row: 5, column: 4, content: { formula: 'SUM(C3:C5' } },
  ];
  await expect(port.apply([{ kind: 'set-cells', sheet: FORM, cells }])).rejects.toMatchObject({ name: 'HostError' });
  expect(JSON.stringify(await look())).toBe(before);
});

test.each(['（1）', '（1.5）', '（１）', '（ 3）'])('%s is written as a text', async (value) => {
  await open();
  const sheet = office.model.activeSheet();
  await port.apply([{ kind: 'set-cells', sheet, cells: [{ row: 1, column: 1, content: { value } }] }]);
  expect(office.model.cell(sheet, 1, 1).value).toBe(value);
  expect(cellInput({ value }, 'General')).toBe(`'${value}`);
  expect(cellInput({ value: '（一）总体目标' }, 'General')).toBe('（一）总体目标');
});

test('a change of a co-author is nobody’s own', async () => {
  await open();
  const heard: unknown[] = [];
  await port.watch((change) => heard.push(change));
  const sheet = office.model.activeSheet();
  await office.host.asCoAuthor(() => office.model.writeCells(sheet, [{ row: 1, column: 1, content: '别处' }]));
  await later(60);
  expect(heard).toEqual([{ kind: 'cells', sheet, own: false }]);
});

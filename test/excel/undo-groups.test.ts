import { openExcel } from '../../src/excel';
import type { Edit } from '../../src/sheets/edit';
import type { WorkbookPort } from '../../src/sheets/port';
import type { Exchange } from '../../src/workbench/host/host';
import { FORM, formPlan } from '../contract/workbook-port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from './inspect';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const OTHER = '另一张';
const OTHER_PLAN = { ...formPlan(OTHER), columns: formPlan().columns.slice(0, 4) };

let office: OfficeHost;
let port: WorkbookPort;
let exchanges: Exchange[];

async function open(excelVersion: 'microsoft-365' | 'ltsc-2021' = 'microsoft-365'): Promise<void> {
  office = openOfficeHost({ excelVersion });
  port = await openExcel();
  await port.apply([formPlan(), OTHER_PLAN].map((plan) => ({ kind: 'add-sheet', plan })));
  exchanges = [];
  office.host.onExchange((exchange) => exchanges.push(exchange));
}

beforeEach(() => open());
afterEach(() => office.dispose());

const CONTENTS: Edit = { kind: 'set-cells', sheet: FORM, cells: [{ row: 4, column: 2, content: { value: '改' } }] };

const grouped = () => exchanges.filter((exchange) => exchange.grouped);
const refused = () => exchanges.filter(({ error }) => error === 'UndoNotSupported').length;

test.each<[string, Edit]>([
  ['contents', CONTENTS],
  ['a new row', { kind: 'insert-rows', sheet: FORM, before: 5, count: 1, copyFrom: 4 }],
  ['fewer rows', { kind: 'delete-rows', sheet: FORM, first: 4, count: 1 }],
  ['a new sheet', { kind: 'add-sheet', plan: formPlan('新表') }],
])('%s: the writes are one group, and nothing else is', async (_, edit) => {
  const undo = await port.apply([edit]);
  expect(grouped()).toEqual([expect.objectContaining({ writes: true, error: null })]);
  exchanges.length = 0;
  await undo.revert();
  expect(exchanges.some(({ writes }) => writes)).toBe(true);
  expect(grouped()).toEqual([]);
});

test('reading, showing a cell and watching ask for no group', async () => {
  const [grid] = await port.read({ all: true }, { merges: true });
  await port.reveal({ sheet: grid?.id ?? '', row: 1, column: 1 });
  const unwatch = await port.watch(() => undefined);
  await unwatch();
  expect(exchanges.length).toBeGreaterThan(3);
  expect(grouped()).toEqual([]);
});

test.each<[string, readonly Edit[]]>([
  ['deletes a sheet', [CONTENTS, { kind: 'delete-sheet', sheet: OTHER }]],
  ['protects one', [{ kind: 'add-sheet', plan: { ...formPlan('新表'), protected: true } }]],
  ['hides one', [{ kind: 'add-sheet', plan: { ...formPlan('新表'), hidden: true } }]],
])('a batch that %s asks for no group; done, and taken back', async (_, edits) => {
  const before = await state();
  const undo = await port.apply(edits);
  expect([grouped(), refused()]).toEqual([[], 0]);
  expect(await state()).not.toEqual(before);
  await undo.revert();
  expect(await state()).toEqual(before);
});

test('more formulas than Excel groups: the refusal is got over without a trace', async () => {
  const sheet = office.model.sheets().find(({ name }) => name === FORM)?.id ?? '';
  const cells = Array.from({ length: 1700 }, (_, index) => ({
    row: 20 + Math.floor(index / 10),
    column: 1 + (index % 10),
    content: { formula: `${index}+1` },
  }));
  const undo = await port.apply([CONTENTS, { kind: 'set-cells', sheet: FORM, cells }]);
  expect(refused()).toBe(1);
  const read = () => [office.model.cell(sheet, 4, 2).value, office.model.cell(sheet, 189, 10).formula];
  expect(read()).toEqual(['改', '=1699+1']);
  await undo.revert();
  expect(read()).toEqual(['指标4', null]);
});

test('an Excel without undo groups is not asked for one', async () => {
  office.dispose();
  await open('ltsc-2021');
  const run = jest.spyOn(Excel, 'run');
  await port.apply([CONTENTS]);
  expect(run.mock.calls.map((args: readonly unknown[]) => args.length)).toEqual([1, 1]);
});

describe('the stand-in refuses a group as Excel does, with what Excel cannot undo', () => {
  type Write = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;
  const REFUSED: Readonly<Record<string, Write>> = {
    'Worksheet.delete': (_, sheet) => sheet.delete(),
    'Worksheet.copy': (_, sheet) => void sheet.copy('End'),
    'Worksheet.name': (_, sheet) => void (sheet.name = '别名'),
    'Worksheet.position': (_, sheet) => void (sheet.position = 0),
    'Worksheet.visibility': (_, sheet) => void (sheet.visibility = 'Hidden'),
    'WorksheetProtection.protect': (_, sheet) => sheet.protection.protect(),
    'NamedItem.comment': (_, sheet) => void (sheet.names.getItem('指标区').comment = '说明'),
    'many formulas': (_, sheet) =>
      void (sheet.getRange('A20:AN59').formulas = Array.from({ length: 40 }, () => Array(40).fill('=1+1'))),
  };
  const write = (options: Excel.RunOptions, each: Write) =>
    Excel.run(options, async (context) => {
      each(context, context.workbook.worksheets.getItem(OTHER));
      await context.sync();
    });

  test.each(Object.entries(REFUSED))('%s', async (_, each) => {
    await expect(write({ mergeUndoGroup: true }, each)).rejects.toMatchObject({ code: 'UndoNotSupported' });
    await write({}, each);
  });

  test('contents are taken', async () => {
    await write({ mergeUndoGroup: true }, (_, sheet) => void (sheet.getRange('B4').values = [['改']]));
  });
});

async function state(): Promise<unknown> {
  const sheets: unknown[] = [];
  for (const { name } of office.model.sheets()) sheets.push([name, await inspect(office.model, name)]);
  return JSON.parse(JSON.stringify(sheets));
}

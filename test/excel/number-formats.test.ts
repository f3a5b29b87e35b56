import { openExcel } from '../../src/excel';
import { address } from '../../src/model/cell';
import type { Edit } from '../../src/sheets/edit';
import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from './inspect';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const SHEET = '表';

/** Column A is one cell over rows 2 to 3, B is typed text, C is plain. */
function plan(name = SHEET): SheetPlan {
  return {
    name,
    columns: [{ width: 10 }, { width: 10 }, { width: 10 }],
    rowHeights: [20, 20, 20, 20],
    cells: [2, 3, 4].flatMap((row) => [
      { row, column: 1, content: { value: '类' }, style: { numberFormat: '@' } },
      { row, column: 2, content: { value: `${row}-12` }, style: { numberFormat: '@' } },
      { row, column: 3, content: { value: row }, style: {} },
    ]),
    merges: [{ top: 2, left: 1, bottom: 3, right: 1 }],
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: 4, right: 3 },
      orientation: 'portrait',
      fitToWidth: true,
      repeatRows: null,
    },
  };
}

let office: OfficeHost;
let port: WorkbookPort;

beforeEach(async () => {
  office = openOfficeHost();
  port = await openExcel();
  await port.apply([{ kind: 'add-sheet', plan: plan() }]);
});

afterEach(() => office.dispose());

const write = (row: number, column: number, value: string, sheet = SHEET): Edit => ({
  kind: 'set-cells',
  sheet,
  cells: [{ row, column, content: { value } }],
});
const insert = (before: number, copyFrom: number | null): Edit => ({
  kind: 'insert-rows',
  sheet: SHEET,
  before,
  count: 1,
  copyFrom,
});
const style = (row: number, column: number, numberFormat: string): Edit => ({
  kind: 'set-style',
  sheet: SHEET,
  area: { top: row, left: column, bottom: row, right: column },
  style: { numberFormat },
});

const CASES: readonly (readonly [string, readonly Edit[], number, number])[] = [
  ['a text cell', [], 2, 2],
  ['a plain cell', [], 2, 3],
  ['a row copied from a text cell', [insert(4, 3)], 4, 2],
  ['a row copied from a plain cell', [insert(4, 3)], 4, 3],
  ['a row copied from one below', [insert(2, 4)], 2, 2],
  ['a row copied from a copied row', [insert(4, 3), insert(5, 4)], 5, 2],
  ['a row copied from nothing', [insert(4, null)], 4, 2],
  ['a row below a cell that is merged downwards', [insert(4, 3)], 4, 1],
  ['a row that moved down', [insert(2, null)], 3, 2],
  ['a row that moved up', [{ kind: 'delete-rows', sheet: SHEET, first: 2, count: 1 }], 2, 2],
  ['a cell that became text', [style(3, 3, '@')], 3, 3],
  ['a cell that became plain', [style(3, 2, 'General')], 3, 2],
  [
    'a text cell that took a formula',
    [{ kind: 'set-cells', sheet: SHEET, cells: [{ row: 3, column: 2, content: { formula: 'C3+1' } }] }],
    3,
    2,
  ],
];

const TEXTS = ['**万元/公里', '≥5', '001', '1-12', '50%', '=1+1', "'90年代"];

describe.each(CASES)('a text written into %s', (_, edits, row, column) => {
  test.each(TEXTS)('%s stays what it is', async (text) => {
    const before = await state();
    const undo = await port.apply([...edits, write(row, column, text)]);
    expect((await inspect(office.model, SHEET)).values[address({ row, column })]).toBe(text);
    await undo.revert();
    expect(await state()).toEqual(before);
  });
});

test.each(TEXTS)('%s stays what it is in a cell that becomes text afterwards', async (text) => {
  await port.apply([write(3, 3, text), style(3, 3, '@')]);
  expect((await inspect(office.model, SHEET)).values.C3).toBe(text);
});

test.each(TEXTS)('%s stays what it is in a sheet that was just drawn', async (text) => {
  await port.apply([{ kind: 'add-sheet', plan: plan('New') }, write(3, 2, text, 'new'), write(3, 3, text, 'New')]);
  expect((await inspect(office.model, 'New')).values).toMatchObject({ B3: text, C3: text });
});

async function state(): Promise<unknown> {
  return JSON.parse(JSON.stringify(await inspect(office.model, SHEET)));
}

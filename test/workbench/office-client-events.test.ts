import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let heard: Record<string, unknown>[];

beforeEach(async () => {
  office = openOfficeHost();
  heard = [];
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const listen = async (event: object) =>
      void heard.push(JSON.parse(JSON.stringify(event)) as Record<string, unknown>);
    worksheets.onChanged.add(listen);
    worksheets.onActivated.add(listen);
    worksheets.onDeactivated.add(listen);
    worksheets.onAdded.add(listen);
    worksheets.onDeleted.add(listen);
    worksheets.onSelectionChanged.add(listen);
    await context.sync();
  });
  office.counted();
});

afterEach(() => office.dispose());

const first = () => office.model.sheets()[0]?.id ?? '';
const heardSoon = async () => {
  await later(60);
  return heard.splice(0);
};
const changesSoon = async () => (await heardSoon()).filter((event) => event.type === 'WorksheetChanged');

describe('what a person does', () => {
  test('typing in a cell: one event with what was there before', async () => {
    await office.model.writeCells(first(), [{ row: 2, column: 3, content: 12 }]);
    expect(await changesSoon()).toEqual([
      expect.objectContaining({
        type: 'WorksheetChanged',
        address: 'C2',
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: first(),
        details: { valueBefore: '', valueAfter: 12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
      }),
    ]);
  });

  test('pasting a block: one event; the recalculation that follows: none', async () => {
    await office.model.writeCells(first(), [{ row: 1, column: 5, content: '=SUM(A1:B20)' }]);
    await changesSoon();
    await office.model.writeCells(
      first(),
      Array.from({ length: 40 }, (_, index) => ({ row: 1 + (index >> 1), column: 1 + (index & 1), content: index })),
    );
    await office.model.settle();
    expect(await changesSoon()).toEqual([expect.objectContaining({ address: 'A1:B20', changeType: 'RangeEdited' })]);
    expect(office.model.cell(first(), 1, 5).value).toBe(780);
  });

  test('rows put in and taken out, and both undone', async () => {
    await office.model.insertRows(first(), 3, 2);
    expect(await changesSoon()).toEqual([
      expect.objectContaining({ address: '3:4', changeType: 'RowInserted', triggerSource: 'Unknown' }),
    ]);
    await office.model.undo();
    expect(await changesSoon()).toEqual([expect.objectContaining({ address: '3:4', changeType: 'RowDeleted' })]);
    await office.model.deleteRows(first(), 5, 1);
    expect(await changesSoon()).toEqual([expect.objectContaining({ address: '5:5', changeType: 'RowDeleted' })]);
  });

  test('an edit undone and redone is heard each time', async () => {
    await office.model.writeCells(first(), [{ row: 1, column: 1, content: 'x' }]);
    await changesSoon();
    await office.model.undo();
    expect((await changesSoon()).map((event) => event.address)).toEqual(['A1']);
    expect(office.model.cell(first(), 1, 1).value).toBeNull();
    await office.model.redo();
    expect((await changesSoon()).map((event) => event.address)).toEqual(['A1']);
  });

  test('the range of an event can be read', async () => {
    await office.model.writeCells(first(), [{ row: 4, column: 2, content: '村' }]);
    await office.Excel.run(async (context) => {
      const done = new Promise<unknown[][]>((resolve) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          resolve(
            await office.Excel.run(async (inner) => {
              const range = event.getRangeOrNullObject(inner).load('values');
              await inner.sync();
              return range.values;
            }),
          );
        });
      });
      await context.sync();
      await office.model.writeCells(first(), [{ row: 4, column: 2, content: '镇' }]);
      expect(await done).toEqual([['镇']]);
    });
  });
});

describe('what the add-in does', () => {
  test('is told apart from a person', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(first()).getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    expect(await changesSoon()).toEqual([
      expect.objectContaining({ address: 'A1:B2', triggerSource: 'ThisLocalAddin' }),
    ]);
  });

  test('sheets added, activated and deleted', async () => {
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.add('二').activate();
      await context.sync();
    });
    expect((await heardSoon()).map((event) => event.type)).toEqual([
      'WorksheetAdded',
      'WorksheetDeactivated',
      'WorksheetActivated',
    ]);
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('二').delete();
      await context.sync();
    });
    expect((await heardSoon()).map((event) => event.type)).toContain('WorksheetDeleted');
  });

  test('a handler that was taken off hears nothing', async () => {
    const seen: string[] = [];
    const handle = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets
        .getItem(first())
        .onChanged.add(async (event) => void seen.push(event.address));
      await context.sync();
      return added;
    });
    await office.model.writeCells(first(), [{ row: 1, column: 1, content: 1 }]);
    await heardSoon();
    await office.Excel.run(handle.context as Excel.RequestContext, async (context) => {
      handle.remove();
      await context.sync();
    });
    await office.model.writeCells(first(), [{ row: 1, column: 1, content: 2 }]);
    await heardSoon();
    expect(seen).toEqual(['A1']);
  });
});

describe('undo', () => {
  const edit = (content: string) => office.model.writeCells(first(), [{ row: 1, column: 1, content }]);
  const sync = (work: (sheet: Excel.Worksheet) => unknown) =>
    office.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(first()));
      await context.sync();
    });

  test('reading in between keeps two undos', async () => {
    await edit('a');
    await sync((sheet) => sheet.getRange('A1:D20').load('values, text, formulas'));
    await edit('b');
    await sync((sheet) => sheet.getRange('A1:D20').load('values, text, formulas'));
    await office.model.undo();
    expect(office.model.cell(first(), 1, 1).value).toBe('a');
    await office.model.undo();
    expect(office.model.cell(first(), 1, 1).value).toBeNull();
  });

  test.each([
    ['a write', (sheet: Excel.Worksheet) => (sheet.getRange('C1').values = [[1]])],
    ['a format', (sheet: Excel.Worksheet) => (sheet.getRange('C1').format.fill.color = '#FFFFFF')],
    [
      'asking for merges (reported, #5918)',
      (sheet: Excel.Worksheet) => sheet.getRange('A1:B2').getMergedAreasOrNullObject(),
    ],
  ])('%s by the add-in empties it', async (_, work) => {
    await edit('a');
    await sync(work);
    await office.model.undo();
    expect(office.model.cell(first(), 1, 1).value).toBe('a');
  });
});

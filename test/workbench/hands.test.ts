/// <reference types="office-js" />
import { openWorkbenchPage, type WorkbenchPage } from '../support/office-host-page';
import { hands, listen } from '../support/workbench-hands';

let bench: WorkbenchPage;
let hand: ReturnType<typeof hands>;
let after: Awaited<ReturnType<typeof listen>>['after'];

beforeAll(async () => {
  bench = await openWorkbenchPage();
  hand = hands(bench.page);
  ({ after } = await listen(bench));
});

afterAll(() => bench.close());

/** One read and no write, however many events there were. */
const ONE_CHECK = { roundTrips: 1, writes: 0 };

const press = (key: string) => bench.page.keyboard.press(key);

const cell = (address: string) =>
  bench.pane().evaluate(
    (place) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(place).load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    address,
  );

test('typing: one event when the cell is left, none before', async () => {
  await hand.click(2, 2);
  expect(await after(() => hand.type('573'))).toEqual({ heard: ['RangeEdited B2 Unknown'], ...ONE_CHECK });
  expect(await cell('B2')).toBe(573);
});

test('while a person types, a batch of the add-in fails as in Excel; afterwards it goes through', async () => {
  const write = () =>
    bench.pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('D1').values = [['写']];
        await context.sync();
        return 'ok';
      }).catch((error: { code: string }) => error.code),
    );
  await hand.click(3, 2);
  await bench.page.keyboard.type('半');
  expect(await write()).toBe('InvalidOperationInCellEditMode');
  expect(await after(() => press('Enter'))).toMatchObject({ heard: ['RangeEdited B3 Unknown'] });
  expect(await after(write)).toMatchObject({ heard: ['RangeEdited D1 ThisLocalAddin'] });
});

test('given up with Escape: nothing happened', async () => {
  await hand.click(4, 2);
  await bench.page.keyboard.type('不要');
  await press('Escape');
  await hand.click(5, 2);
  expect(await after(() => hand.type('要'))).toMatchObject({ heard: ['RangeEdited B5 Unknown'] });
  expect(await cell('B4')).toBe('');
});

test('a pasted block of 40 cells is one event; undo and redo are one each', async () => {
  const block = Array.from({ length: 10 }, (_, row) => [0, 1, 2, 3].map((column) => `${row}米${column}`).join('\t'));
  await hand.click(8, 2);
  const once = { heard: ['RangeEdited B8:E17 Unknown'], ...ONE_CHECK };
  expect(await after(() => hand.paste(block.join('\n')))).toEqual(once);
  expect(await cell('E17')).toBe('9米3');
  expect(await after(() => press('Control+z'))).toEqual(once);
  expect(await cell('E17')).toBe('');
  expect(await after(() => press('Control+y'))).toEqual(once);
  expect(await cell('E17')).toBe('9米3');
});

test('clearing cells with Delete is an edit', async () => {
  await hand.click(17, 5);
  expect(await after(() => press('Delete'))).toEqual({ heard: ['RangeEdited E17 Unknown'], ...ONE_CHECK });
});

test("rows put in and taken out by the grid's own menu, and taken back", async () => {
  expect(await after(() => hand.rowMenu(4, '在上方插入'))).toEqual({
    heard: ['RowInserted 4:4 Unknown'],
    ...ONE_CHECK,
  });
  expect(await cell('B6')).toBe('要');
  expect(await after(() => press('Control+z'))).toMatchObject({ heard: ['RowDeleted 4:4 Unknown'], ...ONE_CHECK });
  expect(await after(() => hand.rowMenu(4, '删除选中行'))).toMatchObject({
    heard: ['RowDeleted 4:4 Unknown'],
    ...ONE_CHECK,
  });
  expect(await cell('B4')).toBe('要');
  expect(await after(() => press('Control+z'))).toMatchObject({ heard: ['RowInserted 4:4 Unknown'], ...ONE_CHECK });
  expect(await cell('B5')).toBe('要');
});

test('sheets: copied, renamed, switched, deleted', async () => {
  expect(await after(() => hand.tabMenu('Sheet1', '复制'))).toEqual({ heard: ['added', 'activated'], ...ONE_CHECK });
  const rename = async () => {
    await hand.tabMenu('Sheet1 （副本）', '重命名');
    await bench.page.waitForFunction(() => document.activeElement?.closest('[data-id]') != null);
    await bench.page.keyboard.type('申报表');
    await press('Enter');
  };
  expect(await after(rename)).toEqual({ heard: [expect.stringMatching(/^renamed Sheet1.* 申报表$/)], ...ONE_CHECK });
  expect(await cell('B5')).toBe('要');
  expect(await after(() => hand.tab('Sheet1'))).toEqual({ heard: ['activated'], ...ONE_CHECK });
  // Univer shows a sheet whose tab is clicked, and asks before it deletes.
  expect(await after(() => hand.tab('申报表'))).toMatchObject({ heard: ['activated'] });
  const remove = async () => {
    await hand.tabMenu('申报表', '删除');
    await bench.page.getByRole('button', { name: /^确/ }).click();
  };
  expect(await after(remove)).toEqual({ heard: expect.arrayContaining(['deleted', 'activated']), ...ONE_CHECK });
});

test('nothing was asked of the outside world, and nothing went wrong', () => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});

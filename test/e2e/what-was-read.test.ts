import { SPLIT, SPLIT_SHEET, splitTable } from '../support/split-table';
import { openXlsx } from '../../src/xlsx';
import { readSheets } from '../../src/workbook/read-sheet';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** A county's table with a caption that says nothing: seen what was read, corrected, scored, saved and opened again. */
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.open(await (await splitTable()).toBytes());
  await bench.page.locator('#divider').focus();
  for (let step = 0; step < 3; step += 1) await bench.page.keyboard.press('ArrowRight');
  await bench.tab('校验');
});
afterAll(() => bench?.close());

const target = () => bench.pane.getByLabel('E列“栏目乙”');

test('a doubtful column comes first, is corrected, and the form can be scored and saved', async () => {
  await target().waitFor();
  await bench.picture('70-读到的表');
  await target().selectOption('target');
  await bench.pane.getByText('由您指定').waitFor();
  await bench.picture('71-更改栏目');
  await bench.tab('评分');
  await bench.button('填入得分').waitFor();
  const bytes = await bench.save();
  const [sheet] = await readSheets(await openXlsx(bytes), { all: true }, true);
  expect(sheet?.grid.name).toBe(SPLIT_SHEET);
  expect(sheet?.forms[0]?.table.columns.target).toBe(SPLIT.target);
  expect(sheet?.forms[0]?.reading.state).toBe('certain');
  await bench.open(bytes);
  await bench.tab('校验');
  await bench.button('读到的表').click();
  await bench.pane.getByText('由您指定').waitFor();
  expect(bench.troubles).toEqual([]);
});

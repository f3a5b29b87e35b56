import { SECOND_SHEET, SPLIT, SPLIT_SHEET, twoSplitTables } from '../support/split-table';
import { openXlsx } from '../../src/xlsx';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/**
 * A county's tables with a caption that says nothing: seen what was read, corrected, scored, saved and opened again; what was said of
 * one sheet holds on the other.
 */
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.open(await (await twoSplitTables()).toBytes());
  await bench.narrow();
  await bench.show(SPLIT_SHEET);
  await bench.tab('校验');
});
afterAll(() => bench?.close());

const target = () => bench.pane.getByLabel('E列“栏目乙”');
const fill = async () => {
  await bench.tab('评分');
  await bench.button('填入得分').click();
  await bench.pane.getByLabel('手填的得分也换成公式').check();
  await bench.button('确定').click();
  await bench.pane.getByText('已填入得分公式').first().waitFor();
};
const isReadAsSaid = async () => {
  await bench.tab('校验');
  await bench.button('读到的表').click();
  await bench.pane.getByText('由您指定').waitFor();
};

test('a doubtful column comes first, is corrected, and the form is scored', async () => {
  await target().waitFor();
  await bench.picture('70-读到的表');
  await target().selectOption('target');
  await bench.pane.getByText('由您指定').waitFor();
  await bench.picture('71-更改栏目');
  await fill();
  await bench.picture('72-填入得分');
});

test('the correction holds on the second sheet, which is scored at once', async () => {
  await bench.show(SECOND_SHEET);
  await isReadAsSaid();
  await bench.picture('73-第二张表');
  await fill();
});

test('saved and opened again, both are read as was said', async () => {
  const bytes = await bench.save();
  const sheets = await readSheets(await openXlsx(bytes), { all: true }, true);
  expect(sheets.map(({ grid }) => grid.name)).toEqual([SPLIT_SHEET, SECOND_SHEET]);
  for (const { forms } of sheets) {
    const [form] = forms;
    expect(form?.table.columns.target).toBe(SPLIT.target);
    expect(form?.reading.state).toBe('certain');
    expect(form?.indicators.filter(({ score }) => score?.formula?.startsWith('=')).length).toBeGreaterThan(0);
  }
  await bench.open(bytes);
  for (const name of [SPLIT_SHEET, SECOND_SHEET]) {
    await bench.show(name);
    await isReadAsSaid();
  }
  expect(bench.troubles).toEqual([]);
});

import { readFile } from 'node:fs/promises';
import { addCharts } from '../../src/workbook/insert/add-charts';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { openWorkbenchPage, type WorkbenchPage } from '../support/office-host-page';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { inspectSheet } from '../xlsx/inspect';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbenchPage();
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation('自评表') }]);
  await addCharts(workbook, { sheet: '自评表' });
  await bench.page.setInputFiles('#file', {
    name: '图表.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await workbook.toBytes()),
  });
});

afterAll(() => bench.close());

const panel = () => bench.page.locator('#charts');
const picture = (title: string) => panel().getByRole('img', { name: title });

/** What the add-in would do, in the pane. */
async function show(sheet: string): Promise<void> {
  await bench.pane().waitForFunction(() => 'Excel' in window);
  await bench.pane().evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    sheet,
  );
}

test('the panel stands beside the grid only on a sheet that has charts, and follows the cells', async () => {
  await bench.page.locator('#notice').waitFor({ state: 'hidden' });
  expect(await panel().isVisible()).toBe(false);
  await show('图表');
  await picture('指标完成率').waitFor();
  expect(await picture('指标完成率').getAttribute('aria-label')).toContain('新建供水设施数量 100.0%');
  expect(await panel().getByRole('img').count()).toBe(3);
  await bench.pane().evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评表').getRange('F11').values = [['1座']];
      await context.sync();
    }),
  );
  await panel().getByRole('img', { name: '新建供水设施数量 50.0%' }).waitFor();
  await show('自评表');
  await panel().waitFor({ state: 'hidden' });
});

test('the saved file has the charts', async () => {
  const [download] = await Promise.all([bench.page.waitForEvent('download'), bench.page.click('#save')]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const saved = await openXlsx(bytes);
  expect((await saved.read({ all: true }, { merges: false })).map(({ name }) => name)).toEqual(['自评表', '图表']);
  expect((await inspectSheet(bytes, '图表')).charts.map(({ title }) => title)).toEqual([
    '指标完成率',
    '各类指标得分',
    '预算执行率',
  ]);
  expect(bench.errors).toEqual([]);
});

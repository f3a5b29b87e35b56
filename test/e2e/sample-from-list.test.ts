import { createXlsx } from '../../src/xlsx';
import { collectedResults, typedList } from '../support/typed-list';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** A finance office before the results that it has collected: the tab 流转 beside a 汇总 list. */
let bench: Workbench;

const LIST = '自评汇总';
const OTHER = '通讯录';

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  const book = createXlsx();
  const other = typedList(OTHER, [
    ['姓名', '电话'],
    ['王经办', '0595'],
  ]);
  await book.apply([collectedResults(LIST), other].map((plan) => ({ kind: 'add-sheet', plan })));
  await bench.open(await book.toBytes());
  await bench.tab('流转');
});
afterAll(() => bench?.close());

const said = (text: string | RegExp) => bench.pane.getByText(text).first().waitFor();

test('offers 抽查 with the number of its projects, and draws from it', async () => {
  await said(/从“自评汇总”汇总表的 23 个项目中随机抽取/);
  await bench.pane.getByLabel('抽取方式').selectOption({ label: '按主管部门分别抽' });
  await bench.pane.getByLabel('抽样种子').fill('20250301');
  await bench.picture('72-抽查汇总表');
  await bench.button('抽取样本').click();
  await said('已从 23 个项目中抽取 3 个，见“抽查记录”。');
  expect((await bench.selected()).sheet).toBe('抽查记录');
  expect(await bench.value('A2')).toMatch(/“自评汇总”汇总表的 23 个项目.*种子 20250301/);
  await bench.picture('73-汇总表的抽查记录');
});

test('neither the record nor another list has such an offer', async () => {
  await said('这张工作表上没有绩效表');
  expect(await bench.button('抽取样本').count()).toBe(0);
  await bench.show(OTHER);
  await said('这张工作表上没有绩效表');
  expect(await bench.button('抽取样本').count()).toBe(0);
  await bench.show(LIST);
  await bench.button('抽取样本').waitFor();
});

test('taken back, the list stands alone again', async () => {
  await bench.button('撤销本次操作').click();
  await said(/已撤销/);
  expect(await bench.sheets()).toEqual([LIST, OTHER]);
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

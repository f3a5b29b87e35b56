import { until } from '../support/until';
import { lines, openWorkbench } from './workbench';
import type { Workbench } from './workbench';

let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.button('插入套表').click();
  await bench.pane.getByText('已插入工作表').waitFor();
  await bench.tab('校验');
});
afterAll(() => bench?.close());

const finding = (text: string) => lines(bench.pane).filter({ hasText: text });

test('edit, live check, edit: Ctrl+Z twice takes back the two edits of the person', async () => {
  await bench.type('E11', '≥5 平方米');
  await finding('平方米').waitFor();
  await bench.type('E28', '≥95');
  await finding('没有写%').waitFor();
  await bench.page.keyboard.press('Control+z');
  expect(await until(() => bench.value('E28'), '≥**%')).toBe('≥**%');
  expect(await bench.value('E11')).toBe('≥5 平方米');
  await finding('没有写%').waitFor({ state: 'detached' });
  await bench.page.keyboard.press('Control+z');
  expect(await until(() => bench.value('E11'), '≥**公里')).toBe('≥**公里');
  await finding('平方米').waitFor({ state: 'detached' });
});

test('hostile texts stand in the pane as texts', async () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script> 百分比';
  await bench.type('D13', '"><svg onload=alert(3)>');
  await bench.type('E13', hostile);
  await bench.type('B3', '{{constructor.constructor("alert(4)")()}}');
  await bench.button('校验全表').click();
  await lines(bench.pane).first().waitFor();
  for (const tab of ['套表', '评分', '校验']) await bench.tab(tab);
  await bench.tab('套表');
  await bench.pane.locator('option', { hasText: '<svg onload=alert(3)>' }).first().waitFor({ state: 'attached' });
  await bench.picture('20-恶意文字');
  expect(await bench.pane.locator('main img, main script, main [onload], main [onerror]').count()).toBe(0);
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** 特色产业 has more rows than any project needs: those that it needs are ticked before the form is put in. */
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.pane.getByLabel('项目类型').selectOption({ label: '特色产业扶贫项目' });
});
afterAll(() => bench?.close());

const tick = (name: string) => bench.pane.getByRole('checkbox', { name, exact: true });
const says = (rows: number) => bench.pane.getByText(`一张新工作表：${rows} 项指标`).waitFor();
const SHEET = '绩效目标申报表';

test('core indicators stay ticked; a row, its heading and a class are ticked with the mouse and the keyboard', async () => {
  await bench.button('只要核心指标').click();
  await says(2);
  const core = bench.pane.getByRole('checkbox', { checked: true, disabled: true });
  expect(await core.count()).toBeGreaterThan(0);
  await tick('土豆亩均补助成本').check();
  await says(4);
  expect(await tick('作物种植亩均补助标准').isChecked()).toBe(true);
  await tick('质量指标').focus();
  await bench.page.keyboard.press('Space');
  await says(7);
  await bench.picture('04a-勾选指标');
});

test('the form holds these rows and every class, and is read without a question', async () => {
  await bench.button('插入套表').click();
  await bench.pane.getByText('已插入工作表').waitFor();
  expect(await bench.rowOf('D', '土豆亩均补助成本')).toBeGreaterThan(0);
  const names: unknown[] = [];
  for (let row = 11; row < 40; row += 1) names.push(await bench.value(`D${row}`, SHEET));
  expect(names.filter((name) => typeof name === 'string' && /[^\s…]/.test(name))).toHaveLength(7);
  await bench.tab('校验');
  expect(await until(bench.findings, [])).toEqual([]);
  await bench.button('撤销本次操作').click();
  expect(await until(bench.sheets, ['Sheet1'])).toEqual(['Sheet1']);
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

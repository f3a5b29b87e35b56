import { until } from '../support/until';
import { lines, openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** What a reviewer does with a workbook that was handed in, in the narrowest pane. */
let bench: Workbench;
let letter: string;

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.pane.getByLabel('项目类型').selectOption({ label: '空白框架（不套用类型模板）' });
  await bench.button('插入套表').click();
  await bench.pane.getByText('已插入工作表').waitFor();
  await bench.narrow();
  await bench.tab('校验');
  await bench.type('B3', '石桥村道路硬化');
  await bench.type('D11', '道路硬化里程');
  await bench.type('E11', '≥5公里');
});
afterAll(() => bench?.close());

const box = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });
const fold = (name: string | RegExp) => bench.button(name).click();
const line = (text: string) => lines(bench.pane).filter({ hasText: text });

test('a project that can only be guessed is asked for, once, and the answer counts', async () => {
  const choice = bench.pane.getByLabel('项目类型');
  await choice.waitFor();
  await bench.picture('50-项目类型');
  await choice.selectOption({ label: '贫困村村内基础设施建设项目' });
  await bench.pane.getByText('由您选定').waitFor();
  await bench.button('校验全表').click();
  await line('受益建档立卡贫困人口数').first().waitFor();
});

test('what people judge is a list of questions, folded', async () => {
  const question = bench.pane.getByText('预期绩效是否显著');
  expect(await question.isVisible()).toBe(false);
  await fold('请审核人判断');
  await question.waitFor();
  await question.scrollIntoViewIfNeeded();
  await bench.picture('51-请审核人判断');
  await fold('请审核人判断');
});

test('the letter holds every 必改 and 核实 and the own remarks, and is copied', async () => {
  await fold('退回修改意见');
  await box('其他意见').fill('请附项目库截图\n请加盖公章');
  await bench.button('生成修改意见').click();
  await box('修改意见').waitFor();
  letter = await box('修改意见').inputValue();
  expect(letter).toContain('主管部门未填');
  expect(letter).toContain('请加盖公章');
  await bench.button('复制修改意见').click();
  await bench.pane.getByText('已复制').waitFor();
  await bench.picture('52-退回修改意见');
});

test('the letter is said to be old once the sheet has changed', async () => {
  await bench.type('B4', '县交通运输局');
  await bench.pane.getByText('发出前请重新生成').waitFor();
  await fold('退回修改意见');
});

test('the earlier letter is held against what came back', async () => {
  await fold('比对上次意见');
  await box('上次的修改意见').fill('请尽快修改');
  await bench.pane.getByText('没有认出修改意见').waitFor();
  await box('上次的修改意见').fill(letter);
  await bench.button('比对').click();
  await box('修改情况').waitFor();
  const text = await box('修改情况').inputValue();
  expect(text).toMatch(/已改 1 条/);
  expect(text).toContain('请加盖公章');
  await bench.picture('53-比对上次意见');
  await fold('比对上次意见');
});

test('a county profile is checked, named, kept and put away', async () => {
  const goal = line('年度目标未填写');
  await goal.waitFor();
  const input = bench.pane.locator('input[type=file]');
  const choose = (text: string) =>
    input.setInputFiles({ name: '配置.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await fold('本县配置');
  await choose('{ "name": "石桥县", "limits": { "lowShare": "低" } }');
  await bench.pane.getByText('limits.lowShare').waitFor();
  expect(await goal.count()).toBe(1);
  await bench.picture('54-配置有误');
  await choose('{ "name": "石桥县", "rules": { "goal-empty": "关闭" } }');
  await bench.button('本县配置：石桥县').waitFor();
  expect(await until(() => goal.count(), 0)).toBe(0);
  await bench.picture('55-本县配置');
  await bench.button('不再使用').click();
  await bench.button('本县配置').waitFor();
  await goal.waitFor();
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

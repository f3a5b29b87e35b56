import { keyboardHands } from './keyboard-hands';
import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** The whole way through pane and grid without a mouse. */
let bench: Workbench;

let hands: ReturnType<typeof keyboardHands>;

beforeAll(async () => {
  bench = await openWorkbench();
  hands = keyboardHands(bench);
});
afterAll(() => bench?.close());

test('insert', async () => {
  await hands.start();
  await hands.toTab('套表');
  await hands.insertForm('2024');
  expect(await until(bench.sheets, ['Sheet1', '绩效目标申报表'])).toContain('绩效目标申报表');
});

test('go to a finding, repair it', async () => {
  await hands.type('E11', '≥5 平方米');
  await hands.type('E18', '≤120 元');
  await hands.type('E28', '≥95');
  await hands.toTab('校验');
  await bench.pane.locator('[data-line]', { hasText: '没有写%' }).waitFor();
  await hands.tabTo(/^必改/);
  await hands.tabTo(/^必改E11|^必改 E11/);
  await hands.press('ArrowDown');
  expect(await hands.focused()).toContain('E28');
  await hands.press('Enter');
  expect(await until(bench.selected, { sheet: '绩效目标申报表', row: 28, column: 5 })).toMatchObject({ row: 28 });
  await hands.tabTo('更正');
  await hands.press('Enter');
  expect(await until(() => bench.value('E28'), '≥95%')).toBe('≥95%');
});

test('answer', async () => {
  await hands.tabTo('显示提示与已说明');
  await hands.press('Enter');
  await hands.tabTo(/^(必改|提示) ?E1[18]/, 'Shift+Tab');
  await hands.press('End');
  expect(await hands.focused()).toContain('E18');
  await hands.press('Enter');
  await hands.tabTo('说明理由');
  await hands.press('Enter');
  await bench.pane.getByRole('textbox', { name: '说明理由' }).waitFor();
  await hands.press('Tab');
  await hands.press('Tab');
  expect(await hands.focused()).toBe('说明理由');
  await bench.page.keyboard.type('按硬化面积补助');
  await hands.tabTo('说明人');
  await bench.compose('zhang san');
  await hands.press('Enter');
  // The Enter was the input method's: nothing is sent before the name stands there.
  expect(await hands.focused()).toBe('说明人');
  expect(await bench.sheets()).not.toContain('校验记录');
  await bench.page.keyboard.insertText('张三');
  await hands.press('Enter');
  await bench.pane.getByText('理由已记入').waitFor();
  expect(await bench.value('F2', '校验记录')).toBe('张三');
  expect(await bench.value('E2', '校验记录')).toBe('按硬化面积补助');
  expect(await bench.value('E3', '校验记录')).toBeNull();
  await bench.picture('30-只用键盘');
});

test('register an approval', async () => {
  await hands.toSheet('绩效目标申报表');
  await hands.type('B3', '石桥村道路硬化');
  await hands.fillApproval('2024');
  await hands.press('Enter');
  await bench.pane.getByText('工作簿里没有本项目的审核表').first().waitFor();
  await hands.press('Enter');
  await bench.pane.getByText('已登记批复').first().waitFor();
  expect(await hands.focused()).toBe('目标调整');
});

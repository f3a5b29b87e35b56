import { until } from './until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** The whole way through the pane without a mouse. Only the cells themselves are typed the usual way in between. */
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());

/** What has the focus inside the pane: its name as it is read out. */
const focused = () =>
  bench.pane
    .locator('body')
    .evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ??
        (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ??
        document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ??
        '',
    );

/** Tab until the element with this text has the focus; fails where the keyboard cannot reach it. */
async function tabTo(text: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    const now = await focused();
    if (typeof text === 'string' ? now.startsWith(text) : text.test(now)) return;
    met.push(now.slice(0, 20));
    await bench.page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${text}; it met ${met.join(' → ')}`);
}

const press = (key: string) => bench.page.keyboard.press(key);
const intoPane = () => bench.pane.getByRole('tab', { selected: true }).focus();

test('insert', async () => {
  await bench.button('开始使用').focus();
  await press('Enter');
  await bench.button('插入套表').waitFor();
  await intoPane();
  await tabTo('年度');
  await bench.page.keyboard.type('2024');
  await tabTo('插入套表');
  await press('Enter');
  await bench.pane.getByText('已插入工作表').waitFor();
  expect(await until(bench.sheets, ['Sheet1', '绩效目标申报表'])).toContain('绩效目标申报表');
});

test('go to a finding, repair it', async () => {
  await bench.type('E11', '≥5 平方米');
  await bench.type('E18', '≤120 元');
  await bench.type('E28', '≥95 百分比');
  await intoPane();
  await press('ArrowRight');
  await bench.pane.getByRole('tab', { name: '校验', selected: true }).waitFor();
  await bench.pane.locator('[data-line]', { hasText: '百分比' }).waitFor();
  await tabTo(/^必改/);
  await tabTo(/^必改E11|^必改 E11/);
  await press('ArrowDown');
  expect(await focused()).toContain('E28');
  await press('Enter');
  expect(await until(bench.selected, { sheet: '绩效目标申报表', row: 28, column: 5 })).toMatchObject({ row: 28 });
  await tabTo('更正');
  await press('Enter');
  expect(await until(() => bench.value('E28'), '≥95%')).toBe('≥95%');
});

test('answer', async () => {
  await tabTo('显示提示与已说明');
  await press('Enter');
  await tabTo(/^(必改|提示) ?E1[18]/, 'Shift+Tab');
  await press('End');
  expect(await focused()).toContain('E18');
  await press('Enter');
  await tabTo('说明理由');
  await press('Enter');
  await bench.pane.getByRole('textbox', { name: '说明理由' }).waitFor();
  await press('Tab');
  await press('Tab');
  expect(await focused()).toBe('说明理由');
  await bench.page.keyboard.type('按硬化面积补助');
  await tabTo('说明人');
  await bench.compose('zhang san');
  await press('Enter');
  // The Enter was the input method's: nothing is sent before the name stands there.
  await bench.page.waitForTimeout(500);
  expect(await focused()).toBe('说明人');
  expect(await bench.sheets()).not.toContain('校验记录');
  await bench.page.keyboard.insertText('张三');
  await press('Enter');
  await bench.pane.getByText('理由已记入').waitFor();
  expect(await bench.value('F2', '校验记录')).toBe('张三');
  expect(await bench.value('E2', '校验记录')).toBe('按硬化面积补助');
  await bench.picture('30-只用键盘');
});

test('register an approval', async () => {
  await bench.show('绩效目标申报表');
  await bench.type('B3', '石桥村道路硬化');
  await intoPane();
  await press('End');
  await bench.button('批复').waitFor();
  await tabTo('批复');
  await press('Enter');
  await tabTo('批复日期');
  // Typed as the box shows it: month, day, year.
  await bench.page.keyboard.type('03052024');
  await tabTo('批复单位');
  await bench.page.keyboard.type('县财政局');
  await press('Enter');
  await bench.pane.getByText('已登记批复').first().waitFor();
  expect(await focused()).toBe('目标调整');
});

import { until } from '../support/until';
import { lines, openWorkbench } from './workbench';
import type { Workbench } from './workbench';
import { LOOKS, oneLookOf } from './looks';

/** From a cell in the sheet to what is said of it, in the narrowest pane. */
describe.each(oneLookOf(LOOKS, 2))('$name', ({ name, ...look }) => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    await bench.button('插入套表').click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await bench.narrow();
  });
  afterAll(() => bench?.close());

  const marked = () => lines(bench.pane).and(bench.pane.locator('[aria-current]')).allInnerTexts();
  const places = async () => (await marked()).map((text) => /[A-Z]+\d+/.exec(text)?.[0]);
  const isInSight = (text: string) =>
    lines(bench.pane)
      .filter({ hasText: text })
      .first()
      .evaluate((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top >= 40 && bottom <= window.innerHeight;
      });

  test('an empty form is walked from one cell to the next that wants a value', async () => {
    await bench.tab('校验');
    const { selected } = bench;
    const at = async () => (await selected()).row;
    // The pane hears of a selection a moment later; on a busy machine the button may be quicker, and is pressed again.
    const nextFrom = (row: number) => async () => {
      await bench.select(`E${row}`);
      await bench.button('下一处待填').click();
      await until(async () => (await at()) !== row, true);
      return at();
    };
    expect(await until(nextFrom(11), 12)).toBe(12);
    await bench.button('下一处待填').click();
    expect(await until(at, 16)).toBe(16);
    await bench.button('上一处待填').click();
    expect(await until(at, 12)).toBe(12);
    await bench.picture(`06b-待填-${name}`);
    expect(await until(nextFrom(18), 19)).toBe(19);
    await bench.tab('套表');
  });

  test('the tab tells how much is open, whatever tab is shown', async () => {
    const count = () => bench.pane.getByRole('tab', { name: '校验' }).innerText();
    expect(await count()).toBe('校验');
    await bench.type('E18', '≤120 元');
    await bench.type('E28', '≥95');
    expect(await until(async () => /\d/.test(await count()), true)).toBe(true);
    await bench.picture(`06-页签计数-${name}`);
    await bench.tab('校验');
    await bench.button('校验全表').click();
    await lines(bench.pane).first().waitFor();
    const chips = await bench.pane.getByRole('group', { name: '只看' }).innerText();
    const [errors = 0, warnings = 0] = [...chips.matchAll(/(?:必改|核实) (\d+)/g)].map(([, digits]) => Number(digits));
    expect(errors).toBeGreaterThan(0);
    expect((await count()).replace(/\s/g, '')).toBe(`校验${errors + warnings}`);
  });

  test('a selected cell marks and shows its findings; the focus stays in the sheet', async () => {
    await bench.select('E18');
    expect(await until(places, ['E18'])).toEqual(['E18']);
    await bench.select('E28');
    expect(await until(places, ['E28'])).toEqual(['E28']);
    expect(await until(() => isInSight('E28'), true)).toBe(true);
    await bench.picture(`06a-所选单元格-${name}`);
    expect(await bench.pane.locator(':focus').count()).toBe(0);
    expect(await bench.accessibilityFaults()).toEqual([]);
    await bench.select('A1');
    expect(await until(places, [])).toEqual([]);
  });

  test('findings are searched, and Escape shows all again', async () => {
    const all = await lines(bench.pane).count();
    const box = bench.pane.getByLabel('在意见中查找');
    await box.fill('道路补助标准');
    await bench.pane.getByText(/找到 [12] 条/).waitFor();
    expect((await marked()).length).toBe(0);
    expect(await lines(bench.pane).count()).toBeLessThan(3);
    await bench.picture(`06c-查找-${name}`);
    await box.fill('没有这样的话');
    await bench.pane.getByText('没有符合的意见').waitFor();
    await box.press('Escape');
    expect(await until(() => lines(bench.pane).count(), all)).toBe(all);
    expect(await bench.accessibilityFaults()).toEqual([]);
  });

  test('no policy was broken, no error was raised', () => {
    expect(bench.troubles).toEqual([]);
  });
});

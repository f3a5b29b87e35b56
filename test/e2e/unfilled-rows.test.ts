import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';
import { LIGHT_AND_DARK, oneLookOf } from './looks';

/** 特色产业 put in whole, a few values filled: the rest goes with one command, by mouse and by keyboard, in the narrowest pane. */
describe.each(oneLookOf(LIGHT_AND_DARK, 1))('$name', ({ name, ...look }) => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    await bench.pane.getByLabel('项目类型').selectOption({ label: '特色产业扶贫项目' });
    await bench.button('插入套表').click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await bench.narrow();
    const row = await bench.rowOf('D', '土豆种植面积');
    await bench.type(`E${row}`, '≥120亩');
  });
  afterAll(() => bench?.close());

  const remove = () => bench.button(/^删除未填的 \d+ 行$/);
  const noFaults = async () => {
    expect(await bench.accessibilityFaults()).toEqual([]);
    expect(await bench.overflow()).toBeLessThanOrEqual(0);
  };

  test('it stands below the finding, shows what goes, and cancelled it leaves everything', async () => {
    await bench.tab('校验');
    await bench.button('校验全表').click();
    await bench.pane.locator('[data-line]', { hasText: '指标值仍为' }).last().click();
    await remove().click();
    const list = bench.pane.getByRole('list', { name: '将删除的行' });
    await list.waitFor();
    expect(await list.getByText('小麦种植面积').count()).toBe(1);
    expect(await list.getByText('土豆种植面积').count()).toBe(0);
    expect(await list.getByText('受益建档立卡贫困人口数').count()).toBe(0);
    await list.scrollIntoViewIfNeeded();
    await bench.picture(`05-删除未填的行-${name}`);
    await noFaults();
    await bench.button('取消').click();
    expect(await remove().evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await bench.rowOf('D', '小麦种植面积')).toBeGreaterThan(0);
  });

  test('confirmed by the keyboard they are gone, and taken back as one', async () => {
    const before = await bench.texts('绩效目标申报表');
    await bench.page.keyboard.press('Enter');
    await bench.button(/^删除 \d+ 行$/).focus();
    await bench.page.keyboard.press('Enter');
    await bench.pane.getByText(/^已删除未填的 \d+ 行/).waitFor();
    const left = await bench.texts('绩效目标申报表');
    expect(left).not.toContain('小麦种植面积');
    expect(left).toEqual(expect.arrayContaining(['土豆种植面积', '★★★受益建档立卡贫困人口数', '时效指标']));
    expect(await remove().count()).toBe(0);
    // The focus stays in the pane, on the list.
    expect(await bench.pane.locator('[data-line]:focus, button:focus').count()).toBe(1);
    await bench.picture(`05a-已删除未填的行-${name}`);
    await bench.button('撤销本次操作').click();
    expect(await until(() => bench.texts('绩效目标申报表'), before)).toEqual(before);
  });

  test('it stands in 增删指标 too', async () => {
    await bench.tab('套表');
    await remove().click();
    await bench.pane.getByRole('list', { name: '将删除的行' }).scrollIntoViewIfNeeded();
    await bench.picture(`05b-增删指标-${name}`);
    await noFaults();
    await bench.button(/^删除 \d+ 行$/).click();
    await bench.pane.getByText(/^已删除未填的 \d+ 行/).waitFor();
    expect(await remove().count()).toBe(0);
    const focused = () => bench.pane.locator('select:focus').count();
    expect(await until(focused, 1)).toBe(1);
  });

  test('no policy was broken, no error was raised', () => {
    expect(bench.troubles).toEqual([]);
  });
});

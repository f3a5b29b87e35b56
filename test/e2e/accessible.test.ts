import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';
import { LOOKS } from './looks';

const FLOW_PARTS = ['审核', '批复', '监控', '自评', '公开'];
const REVIEWER_PARTS = ['请审核人判断', '退回修改意见', '比对上次意见', '本县配置'];

/** The five tabs with a form in sight, in the narrowest pane (320 px). Office names its colours once, so each look has its own start; here all are seen. */
describe.each(LOOKS)('$name', ({ name, ...look }) => {
  const dark = look.colorScheme === 'dark';
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    await bench.button('插入套表').click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await bench.type('E18', '≤120 元');
    await bench.type('E28', '≥95');
    await bench.narrow();
  });
  afterAll(() => bench?.close());

  test('the pane is 320 px wide and has these colours', async () => {
    expect(Math.round((await bench.page.locator('#pane').boundingBox())?.width ?? 0)).toBe(320);
    const ink = await bench.pane.getByRole('tab', { selected: true }).evaluate((tab) => getComputedStyle(tab).color);
    const [red = 0, green = 0, blue = 0] = (ink.match(/\d+/g) ?? []).map(Number);
    expect(red + green + blue > 384).toBe(dark);
  });

  test.each(['套表', '校验', '评分', '流转', '项目'])(
    '%s has no accessibility fault and nothing is cut off',
    async (tab) => {
      await bench.tab(tab);
      if (tab === '校验') await bench.pane.locator('[data-line]', { hasText: '没有写%' }).click();
      if (tab === '流转') for (const part of FLOW_PARTS) await bench.button(part).click();
      await bench.picture(`40-${name}-${tab}`);
      if (tab === '校验') for (const part of REVIEWER_PARTS) await bench.button(part).click();
      expect(await bench.accessibilityFaults()).toEqual([]);
      expect(await bench.overflow()).toBeLessThanOrEqual(0);
    },
  );
});

import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';
import { LIGHT_AND_DARK, oneLookOf } from './looks';

/** 导出校验结果: the findings on a sheet, in the narrowest pane. */
describe.each(oneLookOf(LIGHT_AND_DARK, 0))('$name', ({ name, ...look }) => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    await bench.button('插入套表').click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await bench.narrow();
    await bench.type('E18', '≤120 元');
    await bench.tab('校验');
    await bench.button('校验结果表').click();
    await bench.button('导出校验结果').waitFor();
  });
  afterAll(() => bench?.close());

  test('its command has no accessibility fault', async () => {
    await bench.button('导出校验结果').scrollIntoViewIfNeeded();
    await bench.picture(`07-导出校验结果-${name}`);
    expect(await bench.accessibilityFaults()).toEqual([]);
  });

  test('the sheet is shown, known as our own, and taken back', async () => {
    await bench.button('导出校验结果').click();
    await bench.pane.getByText(/已导出到“校验结果”，共 \d+ 条/).waitFor();
    await bench.pane.getByText('这是校验结果').waitFor();
    const said = await bench.texts('校验结果');
    expect(said).toEqual(expect.arrayContaining(['绩效表校验结果', '必改', 'E18', '道路补助标准']));
    await bench.picture(`07a-校验结果-${name}`);
    await bench.button('撤销本次操作').click();
    expect(await until(bench.sheets, ['Sheet1', '绩效目标申报表'])).toEqual(['Sheet1', '绩效目标申报表']);
    expect(bench.troubles).toEqual([]);
  });
});

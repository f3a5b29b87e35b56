import { readFile } from 'node:fs/promises';
import { createXlsx } from '../../src/xlsx';
import { docxText } from '../support/docx-text';
import { publicWorkbookPlans } from '../support/public-workbook';
import { LIGHT_AND_DARK, oneLookOf } from './looks';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** A department's 公开文本, in the narrowest pane: tables chosen and ordered, held back by what must be corrected, downloaded. */
describe.each(oneLookOf(LIGHT_AND_DARK, 0))('$name', ({ name, ...look }) => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    const book = createXlsx();
    await book.apply(publicWorkbookPlans('001').map((plan) => ({ kind: 'add-sheet', plan })));
    await bench.open(await book.toBytes());
    await bench.narrow();
  });
  afterAll(() => bench?.close());

  const box = (label: string) => bench.pane.getByRole('textbox', { name: label, exact: true });

  const noFaults = async () => {
    expect(await bench.accessibilityFaults()).toEqual([]);
    expect(await bench.overflow()).toBeLessThanOrEqual(0);
  };

  test('a 部门整体绩效目标 is put in, and what it lacks is said when it is asked for', async () => {
    await bench.tab('套表');
    await bench.button(/^插入部门整体绩效目标/).click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await bench.tab('校验');
    await bench.pane.getByText('已写内容未见问题').waitFor();
    await bench.button('校验全表').click();
    await bench.pane.getByText(/3 个部分没有内容/).waitFor();
    await bench.picture(`65-部门整体绩效目标-${name}`);
    await noFaults();
    await bench.pane.getByRole('button', { name: 'A5', exact: true }).click();
    expect(await bench.selected()).toMatchObject({ sheet: '部门整体绩效目标', row: 5 });
    await bench.show('001-01');
  });

  test('what stands first is said, what was ordered is printed', async () => {
    await bench.tab('流转');
    await bench.button('公开文本').click();
    const list = bench.pane.getByRole('list', { name: '编入哪些表' });
    await list.waitFor();
    expect(await list.getByRole('listitem').count()).toBe(7);
    expect(await box('部门名称').inputValue()).toBe('顺平县扶贫开发办公室');
    await box('年度').fill('2020');
    await list.getByRole('checkbox').nth(1).uncheck();
    await list.getByRole('button', { name: '“2020年脱贫办工作经费”上移' }).click();
    await bench.picture(`66-公开文本-${name}`);
    await bench.button('生成公开文本').click();
    await bench.pane.getByText(/^还有 \d+ 处必改，没有生成/).waitFor();
    const anyway = bench.button('仍要生成');
    await anyway.scrollIntoViewIfNeeded();
    await bench.picture(`67-公开文本-必改-${name}`);
    await noFaults();
    const [download] = await Promise.all([bench.page.waitForEvent('download'), anyway.click()]);
    expect(download.suggestedFilename()).toBe('顺平县扶贫开发办公室2020年部门预算绩效目标.docx');
    const { paragraphs } = await docxText(new Uint8Array(await readFile(await download.path())));
    expect(paragraphs.slice(-8, -3)).toEqual([
      '第二部分　专项资金绩效目标',
      '1、财政资金收益扶贫项目贴息项目绩效目标表',
      '第三部分　预算项目绩效目标',
      '1、2020年脱贫办工作经费绩效目标表',
      '2、2020年扶贫办工作综合经费绩效目标表',
    ]);
    await bench.pane.getByText(/^已生成“/).waitFor();
    expect(bench.troubles).toEqual([]);
  });
});

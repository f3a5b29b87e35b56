import type { SheetPlan } from '../../src/sheets/plan';
import { drawSystemSheet } from '../../src/sheets/draw/system-sheet';
import { recognise } from '../../src/sheets/recognise';
import { caibannong201968 } from '../../src/catalog';
import { draftOf } from '../../src/workbook/budget-system/draft';
import { createXlsx } from '../../src/xlsx';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';
import { gridOfPlan } from '../support/grid-of-plan';
import { LIGHT_AND_DARK, oneLookOf } from './looks';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** A 自评表 and the sheet that the budget system exported, filled in and held against it, in the narrowest pane. */
describe.each(oneLookOf(LIGHT_AND_DARK, 1))('$name', ({ name, ...look }) => {
  let bench: Workbench;

  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    const book = createXlsx();
    await book.apply(plans().map((plan) => ({ kind: 'add-sheet', plan })));
    await bench.open(await book.toBytes());
    await bench.narrow();
  });
  afterAll(() => bench?.close());

  const noFaults = async () => {
    expect(await bench.accessibilityFaults()).toEqual([]);
    expect(await bench.overflow()).toBeLessThanOrEqual(0);
  };

  test('the sheet of the system is known, filled in and the same from then on', async () => {
    await bench.show('导出数据');
    await bench.tab('流转');
    await bench.pane.getByText(/^这是预算管理一体化系统的自评表，10 项指标/).waitFor();
    await bench.pane.getByText('对上 9 项指标，可填入 28 个单元格。').waitFor();
    await bench.picture(`70-一体化-系统表-${name}`);
    await noFaults();
    const fill = bench.button('填入系统表');
    await fill.scrollIntoViewIfNeeded();
    await fill.click();
    await bench.pane.getByText('已填入 28 个单元格。1 项没有对上，留空。').waitFor();
    await bench.pane.getByText('两边没有不同。').waitFor();
    await bench.picture(`71-一体化-填好-${name}`);
    await noFaults();
    await bench.button('撤销本次操作').click();
    await bench.pane.getByText('对上 9 项指标，可填入 28 个单元格。').waitFor();
  });

  test('an import sheet is written from the form', async () => {
    await bench.show('自评表');
    await bench.button('预算管理一体化').click();
    const write = bench.button('生成导入表');
    await write.scrollIntoViewIfNeeded();
    await bench.picture(`72-一体化-导入表-${name}`);
    await noFaults();
    await write.click();
    await bench.pane.getByText(/^已生成“一体化导入表（自评）”：10 项指标/).waitFor();
    await bench.picture(`73-一体化-已生成-${name}`);
    expect(bench.troubles).toEqual([]);
  });
});

/** As the system exports it: what people fill in is empty; one indicator is called otherwise. */
function plans(): readonly SheetPlan[] {
  const found = correctSelfEvaluations()[3];
  if (!found) throw new Error('no form');
  const plan = { ...found.plan, name: '自评表' };
  const [form] = recognise(gridOfPlan(plan));
  const sheet = caibannong201968.systemSheets.find(({ kind }) => kind === 'self-evaluation');
  if (form?.kind !== 'self-evaluation' || !sheet) throw new Error('no 自评表');
  const own = ['actual', 'weight', 'score', 'reason'];
  const rows = draftOf(form, sheet, caibannong201968).rows.map((texts, row) =>
    texts.map((text, index) => {
      const role = sheet.columns[index]?.role ?? '';
      if (role === 'level3' && row === 3) return '验收及时率';
      return own.includes(role) ? '' : text;
    }),
  );
  return [plan, drawSystemSheet({ name: '导出数据', sheet, rows })];
}

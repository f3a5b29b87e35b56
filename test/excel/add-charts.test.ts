import { openExcel } from '../../src/excel';
import { chartsOf } from '../../src/workbench/page/chart-contents';
import { addCharts } from '../../src/workbook/insert/add-charts';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx } from '../../src/xlsx';
import { filledApplication } from '../support/correct-forms';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { openOfficeHost } from '../support/office-host';
import type { OfficeHost } from '../support/office-host';
import { PROJECT_STORIES } from '../support/project-stories';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { later, useVirtualTime } from '../support/virtual-time';

const CHART_SHEET = '图表';

useVirtualTime();

/** A county's own form: no formula of ours, points typed, an indicator judged by hand. */
const TYPED = '县里的 表4';

let office: OfficeHost;

beforeEach(() => {
  office = openOfficeHost();
});

afterEach(() => office.dispose());

async function typedWorkbook() {
  const port = await openExcel();
  await port.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation(TYPED) }]);
  await office.model.deleteSheet(office.model.sheets()[0]?.id ?? '');
  office.counted();
  return port;
}

const idOf = (name: string) => office.model.sheets().find((sheet) => sheet.name === name)?.id ?? '';

/** Right after a sheet was renamed or its rows were moved, Univer's first results are of the cells as they were. */
async function calculatedAgain(): Promise<void> {
  await office.model.settle();
  await later(300);
}

/** The charts as they are drawn: title → category → texts of its bars. */
async function drawn(name: string = CHART_SHEET) {
  await office.model.settle();
  return Object.fromEntries(
    chartsOf(office.model, idOf(name)).map(({ title, categories, series }) => [
      title,
      Object.fromEntries(
        categories.map((category, index) => [category, series.map(({ points }) => points[index]?.text).join(' / ')]),
      ),
    ]),
  );
}

test('completion, points by class and execution follow a 自评表 that another office typed', async () => {
  const port = await typedWorkbook();
  expect(await addCharts(port, { sheet: idOf(TYPED) })).toMatchObject({ ok: true, sheetName: CHART_SHEET });
  const charts = await drawn();
  expect(charts['指标完成率']).toEqual({
    村内道路硬化里程: '100.0%',
    新建供水设施数量: '100.0%',
    '项目（工程）验收合格率': '100.0%',
    '项目（工程）完成及时率': '92.6%',
    道路硬化补助标准: '100.0%',
    受益脱贫人口数: '100.0%',
    解决饮水安全问题人数: '95.0%',
    工程设计使用年限: '100.0%',
    受益群众满意度: '101.1%',
  });
  expect(charts['各类指标得分']).toMatchObject({
    数量指标: '20 / 20',
    可持续影响指标: '10 / 9.5',
    预算执行率: '10 / 9.6',
  });
  expect(charts['预算执行率']).toEqual({ 年度资金总额: '96.0%' });

  // They follow the form, whatever it is called and wherever its rows are.
  const form = idOf(TYPED);
  await office.model.renameSheet(form, '自评 2024');
  await calculatedAgain();
  await office.model.insertRows(form, 2, 1);
  await calculatedAgain();
  const [sheet] = await readSheets(port, { name: '自评 2024' }, true);
  const water = sheet?.forms[0]?.indicators.find(({ level3 }) => level3.value === '新建供水设施数量');
  const { row = 0, column = 0 } = water?.actual?.at ?? {};
  await office.model.writeCells(form, [{ row, column, content: '1座', text: true }]);
  expect((await drawn())['指标完成率']).toMatchObject({ 新建供水设施数量: '50.0%', 村内道路硬化里程: '100.0%' });
});

test('at most three round trips, and one undo takes the sheet and its charts away', async () => {
  const port = await typedWorkbook();
  const result = await addCharts(port, { sheet: idOf(TYPED) });
  expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  expect(chartsOf(office.model, idOf(CHART_SHEET))).toHaveLength(3);
  if (result.ok) await result.undo.revert();
  expect(office.model.sheets().map(({ name }) => name)).toEqual([TYPED]);
});

test('the sheet is no form itself, and a second one gets a name of its own', async () => {
  const port = await typedWorkbook();
  await addCharts(port, { sheet: idOf(TYPED) });
  expect(await addCharts(port, { sheet: idOf(TYPED) })).toMatchObject({ ok: true, sheetName: '图表 (2)' });
  await office.model.settle();
  const sheets = await readSheets(port, { all: true }, true);
  expect(sheets.map(({ grid, forms }) => [grid.name, forms.length])).toEqual([
    [TYPED, 1],
    [CHART_SHEET, 0],
    ['图表 (2)', 0],
  ]);
});

test('a form without results has bars without length; any other form is refused', async () => {
  const workbook = createXlsx();
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  const application = filledApplication(story, '2019');
  const evaluation = filledSelfEvaluation(story, 'formulas');
  await workbook.apply([application, evaluation].map((plan) => ({ kind: 'add-sheet', plan })));
  expect(await addCharts(workbook, { sheet: evaluation.name })).toMatchObject({ ok: true });
  expect(await addCharts(workbook, { sheet: application.name })).toMatchObject({ ok: false, code: 'form-missing' });
});

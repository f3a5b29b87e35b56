import Big from 'big.js';
import type { Indicator, Monitoring } from '../../../src/model/form';
import type { ReportDocument } from '../../../src/model/report-document';
import { REPORT_GRID, textOfPiece } from '../../../src/model/report-document';
import type { SheetGrid } from '../../../src/sheets/grid';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { addReportSheet } from '../../../src/workbook/report/add-report-sheet';
import { readReportUnits } from '../../../src/workbook/report/read-units';
import { reportDocx } from '../../../src/workbook/report/report-docx';
import { writeReport } from '../../../src/workbook/report/write-report';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { DocxText } from '../../support/docx-text';
import { docxText } from '../../support/docx-text';
import { monitoringWorkbookPlans } from '../../support/monitoring-workbook';
import { FIRST_UNIT } from '../../support/report-workbook';

/** Every figure of the 监控总结报告 against the 监控表, read back from the workbook's bytes and added up once more, cell by cell. */

let report: ReportDocument;
let docx: DocxText;
let sheet: SheetGrid;
let forms: readonly Monitoring[];
let grids: ReadonlyMap<string, SheetGrid>;

beforeAll(async () => {
  const drawn = createXlsx();
  await drawn.apply(monitoringWorkbookPlans().map((plan) => ({ kind: 'add-sheet', plan })));
  const workbook = await openXlsx(await drawn.toBytes());
  const sheets = await readSheets(workbook, { all: true }, true);
  grids = new Map(sheets.map(({ grid }) => [grid.id, grid]));
  forms = sheets
    .flatMap((one) => one.forms)
    .filter((form) => form.kind === 'monitoring')
    .filter((form) => form.project.department?.text === FIRST_UNIT.unit);
  const [first] = await readReportUnits(workbook, OWN_FRAME);
  if (!first) throw new Error('no report');
  report = writeReport(first, '2019');
  docx = await docxText(await reportDocx(report));
  const of = { ...FIRST_UNIT, month: 8 };
  const added = await addReportSheet(workbook, OWN_FRAME, {
    kind: 'monitoring',
    by: 'department',
    of,
    wording: '2019',
  });
  if (!added.ok) throw new Error(added.message);
  expect(added.sheetName).toBe('监控总结报告');
  const again = await openXlsx(await workbook.toBytes());
  const [grid] = await again.read({ name: added.sheetName }, { merges: true });
  if (!grid) throw new Error('no sheet');
  sheet = grid;
});

type Place = { readonly at: { row: number; column: number } } | null | undefined;

function cell(form: Monitoring, field: Place) {
  const grid = grids.get(form.sheet);
  if (!grid || !field) throw new Error('no such cell');
  return {
    text: grid.texts[field.at.row - grid.top]?.[field.at.column - grid.left] ?? '',
    value: grid.values[field.at.row - grid.top]?.[field.at.column - grid.left] ?? null,
  };
}

function number(form: Monitoring, field: Place): Big | null {
  const { value } = cell(form, field);
  return value === null || value === '' ? null : new Big(value as number);
}

function sum(numbers: readonly (Big | null)[]): Big {
  return numbers.reduce<Big>((all, one) => all.plus(one ?? 0), new Big(0));
}

function rowsOf(table: number): readonly (readonly string[])[] {
  return docx.tables[table]?.slice(1) ?? [];
}

/** Two decimals, or more where there are more. */
function money(amount: Big | null): string {
  if (!amount) return '—';
  const digits = amount.toFixed().split('.')[1]?.length ?? 0;
  return amount.toFixed(Math.max(2, digits));
}

function percent(part: Big, whole: Big): string {
  return `${part.times(100).div(whole).toFixed(2)}%`;
}

/** Target and forecast compared by their digits alone; all targets of these forms are quantities. */
function outlook(form: Monitoring, indicator: Indicator): string {
  const digits = (text: string) => Number(/[\d.]+/.exec(text)?.[0]);
  const target = cell(form, indicator.target).text;
  const forecast = cell(form, indicator.forecast).text;
  if (forecast === '') return '未填';
  const [least, expected] = [digits(target), digits(forecast)];
  const met = /^[≤<]/.test(target) ? expected <= least : /^[≥>]/.test(target) ? expected >= least : expected === least;
  return met ? '预计达到' : '预计达不到';
}

function all() {
  return forms.flatMap((form) => form.indicators.map((indicator) => ({ form, indicator })));
}

const said = () => docx.paragraphs.join('\n');

it('three projects of one unit, up to August', () => {
  expect(forms).toHaveLength(3);
  expect(docx.paragraphs[0]).toBe('县农业农村局2020年财政专项扶贫资金绩效监控总结报告');
  expect(said()).toContain(
    `监控范围为表1所列3个项目，填报绩效运行监控表3张，监控期间为1-8月，涉及绩效指标${all().length}项。`,
  );
});

it('has the headings of the 自评总结报告, and nothing of a 自评', () => {
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' && block.level < 3 ? [block.text] : []));
  expect(headings).toEqual([
    '一、绩效目标分解下达情况',
    '二、绩效运行监控工作开展情况',
    '三、绩效目标监控完成情况分析',
    '（一）资金投入情况分析。',
    '（二）绩效目标完成情况分析。',
    '四、偏离绩效目标的原因和下一步改进措施',
    '五、绩效运行监控结果拟应用和公开情况',
    '附件',
  ]);
  expect(JSON.stringify(docx)).not.toMatch(/自评|全年执行数|得分|undefined|null|NaN|，，|。。|，。/);
});

it('表1: budgets', () => {
  const lines = forms.map(({ execution }, index) => {
    const form = forms[index] as Monitoring;
    return [execution?.total.budget, execution?.fiscal?.budget, execution?.other?.budget].map((at) => number(form, at));
  });
  expect(rowsOf(0).slice(0, -1)).toEqual(
    forms.map((form, index) => [
      String(index + 1),
      cell(form, form.project.name).text,
      cell(form, form.project.implementer).text,
      ...(lines[index] ?? []).map(money),
      String(form.indicators.length),
    ]),
  );
  const sums = [0, 1, 2].map((column) => money(sum(lines.map((line) => line[column] ?? null))));
  expect(rowsOf(0).at(-1)?.slice(3, 6)).toEqual(sums);
  expect(said()).toContain(`年初预算数合计${sums[0]}万元，其中财政拨款${sums[1]}万元、其他资金${sums[2]}万元`);
});

it('表2: what is spent up to the month, and what is above the budget', () => {
  const lines = forms.map((form) => ({
    form,
    budget: number(form, form.execution?.total.budget) ?? new Big(0),
    executed: number(form, form.execution?.total.executed) ?? new Big(0),
  }));
  expect(docx.tables[1]?.[0]).toEqual([
    '序号',
    '项目名称',
    '年初预算数',
    '1-8月执行数',
    '其中：财政拨款执行数',
    '执行率',
  ]);
  expect(rowsOf(1).slice(0, -1)).toEqual(
    lines.map(({ form, budget, executed }, index) => [
      String(index + 1),
      cell(form, form.project.name).text,
      money(budget),
      money(executed),
      money(number(form, form.execution?.fiscal?.executed)),
      percent(executed, budget),
    ]),
  );
  const [budget, executed] = [sum(lines.map((line) => line.budget)), sum(lines.map((line) => line.executed))];
  expect(rowsOf(1).at(-1)?.slice(2, 4)).toEqual([money(budget), money(executed)]);
  expect(said()).toContain(
    `年初预算数合计${money(budget)}万元，1-8月执行数合计${money(executed)}万元，预算执行率${percent(executed, budget)}。`,
  );
  const above = lines.filter((line) => line.executed.gt(line.budget));
  expect(above).toHaveLength(1);
  for (const { form, budget: planned, executed: spent } of above) {
    const name = cell(form, form.project.name).text;
    expect(said()).toContain(
      `1-8月执行数超过年初预算数的项目：${name}（年初预算数${money(planned)}万元，1-8月执行数${money(spent)}万元，超出${money(spent.minus(planned))}万元`,
    );
  }
});

it('表3: what is expected, class by class', () => {
  const words = ['预计达到', '预计达不到', '未填', '需判定'];
  for (const [name = '', ...figures] of rowsOf(2)) {
    const own = all().filter(
      ({ indicator }) => name === '合计' || indicator.level1?.name === name || indicator.level2?.name === name,
    );
    const counts = words.map((word) => own.filter(({ form, indicator }) => outlook(form, indicator) === word).length);
    expect([name, ...figures]).toEqual([
      name,
      String(own.length),
      ...counts.map(String),
      percent(new Big(counts[0] ?? 0), new Big(own.length)),
    ]);
  }
  const begun = all().filter(({ form, indicator }) => cell(form, indicator.actual).text !== '');
  const [reached, missed, open] = words.map(
    (word) => all().filter(({ form, indicator }) => outlook(form, indicator) === word).length,
  );
  expect([missed, open]).toEqual([3, 1]);
  expect(said()).toContain(
    `绩效指标共${all().length}项，其中已填1-8月完成情况${begun.length}项。全年预计完成情况：预计达到目标值${reached}项，预计达不到${missed}项，未填预计${open}项。`,
  );
});

it('表4: what will be missed, and what is explained all the same', () => {
  const listed = all().filter(
    ({ form, indicator }) => outlook(form, indicator) === '预计达不到' || cell(form, indicator.reason).text !== '',
  );
  expect(listed).toHaveLength(4);
  expect(rowsOf(3)).toEqual(
    listed.map(({ form, indicator }, index) => [
      String(index + 1),
      cell(form, form.project.name).text,
      indicator.level3.value,
      cell(form, indicator.target).text,
      cell(form, indicator.actual).text || '—',
      cell(form, indicator.forecast).text,
      cell(form, indicator.reason).text || '（请补充：偏差原因）',
    ]),
  );
  expect(said()).toContain(
    '全年预计达不到目标值的指标共3项，涉及3个项目，偏差原因见表4。其中1项未填偏差原因，需补充。',
  );
});

it('附表1: every row of every project', () => {
  expect(rowsOf(4)).toEqual(
    forms.flatMap((form) => [
      [cell(form, form.project.name).text],
      ...form.indicators.map((indicator, index) => [
        String(index + 1),
        indicator.level3.value,
        indicator.level2?.name,
        cell(form, indicator.target).text,
        cell(form, indicator.actual).text || '—',
        cell(form, indicator.forecast).text || '—',
        outlook(form, indicator),
      ]),
    ]),
  );
});

it('the sheet says the same, line by line', () => {
  const onSheet = sheet.texts.map((row) => row.map((text) => text.trim()).filter((text) => text !== ''));
  const lines = onSheet.filter((row) => row.length > 0).map((row) => row.join('|'));
  const tableRows = docx.tables.flatMap((table) => table.map((row) => row.filter((text) => text !== '').join('|')));
  for (const row of tableRows) expect(lines).toContain(row);
  for (const paragraph of docx.paragraphs) expect(lines).toContain(paragraph);
});

it('every figure but a count of nothing names cells that are there, and a text of one cell is what stands in it', () => {
  const pieces = report.blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.pieces;
    return block.kind === 'table' ? block.rows.flatMap((row) => (row.kind === 'band' ? [] : row.cells)) : [];
  });
  const figures = pieces.flatMap((piece) => (typeof piece === 'object' && 'from' in piece ? [piece] : []));
  expect(figures.length).toBeGreaterThan(300);
  for (const figure of figures) {
    if (['0', '—'].includes(textOfPiece(figure))) continue;
    expect(figure.from.length).toBeGreaterThan(0);
    for (const { sheet: at } of figure.from) expect(grids.has(at)).toBe(true);
  }
});

it('all tables stand on the common grid', () => {
  for (const block of report.blocks) {
    if (block.kind !== 'table') continue;
    expect(block.columns.reduce((width, { span }) => width + span, 0)).toBe(REPORT_GRID.length);
    for (const row of block.rows) if (row.kind !== 'band') expect(row.cells).toHaveLength(block.columns.length);
  }
});

import Big from 'big.js';
import type { SelfEvaluation } from '../../../src/model/form';
import type { SheetGrid } from '../../../src/sheets/grid';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { addReportSheet } from '../../../src/workbook/report/add-report-sheet';
import { reportDocx } from '../../../src/workbook/report/report-docx';
import { readReportUnits } from '../../../src/workbook/report/read-units';
import { writeReport } from '../../../src/workbook/report/write-report';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { DocxText } from '../../support/docx-text';
import { docxText } from '../../support/docx-text';
import { FIRST_UNIT, reportWorkbookPlans } from '../../support/report-workbook';

/** Every figure of the report against the workbook, read back from its bytes and added up once more, cell by cell. */

let docx: DocxText;
let sheet: SheetGrid;
let forms: readonly SelfEvaluation[];
let grids: ReadonlyMap<string, SheetGrid>;

beforeAll(async () => {
  const drawn = createXlsx();
  await drawn.apply(reportWorkbookPlans().map((plan) => ({ kind: 'add-sheet', plan })));
  const workbook = await openXlsx(await drawn.toBytes());
  const sheets = await readSheets(workbook, { all: true }, true);
  grids = new Map(sheets.map(({ grid }) => [grid.id, grid]));
  forms = sheets
    .flatMap((one) => one.forms)
    .filter((form) => form.kind === 'self-evaluation')
    .filter((form) => form.project.department?.text === FIRST_UNIT.unit && form.year?.value === FIRST_UNIT.year);
  const [first] = await readReportUnits(workbook, OWN_FRAME);
  if (!first) throw new Error('no report');
  docx = await docxText(await reportDocx(writeReport(first, '2019')));
  const added = await addReportSheet(workbook, OWN_FRAME, {
    kind: 'self-evaluation',
    by: 'department',
    of: FIRST_UNIT,
    wording: '2019',
  });
  if (!added.ok) throw new Error(added.message);
  const again = await openXlsx(await workbook.toBytes());
  const [grid] = await again.read({ name: added.sheetName }, { merges: true });
  if (!grid) throw new Error('no sheet');
  sheet = grid;
});

function cell(form: SelfEvaluation, field: { readonly at: { row: number; column: number } } | null | undefined) {
  const grid = grids.get(form.sheet);
  if (!grid || !field) throw new Error('no such cell');
  return {
    text: grid.texts[field.at.row - grid.top]?.[field.at.column - grid.left] ?? '',
    value: grid.values[field.at.row - grid.top]?.[field.at.column - grid.left] ?? null,
  };
}

function number(form: SelfEvaluation, field: { readonly at: { row: number; column: number } } | null | undefined) {
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
function money(amount: Big): string {
  const digits = amount.toFixed().split('.')[1]?.length ?? 0;
  return amount.toFixed(Math.max(2, digits));
}

function percent(part: Big, whole: Big): string {
  return `${part.times(100).div(whole).toFixed(2)}%`;
}

it('three projects of one unit', () => {
  expect(forms).toHaveLength(3);
});

it('表1: budgets', () => {
  const lines = forms.map((form) => [
    number(form, form.execution?.total.budget),
    number(form, form.execution?.fiscal?.budget),
    number(form, form.execution?.other?.budget),
  ]);
  const expected = forms.map((form, index) => [
    String(index + 1),
    cell(form, form.project.name).text,
    cell(form, form.project.implementer).text,
    ...(lines[index] ?? []).map((amount) => money(amount ?? new Big(0))),
    String(form.indicators.filter((one) => one.level3.text !== '').length),
  ]);
  expect(rowsOf(0).slice(0, -1)).toEqual(expected);
  const sums = [0, 1, 2].map((column) => money(sum(lines.map((line) => line[column] ?? null))));
  expect(rowsOf(0).at(-1)?.slice(3, 6)).toEqual(sums);
  expect(docx.paragraphs.join('\n')).toContain(
    `全年预算数合计${sums[0]}万元，其中财政拨款${sums[1]}万元、其他资金${sums[2]}万元`,
  );
});

it('表2: execution and its rates', () => {
  const lines = forms.map((form) => {
    const budget = number(form, form.execution?.total.budget) ?? new Big(0);
    const executed = number(form, form.execution?.total.executed) ?? new Big(0);
    return { form, budget, executed };
  });
  expect(rowsOf(1).slice(0, -1)).toEqual(
    lines.map(({ form, budget, executed }, index) => [
      String(index + 1),
      cell(form, form.project.name).text,
      money(budget),
      money(executed),
      money(number(form, form.execution?.fiscal?.executed) ?? new Big(0)),
      percent(executed, budget),
      '10.00',
      number(form, form.execution?.total.score)?.toFixed(2),
    ]),
  );
  const [budget, executed] = [sum(lines.map((line) => line.budget)), sum(lines.map((line) => line.executed))];
  expect(rowsOf(1).at(-1)?.slice(2, 4)).toEqual([money(budget), money(executed)]);
  expect(docx.paragraphs.join('\n')).toContain(
    `全年执行数合计${money(executed)}万元，预算执行率${percent(executed, budget)}。`,
  );
});

/** Target and actual compared by their digits alone; all targets of these forms are quantities. */
function reached(form: SelfEvaluation, indicator: SelfEvaluation['indicators'][number]): boolean {
  const digits = (text: string) => Number(/[\d.]+/.exec(text)?.[0]);
  const target = cell(form, indicator.target).text;
  const [least, actual] = [digits(target), digits(cell(form, indicator.actual).text)];
  return /^[≤<]/.test(target) ? actual <= least : /^[≥>]/.test(target) ? actual >= least : actual === least;
}

it('表3: indicators by class', () => {
  const all = forms.flatMap((form) => form.indicators.map((indicator) => ({ form, indicator })));
  for (const [name = '', ...figures] of rowsOf(2)) {
    const own = all.filter(
      ({ indicator }) => name === '合计' || indicator.level1?.name === name || indicator.level2?.name === name,
    );
    const hits = own.filter(({ form, indicator }) => reached(form, indicator));
    const points = own.map(({ form, indicator }) => number(form, indicator.score));
    const weights = own.map(({ form, indicator }) => number(form, indicator.weight));
    expect([name, ...figures]).toEqual([
      name,
      String(own.length),
      String(hits.length),
      '0',
      String(own.length - hits.length),
      '0',
      percent(new Big(hits.length), new Big(own.length)),
      points.includes(null) ? '不完整' : percent(sum(points), sum(weights)),
    ]);
  }
  expect(rowsOf(2).map(([name]) => name)).toEqual(
    expect.arrayContaining(['产出指标', '成本指标', '满意度指标', '合计']),
  );
});

it('表4: points by class and in total', () => {
  expect(rowsOf(3)).toEqual(
    forms.map((form, index) => {
      const ofClass = (name: string) => {
        const own = form.indicators.filter(({ level1 }) => level1?.name === name);
        const points = own.map(({ score }) => number(form, score));
        return points.includes(null) ? '不完整' : sum(points).toFixed(2);
      };
      const classes = ['产出指标', '效益指标', '满意度指标'].map(ofClass);
      const total = classes.includes('不完整') ? '不完整' : number(form, form.total?.score)?.toFixed(2);
      const execution = number(form, form.execution?.total.score)?.toFixed(2);
      return [String(index + 1), cell(form, form.project.name).text, execution, ...classes, total];
    }),
  );
  const totals = rowsOf(3).flatMap((row) => (row.at(-1) === '不完整' ? [] : [new Big(row.at(-1) ?? '')]));
  expect(docx.paragraphs.join('\n')).toContain(
    `2个项目自评总分平均${sum(totals).div(totals.length).toFixed(2)}分，最高99.24分，最低98.97分。另有1个项目得分不完整，未计入。`,
  );
});

it('表5: what was missed, with its reason as written or asked for', () => {
  const missed = forms.flatMap((form) =>
    form.indicators.filter((indicator) => !reached(form, indicator)).map((indicator) => ({ form, indicator })),
  );
  expect(rowsOf(4)).toEqual(
    missed.map(({ form, indicator }, index) => [
      String(index + 1),
      cell(form, form.project.name).text,
      indicator.level3.value,
      cell(form, indicator.target).text,
      cell(form, indicator.actual).text,
      cell(form, indicator.reason).text || '（请补充：原因及改进措施）',
    ]),
  );
  expect(rowsOf(4).filter((row) => row.at(-1)?.startsWith('（请补充'))).toHaveLength(1);
});

it('附表1: every row of every project', () => {
  const rows = forms.flatMap((form) => [
    [cell(form, form.project.name).text],
    ...form.indicators.map((indicator, index) => [
      String(index + 1),
      indicator.level3.value,
      indicator.level2?.name,
      cell(form, indicator.target).text,
      cell(form, indicator.actual).text,
      reached(form, indicator) ? '达到' : '未达到',
      number(form, indicator.weight)?.toFixed(2),
      number(form, indicator.score)?.toFixed(2) ?? '—',
    ]),
  ]);
  expect(rowsOf(5)).toEqual(rows);
});

it('the sheet says the same, line by line', () => {
  const onSheet = sheet.texts.map((row) => row.map((text) => text.trim()).filter((text) => text !== ''));
  const lines = onSheet.filter((row) => row.length > 0).map((row) => row.join('|'));
  const tableRows = docx.tables.flatMap((table) => table.map((row) => row.filter((text) => text !== '').join('|')));
  for (const row of tableRows) expect(lines).toContain(row);
  for (const paragraph of docx.paragraphs) expect(lines).toContain(paragraph);
});

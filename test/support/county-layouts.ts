import type { SheetPlan } from '../../src/sheets/plan';
import { SheetSketch } from './sheet-sketch';

/** What a county table prints, layout aside. Class cells are null where the cell above is merged down over the row. */
export interface CountyTable {
  readonly title: string;
  readonly yearLine: string | null;
  readonly filedBy: string;
  readonly moneyUnit: string;
  readonly code: string;
  readonly nameCaption: string;
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly attribute: string;
  readonly period: string;
  readonly total: string;
  readonly fiscal: string;
  readonly other: string;
  readonly purpose: string;
  readonly plan: readonly { readonly until: string; readonly share: string }[];
  readonly goal: string;
  readonly rows: readonly CountyRow[];
}

export interface CountyRow {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string;
  readonly description: string;
  readonly target: string;
  readonly basis: string;
}

/** A county table as it is handed out, with nothing filled in. */
export const BLANK_COUNTY_TABLE: CountyTable = {
  title: '1、绩效目标表',
  yearLine: '(20XX 年度)',
  filedBy: '',
  moneyUnit: '万元',
  code: '',
  nameCaption: '项目名称',
  name: '',
  department: '',
  implementer: '',
  attribute: '',
  period: '',
  total: '',
  fiscal: '',
  other: '',
  purpose: '',
  plan: ['3月底', '6月底', '10月底', '12月底'].map((until) => ({ until, share: '' })),
  goal: '',
  rows: [],
};

/** The frames in which the published tables of test/fixtures/corpus come; drawn here as they came and not as the catalogue draws them. */
export const COUNTY_LAYOUTS = ['hebei-2020', 'hebei-2023', 'ningxia-2023'] as const;

export type CountyLayout = (typeof COUNTY_LAYOUTS)[number];

const TITLE = {
  font: { name: '宋体', size: 14, bold: true },
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
} as const;
const LEFT = { horizontal: 'left' } as const;
const RIGHT = { horizontal: 'right' } as const;
/** The column headers are printed again behind these rows, as at a page break. */
export type PageBreaks = readonly number[];

export function drawCounty(
  layout: CountyLayout,
  table: CountyTable,
  sheet: string,
  breaks: PageBreaks = [],
): SheetPlan {
  return { 'hebei-2020': hebei2020, 'hebei-2023': hebei2023, 'ningxia-2023': ningxia2023 }[layout](
    table,
    sheet,
    breaks,
  );
}

const SIX_COLUMNS = ['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据'];

function hebei2020(table: CountyTable, sheet: string, breaks: PageBreaks): SheetPlan {
  const sketch = new SheetSketch(sheet, [15, 14, 20, 24, 16, 12, 16]);
  sketch.line(1, 1, table.title, 7, TITLE);
  sketch.line(2, 1, table.filedBy, 5, LEFT);
  sketch.line(2, 6, `单位：${table.moneyUnit}`, 7, RIGHT);
  sketch.cell(3, 1, '项目编码');
  sketch.cell(3, 2, table.code, { right: 3 });
  sketch.cell(3, 4, table.nameCaption);
  sketch.cell(3, 5, table.name, { right: 7 });
  sketch.cell(4, 1, '预算规模及资金用途', { bottom: 5 });
  sketch.cell(4, 2, '预算数');
  sketch.cell(4, 3, table.total);
  sketch.cell(4, 4, '其中：财政资金');
  sketch.cell(4, 5, table.fiscal);
  sketch.cell(4, 6, '其他资金');
  sketch.cell(4, 7, table.other);
  sketch.cell(5, 2, table.purpose, { right: 7, style: LEFT });
  sketch.cell(6, 1, '资金支出计划（%）', { bottom: 7 });
  const places = [
    [2, 2],
    [3, 3],
    [4, 4],
    [5, 7],
  ] as const;
  places.forEach(([left, right], index) => {
    sketch.cell(6, left, table.plan[index]?.until ?? '', { right });
    sketch.cell(7, left, table.plan[index]?.share ?? '', { right });
  });
  sketch.cell(8, 1, '绩效目标');
  sketch.cell(8, 2, table.goal, { right: 7, style: LEFT });
  indicatorRows(sketch, 9, table.rows, breaks, SIX_COLUMNS, [1, 2, 3, 4, 5, 6], 7);
  return sketch.plan();
}

function hebei2023(table: CountyTable, sheet: string, breaks: PageBreaks): SheetPlan {
  const sketch = new SheetSketch(sheet, [12, 15, 20, 26, 14, 34]);
  sketch.line(1, 1, table.title, 6, TITLE);
  sketch.cell(2, 1, '绩效目标');
  sketch.cell(2, 2, table.goal, { right: 6, style: LEFT });
  indicatorRows(sketch, 3, table.rows, breaks, SIX_COLUMNS, [1, 2, 3, 4, 5, 6], 6);
  return sketch.plan();
}

function ningxia2023(table: CountyTable, sheet: string): SheetPlan {
  const sketch = new SheetSketch(sheet, [11, 13, 26, 36, 20]);
  sketch.line(1, 1, table.title, 5, TITLE);
  sketch.line(2, 1, table.yearLine, 5, { horizontal: 'center' });
  sketch.cell(3, 1, '项目名称', { right: 2 });
  sketch.cell(3, 3, table.name, { right: 5 });
  sketch.cell(4, 1, '主管部门及代码', { right: 2 });
  sketch.cell(4, 3, table.department);
  sketch.cell(4, 4, '实施单位');
  sketch.cell(4, 5, table.implementer);
  sketch.cell(5, 1, '项目属性', { right: 2 });
  sketch.cell(5, 3, table.attribute);
  sketch.cell(5, 4, '项目期');
  sketch.cell(5, 5, table.period);
  sketch.cell(6, 1, `项目资金\n(${table.moneyUnit})`, { bottom: 8 });
  [
    ['年度资金总额:', table.total],
    ['其中:财政拨款', table.fiscal],
    ['其他资金', table.other],
  ].forEach(([caption, amount], index) => {
    sketch.cell(6 + index, 2, caption ?? '', { right: 3 });
    sketch.cell(6 + index, 4, amount ?? '', { right: 5 });
  });
  sketch.cell(9, 1, '年度总体\n目标');
  sketch.cell(9, 2, table.goal, { right: 5, style: LEFT });
  sketch.cell(10, 1, '名称');
  sketch.cell(11, 1, '绩效指标', { bottom: 10 + Math.max(1, table.rows.length) });
  indicatorRows(sketch, 10, table.rows, [], ['一级指标', '二级指标', '三级指标', '指标值'], [2, 3, 4, 5], 5);
  return sketch.plan();
}

/** Column headers and rows; class cells are merged down over the rows that do not print them. */
function indicatorRows(
  sketch: SheetSketch,
  headerRow: number,
  rows: readonly CountyRow[],
  breaks: PageBreaks,
  captions: readonly string[],
  columns: readonly number[],
  lastColumn: number,
) {
  const right = (index: number) => (index === columns.length - 1 ? lastColumn : (columns[index] ?? lastColumn));
  const headers = (row: number) =>
    captions.forEach((caption, index) => sketch.cell(row, columns[index] ?? 1, caption, { right: right(index) }));
  headers(headerRow);
  const rowOf = (index: number) => headerRow + 1 + index + breaks.filter((after) => after <= index).length;
  breaks.forEach((after) => headers(rowOf(after) - 1));
  if (rows.length === 0)
    columns.forEach((column, index) => sketch.cell(headerRow + 1, column, '', { right: right(index) }));
  rows.forEach((row, index) => {
    const rest =
      captions.length === 6 ? [row.level3, row.description, row.target, row.basis] : [row.level3, row.target];
    rest.forEach((text, place) =>
      sketch.cell(rowOf(index), columns[place + 2] ?? 1, text, { right: right(place + 2) }),
    );
  });
  classRuns(rows, breaks, (row) => row.level1).forEach(({ first, last, text }) => {
    sketch.cell(rowOf(first), columns[0] ?? 1, text, { bottom: rowOf(last) });
  });
  classRuns(rows, breaks, (row) => row.level2 ?? (row.level1 === null ? null : '')).forEach(({ first, last, text }) => {
    sketch.cell(rowOf(first), columns[1] ?? 2, text, { bottom: rowOf(last) });
  });
}

/** The rows over which one class cell is merged: from its print to the next one, at most to the page's end. */
function classRuns(
  rows: readonly CountyRow[],
  breaks: PageBreaks,
  printed: (row: CountyRow) => string | null,
): { first: number; last: number; text: string }[] {
  const runs: { first: number; last: number; text: string }[] = [];
  rows.forEach((row, index) => {
    const text = printed(row);
    const run = runs[runs.length - 1];
    if (run !== undefined && text === null && !breaks.includes(index)) run.last = index;
    else runs.push({ first: index, last: index, text: text ?? '' });
  });
  return runs;
}

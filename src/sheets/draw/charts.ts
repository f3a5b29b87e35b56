import type { Arithmetic } from '../../catalog';
import type { SelfEvaluation } from '../../model/form';
import { onSheet } from '../native/formula-text';
import { CHARTS_TITLE } from '../own-sheets';
import { MEASURE_HELPERS } from '../native/indicator-score';
import type { CellStyle, ChartPlan, ColumnPlan, PlannedCell, SheetPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { classTable, COLUMN, executionTable, indicatorTable } from './chart-tables';
import type { ChartTable, TableRow } from './chart-tables';
import { rowHeight } from './row-height';
import { columnHeadStyle, labelStyle, noteStyle, titleStyle, yearStyle } from './styles';

export interface ChartsOptions {
  /** Name of the sheet. */
  readonly name: string;
  readonly from: SelfEvaluation;
  /** Points of the execution where the form prints none. */
  readonly arithmetic: Arithmetic;
}

const WIDTHS = [34, 20, 15, 15, 11] as const;
const COLUMNS: readonly ColumnPlan[] = [
  ...WIDTHS.map((width) => ({ width })),
  { width: 3 },
  ...MEASURE_HELPERS.map(() => ({ width: 11, outline: 1 as const, hidden: true })),
];

const ROW = { title: 1, project: 2, note: 3, firstChart: 5 } as const;
const HEIGHT = { title: 36, project: 24, note: 48, chart: 18, table: 24 };
const SIZE = 11;

const NOTE =
  '图和表里的数都取自自评表，自评表改了，这里跟着变；增删指标以后，请重新生成本表。' +
  '定性指标没有完成率，只计得分；目标为“≤”的指标，实际值不超过目标就是 100%。';

/**
 * 图表: how far each indicator has come, the points by class, how much was spent. All numbers are formulas over the 自评表, so the
 * charts follow its edits without the add-in.
 */
export function drawCharts({ name, from, arithmetic }: ChartsOptions): SheetPlan {
  const tables = [indicatorTable(from, arithmetic), classTable(from, arithmetic), executionTable(from)].filter(
    (table) => table !== null,
  );
  const charts = stacked(ROW.firstChart, tables.map(chartRows));
  const drawn = stacked(
    charts.end,
    tables.map(({ rows }) => rows.length + 1),
  );
  const bottom = drawn.end - 2;
  const { cells, merges } = joinBlocks([
    ...headBlocks(from),
    ...tables.flatMap((table, index) => tableBlocks(table, drawn.tops[index] ?? 0)),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [
      HEIGHT.title,
      HEIGHT.project,
      HEIGHT.note,
      ...Array.from({ length: charts.end - ROW.note - 1 }, () => HEIGHT.chart),
      ...tables.flatMap(({ rows }) => [HEIGHT.table, ...rows.map(heightOf), HEIGHT.chart]),
    ].slice(0, bottom),
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom, right: COLUMN.share },
      orientation: 'portrait',
      repeatRows: null,
      fitToWidth: true,
    },
    charts: tables.map((table, index) => chartOf(table, charts.tops[index] ?? 0, drawn.tops[index] ?? 0)),
  };
}

/** Where things of so many rows begin, one below the other with a row between them, and where the next one would. */
function stacked(first: number, sizes: readonly number[]): { readonly tops: readonly number[]; readonly end: number } {
  const tops: number[] = [];
  let end = first;
  for (const size of sizes) {
    tops.push(end);
    end += size + 1;
  }
  return { tops, end };
}

/** Bars that lie need the more height the more they are; columns share the width of the sheet. */
function chartRows({ kind, rows }: ChartTable): number {
  return kind === 'column' ? 15 : 4 + Math.ceil(rows.length * 1.2);
}

function chartOf(table: ChartTable, top: number, head: number): ChartPlan {
  const inColumn = (column: number) => ({ ...rowArea(head + 1, column), bottom: head + table.rows.length });
  return {
    kind: table.kind,
    title: table.title,
    categories: inColumn(COLUMN.label),
    series: table.series.map(({ name, column }) => ({ name, values: inColumn(column) })),
    place: { ...rowArea(top, COLUMN.label, COLUMN.share), bottom: top + chartRows(table) - 1 },
  };
}

function headBlocks({ project, sheetName }: SelfEvaluation): Block[] {
  const across = (row: number) => rowArea(row, COLUMN.label, COLUMN.share);
  return [
    block(across(ROW.title), CHARTS_TITLE, titleStyle),
    ...(project.name
      ? [formulaBlock(across(ROW.project), `="项目名称："&${onSheet(sheetName, project.name.at)}`, yearStyle)]
      : []),
    block(across(ROW.note), NOTE, { ...noteStyle, vertical: 'center' }),
  ];
}

function tableBlocks({ heads, rows }: ChartTable, head: number): Block[] {
  return [
    ...heads.map((text, index) => block(rowArea(head, COLUMN.label + index), text, columnHeadStyle)),
    ...rows.map(({ cells }, index) => rowBlock(cells(head + 1 + index), head + 1 + index)),
  ];
}

/** The frame is drawn whether its cells are filled or not; helpers have none. */
function rowBlock(contents: ReturnType<TableRow['cells']>, row: number): Block {
  const free = WIDTHS.map((_, index) => COLUMN.label + index).filter(
    (column) => !contents.some((cell) => cell.column === column),
  );
  const cells: readonly PlannedCell[] = [
    ...free.map((column) => ({ row, column, style: styleOf(column) })),
    ...contents.map(({ column, content }) => ({ row, column, content, style: styleOf(column) })),
  ];
  return { cells, merges: [] };
}

function styleOf(column: number): CellStyle {
  if (column > COLUMN.share) return {};
  if (column === COLUMN.label) return { ...labelStyle, horizontal: 'left' };
  return column === COLUMN.share ? { ...labelStyle, numberFormat: '0.0%' } : labelStyle;
}

function heightOf({ label }: TableRow): number {
  return rowHeight([{ text: label, width: WIDTHS[0], size: SIZE }], HEIGHT.table);
}

import type { Arithmetic } from '../../catalog';
import type { ClassLabel, ExecutionLine, Indicator, SelfEvaluation } from '../../model/form';
import { columnName } from '../../model/cell';
import { completionFormula } from '../native/completion';
import { amount } from '../native/execution';
import { inRow, onSheet } from '../native/formula-text';
import { measureFormulas } from '../native/indicator-score';
import type { CellContent, ChartPlan } from '../plan';
import { runs } from './block';

/** What all tables of the 图表 have in common: what a row is about, two numbers, and the share of the one in the other. */
export const COLUMN = { label: 1, group: 2, first: 3, second: 4, share: 5, helpers: 7 } as const;

/** A table and the chart over it. */
export interface ChartTable extends Pick<ChartPlan, 'kind' | 'title'> {
  /** From the first column to `share`. */
  readonly heads: readonly [string, string, string, string, string];
  readonly rows: readonly TableRow[];
  readonly series: readonly { readonly name: string; readonly column: number }[];
}

export interface TableRow {
  /** What its first cell shows now. */
  readonly label: string;
  /** Its contents, wherever the table comes to stand. */
  readonly cells: (row: number) => readonly { readonly column: number; readonly content: CellContent }[];
}

/** 完成率 of each indicator whose target may be a quantity; null where there is none. */
export function indicatorTable(form: SelfEvaluation, arithmetic: Arithmetic): ChartTable | null {
  const rows = form.indicators
    .filter(mayBeMeasured)
    .map((indicator) => indicatorRow(indicator, form.sheetName, arithmetic));
  if (rows.length === 0) return null;
  return {
    kind: 'bar',
    title: '指标完成率',
    heads: ['指标', '所属类别', '目标', '实际', '完成率'],
    rows,
    series: [{ name: '完成率', column: COLUMN.share }],
  };
}

/** 分值 and 得分 of each class with an indicator, and of the execution; null where the form has no points. */
export function classTable(form: SelfEvaluation, arithmetic: Arithmetic): ChartTable | null {
  const { weight, score } = form.table.columns;
  const rows = [
    ...(weight && score ? classesOf(form).map((one) => classRow(one, form.sheetName, { weight, score })) : []),
    ...executionPoints(form, arithmetic.execution.points),
  ];
  if (rows.length === 0) return null;
  return {
    kind: 'column',
    title: '各类指标得分',
    heads: ['指标类别', '所属类别', '分值', '得分', '得分率'],
    rows,
    series: [
      { name: '分值', column: COLUMN.first },
      { name: '得分', column: COLUMN.second },
    ],
  };
}

/** 执行率 of the whole sum and its parts; null where the form has no fund block. */
export function executionTable({ execution, moneyUnit, sheetName }: SelfEvaluation): ChartTable | null {
  if (!execution) return null;
  const lines: readonly (readonly [string, ExecutionLine | null])[] = [
    ['年度资金总额', execution.total],
    ['其中：财政拨款', execution.fiscal],
    ['其他资金', execution.other],
  ];
  return {
    kind: 'bar',
    title: '预算执行率',
    heads: ['资金', '', `全年预算数（${moneyUnit}）`, `全年执行数（${moneyUnit}）`, '执行率'],
    rows: lines.flatMap(([label, line]): TableRow[] => {
      if (!line) return [];
      const sum = (at: { row: number; column: number }) => formula(`=${amount(onSheet(sheetName, at), moneyUnit)}`);
      const cells: TableRow['cells'] = (row) => [
        { column: COLUMN.label, content: { value: label } },
        { column: COLUMN.first, content: sum(line.budget.at) },
        { column: COLUMN.second, content: sum(line.executed.at) },
        { column: COLUMN.share, content: share(row) },
      ];
      return [{ label, cells }];
    }),
    series: [{ name: '执行率', column: COLUMN.share }],
  };
}

/** Prose is judged by hand; an empty target may still become a quantity. */
function mayBeMeasured({ target, actual }: Indicator): boolean {
  return actual !== null && (target.value === null || ['quantitative', 'placeholder'].includes(target.value.kind));
}

function indicatorRow(
  { level2, level3, target, actual }: Indicator,
  sheet: string,
  { formulas }: Arithmetic,
): TableRow {
  const cells: TableRow['cells'] = (row) => {
    const own = { row, level2: { row, column: COLUMN.group }, level3: COLUMN.label, name: level3.text };
    const values = { target: COLUMN.first, actual: COLUMN.second };
    const helpers = measureFormulas({ ...own, ...values }, COLUMN.helpers, formulas);
    return [
      { column: COLUMN.label, content: labelOf(sheet, level3.at) },
      ...(level2 ? [{ column: COLUMN.group, content: labelOf(sheet, level2.at) }] : []),
      { column: COLUMN.first, content: sameAs(sheet, target.at) },
      ...(actual ? [{ column: COLUMN.second, content: sameAs(sheet, actual.at) }] : []),
      { column: COLUMN.share, content: formula(completionFormula(row, COLUMN.helpers)) },
      ...helpers.map((helper) => ({ column: helper.column, content: formula(helper.formula) })),
    ];
  };
  return { label: level3.text, cells };
}

interface ClassRows {
  readonly label: ClassLabel;
  readonly level1: ClassLabel | null;
  /** First and last rows; a class may stand in several places. */
  readonly spans: readonly (readonly [number, number])[];
}

/** The 二级指标, or the 一级指标 where a row has no other, in the order of the table. */
function classesOf({ table, indicators }: SelfEvaluation): ClassRows[] {
  const named = new Set(indicators.map(({ row }) => row));
  const classes = new Map<string, ClassRows>();
  for (const { first, last } of runs(table.rows, (a, b) => keyOf(a) === keyOf(b))) {
    const rows = table.rows.slice(first, last + 1);
    const [top] = rows;
    const label = top?.level2 ?? top?.level1;
    if (!top || !label || !rows.some(({ row }) => named.has(row))) continue;
    const span = [top.row, top.row + last - first] as const;
    const known = classes.get(keyOf(top));
    classes.set(keyOf(top), { label, level1: top.level1, spans: [...(known?.spans ?? []), span] });
  }
  return [...classes.values()];
}

function keyOf({ level1, level2 }: Pick<Indicator, 'level1' | 'level2'>): string {
  return `${level1?.name ?? ''}|${level2?.name ?? ''}`;
}

function classRow(
  { label, level1, spans }: ClassRows,
  sheet: string,
  columns: { readonly weight: number; readonly score: number },
): TableRow {
  const sum = (column: number): CellContent => {
    const areas = spans.map(
      ([first, last]) => `${onSheet(sheet, { row: first, column })}:$${columnName(column)}$${last}`,
    );
    return formula(`=IF(COUNT(${areas.join(',')})=0,"",SUM(${areas.join(',')}))`);
  };
  const cells: TableRow['cells'] = (row) => [
    { column: COLUMN.label, content: labelOf(sheet, label.at) },
    ...(level1 && level1 !== label ? [{ column: COLUMN.group, content: labelOf(sheet, level1.at) }] : []),
    { column: COLUMN.first, content: sum(columns.weight) },
    { column: COLUMN.second, content: sum(columns.score) },
    { column: COLUMN.share, content: share(row) },
  ];
  return { label: label.text, cells };
}

function executionPoints({ execution, sheetName }: SelfEvaluation, otherwise: number): TableRow[] {
  const { score, weight } = execution?.total ?? {};
  if (!score) return [];
  const points = weight
    ? `IF(ISNUMBER(${onSheet(sheetName, weight.at)}),${onSheet(sheetName, weight.at)},${otherwise})`
    : String(otherwise);
  const label = '预算执行率';
  const cells: TableRow['cells'] = (row) => [
    { column: COLUMN.label, content: { value: label } },
    { column: COLUMN.first, content: formula(`=${points}`) },
    { column: COLUMN.second, content: sameAs(sheetName, score.at) },
    { column: COLUMN.share, content: share(row) },
  ];
  return [{ label, cells }];
}

/** A name in one line. */
function labelOf(sheet: string, at: { readonly row: number; readonly column: number }): CellContent {
  return formula(`=CLEAN(${onSheet(sheet, at)})`);
}

/** The cell's value, empty where it is: a plain reference to an empty cell would be 0. */
function sameAs(sheet: string, at: { readonly row: number; readonly column: number }): CellContent {
  const cell = onSheet(sheet, at);
  return formula(`=IF(LEN(${cell})=0,"",${cell})`);
}

/** The second number over the first. */
function share(row: number): CellContent {
  const [whole, part] = [inRow(COLUMN.first, row), inRow(COLUMN.second, row)];
  const ready = `AND(ISNUMBER(${whole}),ISNUMBER(${part}))`;
  return formula(`=IF(${ready},IF(${whole}>0,MAX(0,ROUND(${part}/${whole},4)),""),"")`);
}

function formula(text: string): CellContent {
  return { formula: text };
}

import type { Area } from '../../model/cell';
import { displayText } from '../../sheets/number-format/display-text';
import type { ChartPlan } from '../../sheets/plan';
import { planOfChart } from '../host/chart';
import { eachCell } from '../host/classes/shared';
import type { HostModel } from '../host/model';

/** A chart as its cells stand now. */
export interface ChartContents {
  readonly kind: 'bar' | 'column';
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
}

export interface Point {
  /** Null where the cell holds no number: no bar. */
  readonly value: number | null;
  /** As the cell shows it. */
  readonly text: string;
}

export function chartsOf(model: HostModel, sheet: string): ChartContents[] {
  return model
    .extras(sheet)
    .charts.map(planOfChart)
    .filter((plan) => plan !== null)
    .map((plan) => contentsOf(model, sheet, plan));
}

function contentsOf(model: HostModel, sheet: string, { kind, title, categories, series }: ChartPlan): ChartContents {
  const points = (area: Area) =>
    [...eachCell(area)].map(({ row, column }) => {
      const { value } = model.cell(sheet, row, column);
      const text = displayText(value, model.format(sheet, row, column).numberFormat);
      return { value: typeof value === 'number' ? value : null, text };
    });
  return {
    kind,
    title,
    categories: points(categories).map(({ text }) => text),
    series: series.map(({ name, values }) => ({ name, points: points(values) })),
  };
}

import type { Area } from '../../model/cell';
import type { ChartPlan } from '../../sheets/plan';

/** A chart over the cells of its own sheet, as far as the host keeps it. Plain data, changed in place. */
export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  title: string;
  series: ChartSeries[];
  place: Area;
  /** What was set of its axes, legend and labels, by path: "Legend/Visible". */
  readonly look: Record<string, unknown>;
}

export type ChartType = 'BarClustered' | 'ColumnClustered';

export interface ChartSeries {
  name: string;
  values: Area;
  categories: Area | null;
}

/** Where Excel puts a chart by default. */
const FIRST_PLACE: Area = { top: 3, left: 3, bottom: 17, right: 9 };

export function newChart(charts: readonly Chart[], type: ChartType, series: ChartSeries[]): Chart {
  const number = Math.max(0, ...charts.map(({ id }) => Number(id.split('-')[1]))) + 1;
  return { id: `chart-${number}`, name: `图表 ${number}`, type, title: '', series, place: FIRST_PLACE, look: {} };
}

/** Null if the chart cannot be drawn: it has no series, or one without categories. */
export function planOfChart({ type, title, series, place }: Chart): ChartPlan | null {
  const categories = series[0]?.categories;
  if (!categories) return null;
  return {
    kind: type === 'BarClustered' ? 'bar' : 'column',
    title,
    categories,
    series: series.map(({ name, values }) => ({ name, values })),
    place,
  };
}

export function chartOfPlan(charts: readonly Chart[], { kind, title, categories, series, place }: ChartPlan): Chart {
  const all = series.map(({ name, values }) => ({ name, values, categories }));
  return { ...newChart(charts, kind === 'bar' ? 'BarClustered' : 'ColumnClustered', all), title, place };
}

/** The charts after their cells were moved; one that has lost its place or its cells is gone. */
export function movedCharts(charts: readonly Chart[], move: (area: Area) => Area | null): Chart[] {
  return charts.flatMap((chart) => {
    const place = move(chart.place);
    const series = chart.series.flatMap(({ name, values, categories }) => {
      const moved = move(values);
      return moved ? [{ name, values: moved, categories: categories && move(categories) }] : [];
    });
    return place && series.length > 0 ? [{ ...chart, place, series }] : [];
  });
}

import { address, areaAddress } from '../model/cell';
import type { ChartPlan } from '../sheets/plan';

/**
 * Adds a chart to its sheet. Excel guesses from a source range what is a head and what a category, and guesses otherwise once a cell is
 * empty: every series is told its cells. The numbers stand at the bars, so their axis is left out.
 */
export function addChart(sheet: Excel.Worksheet, { kind, title, categories, series: planned, place }: ChartPlan): void {
  const [first] = planned;
  if (!first) return;
  const range = (area: ChartPlan['place']) => sheet.getRange(areaAddress(area));
  const chart = sheet.charts.add(KINDS[kind], range(first.values), 'Columns');
  planned.forEach(({ name, values }, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(range(values));
    series.setXAxisValues(range(categories));
  });
  chart.title.text = title;
  chart.legend.visible = planned.length > 1;
  chart.legend.position = 'Bottom';
  chart.dataLabels.showValue = true;
  chart.axes.categoryAxis.reversePlotOrder = kind === 'bar';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  chart.setPosition(
    address({ row: place.top, column: place.left }),
    address({ row: place.bottom, column: place.right }),
  );
}

const KINDS = { bar: 'BarClustered', column: 'ColumnClustered' } as const;

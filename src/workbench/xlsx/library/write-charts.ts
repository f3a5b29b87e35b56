import type { Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { AddChartOptions } from '@cj-tech-master/excelts/chart';

import { address } from '../../../model/cell';
import type { Area } from '../../../model/cell';
import type { ChartPlan } from '../../../sheets/plan';

// Without it the library adds no chart, and throws on a file that has one.
installChartSupport();

export function addChart(sheet: Worksheet, chart: ChartPlan): void {
  const { top, left, bottom, right } = chart.place;
  sheet.addChart(optionsOf(chart, sheet.name), {
    tl: { col: left - 1, row: top - 1 },
    br: { col: right, row: bottom },
  });
}

/** The numbers stand at the bars, so their axis is left out; several series are told apart by a legend. */
function optionsOf({ kind, title, categories, series }: ChartPlan, sheet: string): AddChartOptions {
  const prefix = `'${sheet.replaceAll("'", "''")}'!`;
  return {
    type: 'bar',
    barDir: kind === 'bar' ? 'bar' : 'col',
    grouping: 'clustered',
    gapWidth: 60,
    varyColors: false,
    title,
    showLegend: series.length > 1,
    legendPosition: 'b',
    categoryAxis: { orientation: kind === 'bar' ? 'maxMin' : 'minMax' },
    valueAxis: { min: 0, hidden: true, majorGridlines: false },
    dataLabels: NUMBERS_ONLY,
    series: series.map(({ name, values }) => ({
      name,
      categories: prefix + absolute(categories),
      values: prefix + absolute(values),
    })),
  };
}

const NUMBERS_ONLY = {
  showVal: true,
  showLegendKey: false,
  showCatName: false,
  showSerName: false,
  showPercent: false,
  showBubbleSize: false,
};

/** "$B$3:$B$9" */
function absolute({ top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number): string => address({ row, column }).replace(/[A-Z]+/, '$$$&$$');
  return `${fixed(top, left)}:${fixed(bottom, right)}`;
}

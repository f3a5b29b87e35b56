import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import type { Host } from '../host/host';
import type { UniverModel } from '../univer/univer-model';
import { chartsOf } from './chart-contents';
import { chartFigure } from './chart-figure';

/** Shows the charts of the shown sheet beside the grid, which draws none, and draws them anew when something changes. */
export function followCharts(model: UniverModel, host: Host, panel: HTMLElement): void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const draw = async (): Promise<void> => {
    await model.settle();
    const figures = chartsOf(model, model.activeSheet()).map(chartFigure).join('');
    if (panel.innerHTML !== figures) panel.innerHTML = figures;
    panel.hidden = figures === '';
  };
  const drawSoon = (): void => {
    clearTimeout(due);
    due = setTimeout(() => void draw(), SOON);
  };
  model.onChange(drawSoon);
  host.onExchange(({ writes }) => {
    if (writes) drawSoon();
  });
  // Calculated results are no change that a workbook reports.
  model.engine.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationResultMutation.id) drawSoon();
  });
}

/** Milliseconds in which changes that belong together arrive. */
const SOON = 100;

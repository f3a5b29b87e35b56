import { drawCharts } from '../../sheets/draw/charts';
import type { WorkbookPort } from '../../sheets/port';
import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { InsertedSheet } from './insert-form';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';

const CHART_SHEET = '图表';

/** 生成图表: a new sheet with charts of the 自评表's completion, points and execution, which follow its cells. */
export function addCharts(port: WorkbookPort, from: FormAddress): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findForm(port, from);
    if (!found.ok) return found;
    const { form, grid } = found;
    if (form.kind !== 'self-evaluation')
      return refuse('form-missing', `“${grid.name}”不是绩效目标自评表，无法据此生成图表。`);
    if (form.indicators.length === 0)
      return refuse('no-change', `“${grid.name}”还没有指标，请先填写指标，再生成图表。`);
    const { arithmetic } = catalogFor(form, OWN_FRAME);
    const { undo, name } = await addSheet(port, CHART_SHEET, (free) =>
      drawCharts({ name: free, from: form, arithmetic }),
    );
    return { ok: true, undo, sheetName: name };
  });
}

import { arithmeticOf } from '../../catalog';
import type { Arithmetic } from '../../catalog';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { HINT_NAME, parseSheetSettings, sheetSettingsFormula } from '../../sheets/hint';
import { scoreFormulas } from '../../sheets/native/score';
import type { WorkbookPort } from '../../sheets/port';
import type { SelfEvaluation } from '../../model/form';
import { catalogFor } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { formulaAt } from '../read/read-sheet';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { helperColumn } from './score-helpers';

/**
 * Says by which arithmetic the points of a sheet are computed (decision D16). It is remembered on the sheet, and score formulas that lie
 * there already are laid anew by it; typed points and 分值 stay. Null: the usual one.
 */
export function setArithmetic(
  port: WorkbookPort,
  at: FormAddress,
  id: string | null,
  judgement: Judgement,
): Promise<CommandResult> {
  return command(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const { grid, form } = found;
    if (form.kind !== 'self-evaluation')
      return refuse('form-missing', `“${grid.name}”不是绩效目标自评表，没有计分办法可选。`);
    const { arithmetic: before, ...rest } = form;
    const catalog = catalogFor(id === null ? rest : { ...rest, arithmetic: id }, { ...judgement, arithmetic: null });
    if (id !== null && !arithmeticOf(catalog, id))
      return refuse('form-missing', '没有这种计分办法，可能本县配置已移除。');
    if ((before ?? null) === id) return refuse('no-change', '已是这种计分办法，没有改动。');
    const name = rememberArithmetic(grid, id);
    if (!name) return refuse('no-change', '这张表改过的栏目太多，工作簿里记不下了。请先把表头改成通用的栏名。');
    return { ok: true, undo: await port.apply([name, ...laidAnew(grid, form, catalog.arithmetic)]) };
  });
}

/** The edit that keeps it on the sheet; null: there is no room left. */
export function rememberArithmetic({ id: sheet, hint }: SheetGrid, arithmetic: string | null): Edit | null {
  const next = sheetSettingsFormula(hint, { ...parseSheetSettings(hint), arithmetic });
  return next && { kind: 'set-name', sheet, name: HINT_NAME, formula: next.formula, hidden: true };
}

/** Only where a formula lies: a form that people score themselves gets none. */
function laidAnew(grid: SheetGrid, form: SelfEvaluation, arithmetic: Arithmetic): Edit[] {
  const formulas = scoreFormulas(form, helperColumn(grid, form), arithmetic);
  const isComputed = form.indicators.some(({ score }) => score?.formula) || Boolean(form.total?.score.formula);
  if (!formulas || !isComputed) return [];
  const cells = formulas.cells
    .filter(({ row, column }) => formulaAt(grid, row, column) !== null)
    .map(({ row, column, formula }) => ({ row, column, content: { formula } }));
  return [
    { kind: 'set-cells', sheet: grid.id, cells },
    ...formulas.manualBands.map((validation): Edit => ({ kind: 'set-validation', sheet: grid.id, validation })),
  ];
}

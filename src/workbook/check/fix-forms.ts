import type { Finding } from '../../rules/finding';
import type { WorkbookPort } from '../../sheets/port';
import { applyFixes } from './apply-fix';
import type { Fixed } from './apply-fix';
import type { Judgement } from './form-context';
import type { CheckedForm } from './check-workbook';
import { undoAll } from '../result';
import type { CommandResult } from '../result';

/** Findings of one form whose repairs have been chosen. */
export interface FixChoice {
  readonly form: CheckedForm;
  readonly findings: readonly Finding[];
}

/** Applies the chosen fixes of all forms of a sheet, the lowest form first, since a row inserted there moves no other form. All or nothing. */
export async function fixForms(
  port: WorkbookPort,
  judgement: Judgement,
  choices: readonly FixChoice[],
): Promise<CommandResult<Fixed>> {
  const undos = [];
  const done: string[] = [];
  const upwards = [...choices].sort((one, other) => other.form.form.area.top - one.form.form.area.top);
  for (const { form, findings } of upwards) {
    const at = { sheet: form.form.sheet, row: form.form.table.headerRow };
    const result = await applyFixes(port, at, judgement, form.context, findings);
    if (!result.ok) {
      await undoAll(undos).revert();
      return result;
    }
    undos.push(result.undo);
    done.push(...result.done);
  }
  return { ok: true, undo: undoAll(undos), done };
}

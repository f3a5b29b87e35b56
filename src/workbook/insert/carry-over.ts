import type { Application } from '../../model/form';
import type { WorkbookPort } from '../../sheets/port';
import { drawMonitoring } from '../../sheets/draw/monitoring';
import { drawReview } from '../../sheets/draw/review';
import { drawSelfEvaluation } from '../../sheets/draw/self-evaluation';
import { approvalsOfForm } from '../process/approvals';
import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { wordingOf } from '../rows/indicator-library';
import type { InsertedSheet } from './insert-form';
import { refuseHalfRead } from '../read/reading-words';
import { findInWorkbook } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet, SHEET_NAMES } from '../sheet-name';

/** What a 申报表 is carried into. `month`: the last month that is reported, 1–12; null leaves it to be chosen on the sheet. */
export type CarryInto =
  | { readonly form: 'review' | 'self-evaluation' }
  | { readonly form: 'monitoring'; readonly month: number | null };

export const SELF_EVALUATION: CarryInto = { form: 'self-evaluation' };

/**
 * 生成审核表, 监控表 or 自评表: a new sheet with the 申报表's head, goals, indicators and values; the points of a 自评表 are shared out by decision
 * D9. The 申报表 stays as it is; where its approval is registered, the approved one is carried (decision D10),
 * but for a 审核表: what is reviewed is what was filed.
 */
export function carryOver(
  port: WorkbookPort,
  from: FormAddress,
  into: CarryInto = SELF_EVALUATION,
  judgement: Judgement = OWN_FRAME,
): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findInWorkbook(port, from, false);
    if (!found.ok) return found;
    const { form, sheets } = found;
    if (form.kind !== 'application')
      return refuse('form-missing', `“${found.grid.name}”不是绩效目标申报表，无法据此生成${CARRIED[into.form]}。`);
    const approved = into.form === 'review' ? null : approvalsOfForm(form, sheets).at(-1)?.application;
    return addCarried(port, approved ?? form, into, judgement);
  });
}

const CARRIED: Readonly<Record<CarryInto['form'], string>> = {
  review: '审核表',
  monitoring: '监控表',
  'self-evaluation': '自评表',
};

/** The same from a form of another workbook. */
export async function addCarried(
  port: WorkbookPort,
  from: Application,
  into: CarryInto,
  judgement: Judgement = OWN_FRAME,
): Promise<CommandResult<InsertedSheet>> {
  const halfRead = refuseHalfRead(from, ['level1', 'level2', 'level3', 'target'], `生成${CARRIED[into.form]}`);
  if (halfRead) return halfRead;
  const ruleSet = catalogFor(from, judgement);
  const carried = { ruleSet, year: from.year?.value ?? null, from, wording: wordingOf(from, ruleSet) };
  const { undo, name } = await addSheet(port, SHEET_NAMES[into.form], (free) => {
    switch (into.form) {
      case 'review':
        return drawReview({ ...carried, name: free });
      case 'monitoring':
        return drawMonitoring({ ...carried, month: into.month, name: free });
      case 'self-evaluation':
        return drawSelfEvaluation({ ...carried, name: free });
    }
  });
  return { ok: true, undo, sheetName: name };
}

import { changesSince } from '../rules/shared/approval-changes';
import type { ApprovalChange } from '../rules/shared/approval-changes';
import { versionName } from '../sheets/approval-record';
import type { SheetPlan } from '../sheets/plan';
import type { WorkbookPort } from '../sheets/port';
import { ADJUSTMENTS, adjustmentsGrid } from './approvals';
import { drawKept, findForApproval, registeredWhere } from './approve';
import type { Approve, ForApproval } from './approve';
import type { InsertedSheet } from './insert-form';
import { addToList } from './list-sheet';
import { command, refuse } from './result';
import type { CommandResult } from './result';

export interface Adjust extends Approve {
  readonly reason: string;
  readonly budgetToo: boolean;
}

/**
 * 登记调整: enters what has changed since the approval in 调整登记, and keeps the 申报表 as it is now; both in one batch. What was approved
 * before stays on its sheet.
 */
export function adjust(port: WorkbookPort, request: Adjust): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    if (request.reason.trim() === '') return refuse('no-change', '请写明调整原因。');
    const found = await findForApproval(port, request);
    if (!found.ok) return found;
    const inForce = found.approvals.at(-1);
    if (!inForce) return refuse('no-change', '这个项目还没有登记批复，请先用“登记批复”。');
    const changes = changesSince(inForce.application, found.form);
    if (changes.length === 0) return refuse('no-change', `申报表与“${inForce.sheetName}”一致，没有需要登记的调整。`);
    const version = inForce.version + 1;
    const plan = drawKept(found, request, version);
    const undo = await port.apply([
      ...addToList(ADJUSTMENTS, adjustmentsGrid(found.sheets), [entryOf(found, request, plan, version, changes)]),
      { kind: 'add-sheet', plan },
    ]);
    return { ok: true, undo, sheetName: plan.name };
  });
}

function entryOf(
  { form }: ForApproval,
  request: Adjust,
  plan: SheetPlan,
  version: number,
  changes: readonly ApprovalChange[],
): string[] {
  const { date, body, number, reason, budgetToo } = request;
  const said = (which: 'before' | 'after') =>
    changes.map((change) => `${change.subject}：${change[which] || '无'}`).join('\n');
  return [
    form.project.name?.text ?? '',
    versionName(version),
    date.trim(),
    body.trim(),
    number.trim(),
    reason.trim(),
    budgetToo ? '是' : '否',
    said('before'),
    said('after'),
    registeredWhere(request, plan),
  ];
}

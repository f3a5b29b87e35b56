import { changesSince } from '../../cycle/approval-changes';
import type { ApprovalChange } from '../../model/approval';
import type { WorkbookPort } from '../../sheets/port';
import { ADJUSTMENTS, adjustmentsGrid } from './approvals';
import { drawKept, entryOf, findForApproval } from './approve';
import type { Approve, WrittenAdjustment } from './approve';
import type { InsertedSheet } from '../insert/insert-form';
import { addToList } from '../list-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

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
    const entry = entryOf(found, request, plan, version, written(request, changes));
    const undo = await port.apply([
      ...addToList(ADJUSTMENTS, adjustmentsGrid(found.sheets), [entry]),
      { kind: 'add-sheet', plan },
    ]);
    return { ok: true, undo, sheetName: plan.name };
  });
}

function written({ reason, budgetToo }: Adjust, changes: readonly ApprovalChange[]): WrittenAdjustment {
  const side = (which: 'before' | 'after') =>
    changes.map((change) => `${change.subject}：${change[which] || '无'}`).join('\n');
  return {
    reason: reason.trim(),
    budgetToo: budgetToo ? '是' : '否',
    before: side('before'),
    after: side('after'),
  };
}

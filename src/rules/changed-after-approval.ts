import { changesSince } from '../cycle/approval-changes';
import type { ApprovalChange } from '../model/approval';
import { approvalsOf } from '../cycle/approved';
import { cite } from './shared/cite';
import { bothExcerpts } from './shared/excerpt';
import type { Draft, Rule } from './rule';

/** A 申报表 that says otherwise than when it was approved (R58): another number is 必改, other words are 核实 (decision D10). */
export const changedAfterApproval: Rule<'application'> = {
  id: 'changed-after-approval',
  title: '批复后有改动',
  severity: 'warning',
  source: cite('第三节二', '扶贫项目资金绩效目标批复后，原则上不作调整'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['whole', 'level3', 'target'],
  *check(form, context) {
    const inForce = approvalsOf(form, context).at(-1);
    if (!inForce) return;
    for (const change of changesSince(inForce.application, form)) yield draftOf(change);
  },
};

function draftOf(change: ApprovalChange): Draft {
  return {
    at: change.at,
    ...(change.isNumber && { severity: 'error' }),
    what: whatOf(change),
    todo: '请恢复批复的内容；确需调整的，请按程序办理并登记调整',
  };
}

function whatOf({ part, subject, before, after }: ApprovalChange): string {
  if (part === 'indicators' && before === '') return `批复的目标没有三级指标“${after}”`;
  if (part === 'indicators' && after === '') return `缺少批复的三级指标“${before}”`;
  if (part === 'funds') return `${subject}批复为 ${before || '空'}，现为 ${after || '空'}`;
  const [approved, now] = bothExcerpts(before, after);
  return `${subject}批复为${approved}，现为${now}`;
}

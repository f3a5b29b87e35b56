import { changesSince } from '../cycle/approval-changes';
import type { ApprovalChange } from '../model/approval';
import { approvalsOf } from '../cycle/approved';
import { cite } from './shared/cite';
import { bothExcerpts } from './shared/excerpt';
import type { Said } from './messages';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const RESTORE = '请恢复批复的内容；确需调整的，请按程序办理并登记调整';
const say = defineMessages({
  added: { what: '批复的目标没有三级指标“{name}”', todo: RESTORE },
  leftOut: { what: '缺少批复的三级指标“{name}”', todo: RESTORE },
  amount: { what: '{subject}批复为 {approved}，现为 {now}', todo: RESTORE },
  text: { what: '{subject}批复为{approved}，现为{now}', todo: RESTORE },
});

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
  messages: say.messages,
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
    ...sayingOf(change),
    // Rows left out of a class are all said at its cell.
    ...(change.part === 'indicators' && change.after === '' && { key: change.before }),
  };
}

function sayingOf({ part, subject, before, after }: ApprovalChange): Said {
  if (part === 'indicators' && before === '') return say('added', { name: after });
  if (part === 'indicators' && after === '') return say('leftOut', { name: before });
  if (part === 'funds') return say('amount', { subject, approved: before || '空', now: after || '空' });
  const [approved, now] = bothExcerpts(before, after);
  return say('text', { subject, approved, now });
}

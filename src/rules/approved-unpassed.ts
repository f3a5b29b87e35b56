import { sameText } from '../model/text';
import type { Form, Review } from '../model/form';
import { approvalsFor } from '../cycle/approved';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  dated: { what: '审核等级为“不通过”，但已登记批复（{date}）', todo: '请完善绩效目标、重新审核后再批复' },
  undated: { what: '审核等级为“不通过”，但已登记批复', todo: '请完善绩效目标、重新审核后再批复' },
});

/** Goals that were approved although their review was not passed (R52), and no later one on another sheet was. */
export const approvedUnpassed: Rule<'review'> = {
  id: 'approved-unpassed',
  title: '审核不通过仍已批复',
  severity: 'error',
  source: cite('第二节四', '85分以下的为“不通过”，报经县级扶贫开发领导小组审批后退回部门'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form, { approvals, others }) {
    if (form.grade?.value !== false) return;
    const [approval] = approvalsFor(form, approvals);
    if (!approval || others.some((other) => isPassed(other, form))) return;
    yield { at: form.grade.at, ...(approval.date ? say('dated', { date: approval.date }) : say('undated')) };
  },
};

function isPassed(other: Form, { project }: Review): boolean {
  return (
    other.kind === 'review' &&
    other.grade?.value === true &&
    sameText(other.project.name?.text ?? '', project.name?.text ?? '')
  );
}

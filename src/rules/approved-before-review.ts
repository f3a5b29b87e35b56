import { dayText, readDay } from '../model/day';
import type { Day } from '../model/day';
import type { Approval } from '../model/approval';
import type { Form, Review } from '../model/form';
import { changesSince } from '../cycle/approval-changes';
import { approvalsFor, projectOf } from '../cycle/approved';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  approvedFirst: { what: '审核时间 {reviewed} 晚于登记的批复日期 {approved}', todo: '请核对两个日期' },
});

/**
 * A review dated after all approvals of its project: goals are reviewed first (R1). A review has no year of its own, so it is asked only
 * where the workbook's 申报表 is the approved one, of a known year and unchanged: else it may be next year's, or that of an adjustment.
 */
export const approvedBeforeReview: Rule<'review'> = {
  id: 'approved-before-review',
  title: '批复早于审核',
  severity: 'warning',
  source: cite('第二节四', '审核得分在85分及以上的为“通过”，可直接安排预算'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form, { approvals, others }) {
    const reviewed = reviewedOn(form);
    const own = approvalsFor(form, approvals);
    const inForce = own.at(-1);
    if (!form.date || reviewed === null || !inForce || own.some((one) => !isBefore(approvedOn(one), reviewed))) return;
    const ofProject = others.filter((other) => projectOf(other) === projectOf(form));
    if (!keepsApproved(ofProject, inForce) || ofProject.some((other) => wasReviewed(other, own))) return;
    yield { at: form.date.at, ...say('approvedFirst', { reviewed: dayText(reviewed), approved: inForce.date }) };
  },
};

/** The project's only 申报表 is of the approved year, and says what was approved. */
function keepsApproved(forms: readonly Form[], { application: approved }: Approval): boolean {
  const [application, ...more] = forms.filter((form) => form.kind === 'application');
  const year = application?.year?.value;
  if (!application || more.length > 0 || !year || year !== approved.year?.value) return false;
  return changesSince(approved, application).length === 0;
}

/** Another review that came in time: this one is of a later round. One without a date may have. */
function wasReviewed(form: Form, approvals: readonly Approval[]): boolean {
  if (form.kind !== 'review') return false;
  const reviewed = reviewedOn(form);
  return reviewed === null || !approvals.every((approval) => isBefore(approvedOn(approval), reviewed));
}

function reviewedOn({ date }: Review): Day | null {
  return date && readDay(date.text, date.raw);
}

function approvedOn({ date }: Approval): Day | null {
  return readDay(date, date);
}

function isBefore(day: Day | null, later: Day): boolean {
  return day !== null && day < later;
}

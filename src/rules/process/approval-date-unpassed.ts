import { PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import { dayIn } from '../../cycle/process-faults';
import { cite } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  unpassed: { what: '审核等级为“不通过”，但已填批复日期', todo: '请完善绩效目标、重新审核后再批复' },
});

/** A project with a date of approval, none of whose reviews was passed and one was failed (R52). */
export const approvalDateUnpassed: ProcessRule = {
  id: 'approval-date-unpassed',
  title: '审核不通过仍填批复日期',
  severity: 'error',
  source: cite('第二节四', '85分以下的为“不通过”，报经县级扶贫开发领导小组审批后退回部门'),
  settledByRemark: false,
  messages: say.messages,
  *check(process, { related }) {
    const step = PROCESS_STEPS.find(({ date }) => date === 'approval');
    const grades = related.flatMap((form) => (form.kind === 'review' ? [form.grade?.value] : []));
    const hasFailed = grades.includes(false) && !grades.includes(true);
    if (step && hasFailed && dayIn(process, 'approval') !== null) yield { step, ...say('unpassed') };
  },
};

import { openTerms, termSource } from '../../cycle/open-term';
import { dayText } from '../../model/day';
import { cite } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  overdue: {
    what: '{name}期限 {due} 已过 {days} 天，{name}日期未填',
    todo: '已办理的请补填日期；尚未办理的请尽快办理',
  },
});

/** A term that has ended while no date is written: nobody knows yet whether the deed is missing or only its date. */
export const stageOverdue: ProcessRule = {
  id: 'stage-overdue',
  title: '流程期限已过',
  severity: 'warning',
  source: cite('第三节一', '县级财政部门应于 20 日内将扶贫项目资金绩效目标随同部门预算一同批复至预算资金申请单位'),
  settledByRemark: false,
  messages: say.messages,
  *check(process, { ruleSet: { terms }, today }) {
    if (today === null) return;
    for (const { step, due, left } of openTerms(process, terms, today)) {
      if (left >= 0) continue;
      yield {
        step,
        source: termSource(step, terms),
        ...say('overdue', { name: step.name, due: dayText(due), days: -left }),
      };
    }
  },
};

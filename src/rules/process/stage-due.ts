import { openTerms, termSource } from '../../cycle/open-term';
import { dayText } from '../../model/day';
import type { Day } from '../../model/day';
import { cite } from '../shared/cite';
import { defineMessages, worded } from '../messages';
import type { Said } from '../messages';
import type { ProcessRule } from './process-rule';

/** Days before the end of a term from which it is said (R59). */
const WARN_DAYS = 5;

const say = defineMessages({
  soon: { what: '{name}期限 {due}，还剩 {days} 天', todo: '请按期办理并填写日期' },
  today: { what: '{name}期限 {due}，今天到期', todo: '请按期办理并填写日期' },
});

/** A term that ends within days, while no date is written. */
export const stageDue: ProcessRule = {
  id: 'stage-due',
  title: '流程期限将到',
  severity: 'warning',
  source: cite('第三节三', '预算资金申请单位应在收到批复后 20 日内将扶贫项目资金绩效目标在政府网站进行公开'),
  settledByRemark: false,
  messages: say.messages,
  *check(process, { ruleSet: { terms }, today }) {
    if (today === null) return;
    for (const { step, due, left } of openTerms(process, terms, today)) {
      if (left < 0 || left > WARN_DAYS) continue;
      yield { step, source: termSource(step, terms), ...running(step.name, due, left) };
    }
  },
};

function running(name: string, due: Day, left: number): Said {
  const data = { name, due: dayText(due) };
  return left === 0 ? say('today', data) : say('soon', { ...data, days: left });
}

/** "公开期限 2024-04-17，还剩 3 天": how a running term stands, however long it is. */
export function runningTerm(name: string, due: Day, left: number): string {
  return worded(say.messages, running(name, due, left)).what;
}

import type { ProcessStep } from '../../catalog/caibannong-2019-68/stages';
import { termWords } from '../../catalog/terms';
import type { Terms } from '../../catalog/terms';
import { dayTermOf, termSource } from '../../cycle/open-term';
import { processFaults } from '../../cycle/process-faults';
import { dayText } from '../../model/day';
import { cite } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  late: {
    what: '{name}日期 {done} 超过期限 {due}{counted}，晚 {days} 天',
    todo: '请核对日期；确已逾期的，请在备注中写明原因',
  },
});

/** A date behind the end of its term. The terms of 批复 and 公开 bind (R55, R59); the plan is the county's own timetable (R40). */
export const stageLate: ProcessRule = {
  id: 'stage-late',
  title: '流程日期超过期限',
  severity: 'error',
  source: cite('第三节三', '预算资金申请单位应在收到批复后 20 日内将扶贫项目资金绩效目标在政府网站进行公开'),
  settledByRemark: true,
  messages: say.messages,
  *check(process, { ruleSet: { terms } }) {
    for (const fault of processFaults(process, terms)) {
      if (fault.kind !== 'late') continue;
      const { step, done, due } = fault;
      yield {
        step,
        ...(step.term?.kind === 'year-before' && { severity: 'warning' }),
        source: termSource(step, terms),
        ...say('late', {
          name: step.name,
          done: dayText(done),
          due: dayText(due),
          counted: countedAs(step, terms),
          days: done - due,
        }),
      };
    }
  },
};

/** The document's 20 days stand in its clause; a county's own are said. */
function countedAs(step: ProcessStep, terms: Terms): string {
  const term = dayTermOf(step, terms);
  return term?.ground.certainty === 'county' ? `（${termWords(term)}）` : '';
}

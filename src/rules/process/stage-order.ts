import { processFaults } from '../../cycle/process-faults';
import { dayText } from '../../model/day';
import { cite } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  early: {
    what: '{name}日期 {done} 早于{earlier}日期 {earlierDay}',
    todo: '请核对两个日期；情况属实的，请在备注中说明',
  },
});

/** A date before that of the step that it follows; of several earlier steps the nearest, so that one wrong date is said once. */
export const stageOrder: ProcessRule = {
  id: 'stage-order',
  title: '流程日期先后颠倒',
  severity: 'warning',
  source: cite('引言', '绩效运行监控、绩效评价及结果应用等全过程绩效管理工作'),
  settledByRemark: true,
  messages: say.messages,
  *check(process, { ruleSet }) {
    for (const fault of processFaults(process, ruleSet.terms)) {
      if (fault.kind !== 'early') continue;
      const { step, done, earlier, earlierDay } = fault;
      yield {
        step,
        ...say('early', {
          name: step.name,
          done: dayText(done),
          earlier: earlier.name,
          earlierDay: dayText(earlierDay),
        }),
      };
    }
  },
};

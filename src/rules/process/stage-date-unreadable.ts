import { stageOf } from '../../catalog/caibannong-2019-68/stages';
import { processFaults } from '../../cycle/process-faults';
import { COMPLETE_AND_CORRECT } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  unreadable: { what: '{name}日期“{text}”无法识别', todo: '请按“2024-3-5”的样子填写；不涉及的填“/”' },
});

/** A text in the place of a date: its term cannot be counted. */
export const stageDateUnreadable: ProcessRule = {
  id: 'stage-date-unreadable',
  title: '流程日期无法识别',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  settledByRemark: false,
  messages: say.messages,
  *check(process, { ruleSet }) {
    for (const fault of processFaults(process, ruleSet.terms)) {
      if (fault.kind !== 'unreadable') continue;
      const { step, text } = fault;
      yield { step, source: stageOf(step).source, ...say('unreadable', { name: step.name, text }) };
    }
  },
};

import { approvalsOf } from '../cycle/approved';
import { changesSince } from '../cycle/approval-changes';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  budgetOnly: {
    what: '第{version}次调整只调整了预算，绩效目标没有调整',
    todo: '请核实预算和绩效目标是否都已调整',
  },
  budgetChanged: {
    what: '第{version}次调整登记为预算不调整，但金额有改动',
    todo: '请核实预算和绩效目标是否都已调整',
  },
  budgetUnchanged: {
    what: '第{version}次调整登记为预算同步调整，但金额没有改动',
    todo: '请核实预算和绩效目标是否都已调整',
  },
  budgetUnsaid: {
    what: '第{version}次调整只调整了绩效目标，没有写明预算是否调整',
    todo: '请核实预算和绩效目标是否都已调整',
  },
});

/**
 * A registered adjustment of the budget that left the goals as they were, or one whose entry says otherwise of the budget than the
 * amounts do (R58). Goals that were adjusted alone are no finding where the entry says so: it is the answer already.
 */
export const adjustmentOneSided: Rule<'application'> = {
  id: 'adjustment-one-sided',
  title: '预算与绩效目标未同步调整',
  severity: 'warning',
  source: cite('附1，注', '项目执行中如遇特殊原因确需调整项目预算的，应按规定程序，同步调整绩效目标'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    const [inForce, before] = [...approvalsOf(form, context)].reverse();
    if (!inForce?.adjustment || !before) return;
    const { budgetToo, version } = inForce.adjustment;
    const parts = changesSince(before.application, inForce.application).map(({ part }) => part);
    const budget = parts.includes('funds');
    const goals = parts.includes('goal') || parts.includes('indicators');
    const fault = faultOf(budget, goals, budgetToo);
    if (fault !== null) yield { at: form.funds?.total?.at ?? null, ...say(fault, { version }) };
  },
};

function faultOf(budget: boolean, goals: boolean, said: boolean | null): keyof typeof say.messages | null {
  if (budget && !goals) return 'budgetOnly';
  if (budget && said === false) return 'budgetChanged';
  if (!budget && said === true) return 'budgetUnchanged';
  return !budget && said === null ? 'budgetUnsaid' : null;
}

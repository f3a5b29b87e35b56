import { formatAmount } from '../model/amount';
import { executionLabels, RATE_OF_SELF_EVALUATION } from './shared/execution';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  noBudget: {
    what: '{budgetLabel}为 0，{executedLabel}为 {executed} {unit}，无法计算执行率',
    todo: '请填写{budgetLabel}',
  },
  monitoring: {
    what: '{executedLabel} {executed} 比{budgetLabel} {budget} 多 {above} {unit}',
    todo: '请核实；预算有调整的，请在备注中说明',
  },
  'self-evaluation': {
    what: '{executedLabel} {executed} 比{budgetLabel} {budget} 多 {above} {unit}',
    todo: '请核实；预算有调整或结转的，全年预算数应填调整后的数',
  },
});

/** More spent than the year's budget: possible with an adjusted budget that was not written in, so it is asked. Beside a budget of 0 there is no 执行率. */
export const executedAboveBudget: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'executed-above-budget',
  title: '执行数大于预算数',
  severity: 'warning',
  source: RATE_OF_SELF_EVALUATION,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form) {
    const { budget, executed } = form.execution?.total ?? {};
    const labels = executionLabels(form);
    if (!budget?.value || !executed?.value?.gt(budget.value)) return;
    const data = {
      budgetLabel: labels.budget,
      executedLabel: labels.executed,
      executed: formatAmount(executed.value),
      unit: form.moneyUnit,
    };
    if (budget.value.eq(0)) {
      yield { at: budget.at, severity: 'error', ...say('noBudget', data) };
      return;
    }
    const above = formatAmount(executed.value.minus(budget.value));
    yield { at: executed.at, ...say(form.kind, { ...data, budget: formatAmount(budget.value), above }) };
  },
};

import { formatAmount } from '../model/amount';
import { executionLabels, RATE_OF_SELF_EVALUATION } from './shared/execution';
import type { Rule } from './rule';

/** More spent than the year's budget: possible with an adjusted budget that was not written in, so it is asked. Beside a budget of 0 there is no 执行率. */
export const executedAboveBudget: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'executed-above-budget',
  title: '执行数大于预算数',
  severity: 'warning',
  source: RATE_OF_SELF_EVALUATION,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  *check(form) {
    const { budget, executed } = form.execution?.total ?? {};
    const labels = executionLabels(form);
    if (!budget?.value || !executed?.value?.gt(budget.value)) return;
    if (budget.value.eq(0)) {
      const what = `${labels.budget}为 0，${labels.executed}为 ${formatAmount(executed.value)} ${form.moneyUnit}，无法计算执行率`;
      yield { at: budget.at, severity: 'error', what, todo: `请填写${labels.budget}` };
      return;
    }
    const above = formatAmount(executed.value.minus(budget.value));
    yield {
      at: executed.at,
      what: `${labels.executed} ${formatAmount(executed.value)} 比${labels.budget} ${formatAmount(budget.value)} 多 ${above} ${form.moneyUnit}`,
      todo:
        form.kind === 'monitoring'
          ? '请核实；预算有调整的，请在备注中说明'
          : '请核实；预算有调整或结转的，全年预算数应填调整后的数',
    };
  },
};

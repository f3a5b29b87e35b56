import { formatAmount } from '../model/amount';
import { cite } from './shared/cite';
import type { Rule } from './rule';

/** More spent than the year's budget: possible with an adjusted budget that was not written in, so it is asked. */
export const executedAboveBudget: Rule<'self-evaluation'> = {
  id: 'executed-above-budget',
  title: '执行数大于预算数',
  severity: 'warning',
  source: cite('表4', '执行率 (B/A)'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  *check({ execution, moneyUnit }) {
    const { budget, executed } = execution?.total ?? {};
    if (!budget?.value || !executed?.value?.gt(budget.value)) return;
    const above = formatAmount(executed.value.minus(budget.value));
    yield {
      at: executed.at,
      what: `全年执行数 ${formatAmount(executed.value)} 比全年预算数 ${formatAmount(budget.value)} 多 ${above} ${moneyUnit}`,
      todo: '请核实；预算有调整或结转的，全年预算数应填调整后的数',
    };
  },
};

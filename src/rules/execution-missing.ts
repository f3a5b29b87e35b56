import type Big from 'big.js';
import type { Field } from '../model/field';
import { cite } from './shared/cite';
import { executionLabels } from './shared/execution';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  zero: { what: '年度资金总额的{label}为 0，无法计算执行率', todo: '请填写金额，单位{unit}' },
  empty: { what: '年度资金总额的{label}未填', todo: '请填写金额，单位{unit}' },
  unreadable: { what: '年度资金总额的{label}“{text}”读不出金额', todo: '请填写金额，单位{unit}' },
});

/** Budget or execution of the total line without an amount, or nothing budgeted: no 执行率, no points for it, no 总分. */
export const executionMissing: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'execution-missing',
  title: '预算执行数据未填',
  severity: 'error',
  source: cite('第五节一(二)1(1)', '预算资金执行率 10 分'),
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check(form) {
    if (!form.execution) return;
    const { budget, executed } = form.execution.total;
    const labels = executionLabels(form);
    yield* missing(labels.budget, budget, form.moneyUnit);
    yield* missing(labels.executed, executed, form.moneyUnit);
    // Money spent beside no budget: said by executed-above-budget.
    if (!budget.value?.eq(0) || executed.value?.gt(0)) return;
    yield { at: budget.at, ...say('zero', { label: labels.budget, unit: form.moneyUnit }) };
  },
};

function* missing(label: string, field: Field<Big>, unit: string): Iterable<Draft> {
  if (field.value || field.formula !== null) return;
  const { at, text } = field;
  yield { at, ...(text === '' ? say('empty', { label, unit }) : say('unreadable', { label, unit, text })) };
}

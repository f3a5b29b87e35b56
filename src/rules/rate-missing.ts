import { executionRate } from '../scoring';
import { executionLabels, RATE_EXPLAINED, RATE_OF_SELF_EVALUATION } from './shared/execution';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '执行率未填，按{budget}和{executed}计算为 {share}', todo: '请填写执行率' },
});

/**
 * Budget and execution of the total line without the 执行率 that follows from them (R63). Amounts that are missing are said by
 * execution-missing; a formula has its result wherever it has been calculated; nothing spent needs no rate.
 */
export const rateMissing: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'rate-missing',
  title: '执行率未填',
  severity: 'warning',
  source: RATE_EXPLAINED,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check(form) {
    const { budget, executed, rate } = form.execution?.total ?? {};
    if (!budget || !executed || !rate || rate.text !== '' || rate.formula !== null) return;
    const computed = executionRate(budget.value, executed.value);
    if (!computed?.gt(0)) return;
    const labels = executionLabels(form);
    const share = `${computed.toFixed(2)}%`;
    yield {
      at: rate.at,
      ...say('missing', { budget: labels.budget, executed: labels.executed, share }),
      fix: {
        label: `填入 ${share}`,
        kind: 'set-number',
        at: rate.at,
        value: computed.times('0.01').toNumber(),
        numberFormat: '0.00%',
      },
      ...(form.kind === 'self-evaluation' && { source: RATE_OF_SELF_EVALUATION }),
    };
  },
};

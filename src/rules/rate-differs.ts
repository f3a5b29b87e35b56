import type Big from 'big.js';
import type { Field } from '../model/field';
import { executionRate } from '../scoring';
import { executionLabels, RATE_EXPLAINED, RATE_OF_SELF_EVALUATION } from './shared/execution';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  differs: { what: '执行率 {rate} 与按金额计算的 {computed}% 不一致', todo: '请核对{budget}、{executed}和执行率' },
});

/** A typed 执行率 other than the amounts beside it give, at the precision it was typed with. */
export const rateDiffers: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'rate-differs',
  title: '执行率与金额不符',
  severity: 'warning',
  source: RATE_EXPLAINED,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form) {
    const { execution } = form;
    const labels = executionLabels(form);
    for (const line of [execution?.total, execution?.fiscal, execution?.other]) {
      const rate = line?.rate;
      const computed = line && executionRate(line.budget.value, line.executed.value);
      if (!rate?.value || rate.formula !== null || !computed || agrees(rate, rate.value, computed)) continue;
      yield {
        at: rate.at,
        ...say('differs', {
          rate: rate.text,
          computed: computed.toFixed(2),
          budget: labels.budget,
          executed: labels.executed,
        }),
        ...(form.kind === 'self-evaluation' && { source: RATE_OF_SELF_EVALUATION }),
      };
    }
  },
};

/**
 * Half a unit of the last digit typed; a fraction (0.65) has two digits more than it shows as a percentage. The zeros that a format adds
 * were not typed: 93.6% shown as 93.60% is right for 93.62%.
 */
function agrees({ text, raw }: Field<Big>, value: Big, computed: Big): boolean {
  const shown = decimalsOf(text);
  const isFraction = !/[%％]/.test(text) && Number(text) !== value.toNumber();
  const typed = typeof raw === 'number' ? decimalsOf(value.toFixed()) : Infinity;
  const decimals = Math.min(2, typed, Math.max(0, isFraction ? shown - 2 : shown));
  const half = ['0.5', '0.05', '0.005'][decimals] ?? '0.005';
  return value.minus(computed).abs().lte(half);
}

function decimalsOf(text: string): number {
  return text.match(/\.(\d+)/)?.[1]?.length ?? 0;
}

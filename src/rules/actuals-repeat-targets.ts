import type { Indicator } from '../model/form';
import { quantityOf } from '../scoring';
import { named } from '../model/indicators';
import { practice } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** Fewer may well be met to the point. */
const LEAST = 5;

const say = defineMessages({
  repeated: {
    what: '{count} 项设有上下限的指标，全年实际值都与目标值分毫不差',
    todo: '请核实是否为实际完成的数，不要照抄目标值',
  },
});

/** Results that are the targets' own numbers in every row: most likely copied. Rows that cannot be exceeded (100%, bare numbers) say nothing. */
export const actualsRepeatTargets: Rule<'self-evaluation'> = {
  id: 'actuals-repeat-targets',
  title: '全年实际值都与目标值相同',
  severity: 'hint',
  source: practice('年底的结果很少与年初的目标分毫不差，全表照抄目标的要核实'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level3', 'target', 'actual'],
  messages: say.messages,
  *check(form) {
    const open = named(form).filter(mayDiffer);
    const at = open[0]?.actual?.at;
    if (!at || open.length < LEAST || !open.every(isRepeated)) return;
    yield { at, ofSeveral: true, ...say('repeated', { count: open.length }) };
  },
};

/** A limit that the result would meet exactly only by chance. */
function mayDiffer({ target }: Indicator): boolean {
  const { comparator, unit, numbers } = target.value ?? {};
  if (target.value?.kind !== 'quantitative' || !comparator || comparator === '=') return false;
  const isWhole = unit?.symbol === '%' && numbers?.[0]?.eq(100);
  return !isWhole && numbers?.[0]?.eq(0) === false;
}

function isRepeated({ target, actual }: Indicator): boolean {
  const demanded = quantityOf(target);
  const done = actual && quantityOf(actual);
  return demanded !== null && done?.number.eq(demanded.number) === true;
}

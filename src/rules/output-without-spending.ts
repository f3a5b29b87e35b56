import type { Indicator } from '../model/form';
import { isEmpty } from '../model/field';
import { executionRate, scoreOf } from '../scoring';
import type { Arithmetic } from '../catalog';
import { practice } from './shared/cite';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** In percent points. Bills for finished work may come late; most of the money is spent by the end of the year all the same. */
const LITTLE = 50;
/** One output may well be had for less. */
const LEAST = 2;

const say = defineMessages({
  unspent: {
    what: '资金只支出 {spent}%，{count} 项产出指标却都已完成',
    todo: '请核实完成情况和执行数；款项未付或有结余的，请在原因栏说明',
  },
});

/** Everything was produced, and the money for it was hardly spent: either it was not all done, or it is still to be paid, or the budget was too high. */
export const outputWithoutSpending: Rule<'self-evaluation'> = {
  id: 'output-without-spending',
  title: '资金支出很少而产出全部完成',
  severity: 'warning',
  source: practice('产出要有支出，支出很少而产出全部完成的，要问明钱从哪里来'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole', 'level1', 'level3', 'target', 'actual', 'reason'],
  messages: say.messages,
  *check(form, { catalog: { arithmetic } }) {
    const { budget, executed, rate } = form.execution?.total ?? {};
    const spent = budget && executed && executionRate(budget.value, executed.value);
    if (!spent || spent.gte(LITTLE)) return;
    const outputs = named(form).filter(({ level1 }) => level1?.name === '产出指标');
    if (outputs.length < LEAST || !outputs.every((row) => isDone(row, arithmetic))) return;
    if (named(form).some(({ reason }) => !isEmpty(reason))) return;
    yield { at: (rate ?? executed).at, ...say('unspent', { spent: spent.toFixed(2), count: outputs.length }) };
  },
};

function isDone(indicator: Indicator, arithmetic: Arithmetic): boolean {
  const { status, reached } = scoreOf(indicator, arithmetic);
  if (status !== 'manual') return reached === true;
  const { score, weight } = indicator;
  return reached !== false && score?.value != null && weight?.value != null && score.value.eq(weight.value);
}

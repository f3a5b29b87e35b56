import type Big from 'big.js';
import type { Field } from '../model/field';
import { cite } from './shared/cite';
import type { Draft, Rule } from './rule';

/** 全年预算数 or 全年执行数 of the total line without an amount: no 执行率, no points for it, no 总分. */
export const executionMissing: Rule<'self-evaluation'> = {
  id: 'execution-missing',
  title: '预算执行数据未填',
  severity: 'error',
  source: cite('第五节一(二)1(1)', '预算资金执行率 10 分'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  *check({ execution, moneyUnit }) {
    if (!execution) return;
    const { budget, executed } = execution.total;
    yield* missing('全年预算数', budget, moneyUnit);
    yield* missing('全年执行数', executed, moneyUnit);
  },
};

function* missing(label: string, field: Field<Big>, unit: string): Iterable<Draft> {
  if (field.value || field.formula !== null) return;
  const what = field.text === '' ? `年度资金总额的${label}未填` : `年度资金总额的${label}“${field.text}”读不出金额`;
  yield { at: field.at, what, todo: `请填写金额，单位${unit}` };
}

import type Big from 'big.js';
import type { Field } from '../../model/field';
import type { Monitoring, SelfEvaluation } from '../../model/form';
import { monthsOf } from '../../model/reported-months';
import { cite } from './cite';

/** What 执行率 is (填报说明), and where a 自评表 prints it. */
export const RATE_EXPLAINED = cite('第四节二，填报说明（一）3', '指截至**月，项目实际预算支出金额与预算批复金额的比例');
export const RATE_OF_SELF_EVALUATION = cite('表4', '执行率 (B/A)');

/** How the form heads its two columns of amounts, as people say it: "全年执行数", "1-8月执行数". */
export function executionLabels(form: Monitoring | SelfEvaluation): {
  readonly budget: string;
  readonly executed: string;
} {
  if (form.kind === 'self-evaluation') return { budget: '全年预算数', executed: '全年执行数' };
  return { budget: '年初预算数', executed: `${monthsOf(form)}执行数` };
}

/** The amounts of the fund block with what they are. */
export function executionAmounts(
  form: Monitoring | SelfEvaluation,
): readonly { readonly label: string; readonly field: Field<Big> }[] {
  const { total, fiscal, other } = form.execution ?? {};
  const labels = executionLabels(form);
  return (
    [
      ['年度资金总额', total],
      ['财政拨款', fiscal],
      ['其他资金', other],
    ] as const
  ).flatMap(([line, amounts]) =>
    amounts
      ? [
          { label: `${line}的${labels.budget}`, field: amounts.budget },
          { label: `${line}的${labels.executed}`, field: amounts.executed },
        ]
      : [],
  );
}

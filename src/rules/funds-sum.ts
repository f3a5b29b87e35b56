import Big from 'big.js';
import { formatAmount } from '../model/amount';
import type { Field } from '../model/field';
import type { Application, Monitoring, MoneyUnit, SelfEvaluation } from '../model/form';
import { saysNone } from '../model/text';
import { cite } from './shared/cite';
import { executionLabels } from './shared/execution';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const TOLERANCE = new Big('0.005');

const say = defineMessages({
  differs: {
    what: '{label}合计不符：总额 {total}，财政拨款与其他资金合计 {sum}，差 {difference} {unit}',
    todo: '请核对三项金额',
  },
});

/**
 * 年度资金总额 = 财政拨款 + 其他资金; 其他资金 blank or 无 counts as 0 (decision D11). 监控表 and 自评表 have the sum twice, 预算数 and
 * 执行数. Where a form has further lines (上年结转), or as a county's may have them, only two parts that come to more than the whole are asked
 * about: no further line makes up for that.
 */
export const fundsSum: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'funds-sum',
  title: '资金合计不符',
  severity: 'error',
  source: cite('第一节三，填报说明5', '指年度项目资金总额，按资金来源分为财政拨款、其他资金'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: ['whole'],
  messages: say.messages,
  *check(form, { catalog }) {
    const isComplete = form.kind === 'application' ? !form.funds?.more : form.layout === catalog.id;
    for (const sum of sumsOf(form)) {
      const draft = differs(sum, isComplete);
      if (draft) yield draft;
    }
  },
};

interface Sum {
  readonly label: string;
  readonly total: Field<Big> | null;
  readonly fiscal: Field<Big> | null;
  readonly other: Field<Big> | null;
  readonly unit: MoneyUnit;
}

function sumsOf(form: Application | Monitoring | SelfEvaluation): readonly Sum[] {
  if (form.kind === 'application') return form.funds ? [{ label: '资金', ...form.funds }] : [];
  const { budget, executed } = executionLabels(form);
  return [column(form, 'budget', budget), column(form, 'executed', executed)];
}

function column(
  { execution, moneyUnit }: Monitoring | SelfEvaluation,
  which: 'budget' | 'executed',
  label: string,
): Sum {
  const of = (line: 'total' | 'fiscal' | 'other') => execution?.[line]?.[which] ?? null;
  return { label, total: of('total'), fiscal: of('fiscal'), other: of('other'), unit: moneyUnit };
}

function differs({ label, total, fiscal, other, unit }: Sum, isComplete: boolean): Draft | null {
  const rest = hasNone(other) ? new Big(0) : other?.value;
  if (!total?.value || !fiscal?.value || !rest) return null;
  // A form without a line of other funds may have lines of its own words for them.
  const isAll = isComplete && other !== null;
  const sum = fiscal.value.plus(rest);
  const difference = total.value.minus(sum).abs();
  if (difference.lt(TOLERANCE) || (!isAll && sum.lt(total.value))) return null;
  return {
    at: total.at,
    ...(!isAll && { severity: 'warning' }),
    ...say('differs', {
      label,
      total: formatAmount(total.value),
      sum: formatAmount(sum),
      difference: formatAmount(difference),
      unit,
    }),
  };
}

function hasNone(field: Field<Big> | null): boolean {
  return field === null || field.text === '' || saysNone(field.text);
}

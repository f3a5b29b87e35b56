import Big from 'big.js';
import { formatAmount, inYuan } from '../model/amount';
import type { Funds, MoneyUnit } from '../model/form';
import { allApprovedFor } from '../cycle/approved';
import { cite } from './shared/cite';
import { executionLabels } from './shared/execution';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** In 元; amounts are printed with two decimals of 万元. */
const TOLERANCE = new Big(50);

const say = defineMessages({
  approved: {
    what: '{label}的{caption} {budget} {unit}，申报表为 {applied} {appliedUnit}',
    todo: '请填批复金额；预算已调整的，请核对申报表',
  },
  inForce: {
    what: '{label}的{caption} {budget} {unit}，申报表为 {applied} {appliedUnit}',
    todo: '请核实；预算有调整的，请登记调整，含上年结转的，请说明',
  },
});

/**
 * A budget other than the amount of the project's 申报表. In 表3 it is the approved one, before or after an
 * adjustment: 必改. 表4 has the year's, the one in force, which may count what was carried over: 核实, and for the total alone.
 */
export const budgetDiffers: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'budget-differs',
  title: '预算数与申报表不一致',
  severity: 'error',
  source: cite('第四节二，填报说明（一）1', '指项目预算批复金额'),
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form, context) {
    if (!form.execution) return;
    const isMonitoring = form.kind === 'monitoring';
    const known = allApprovedFor(form, context);
    for (const [role, label] of isMonitoring ? LINES : TOTAL) {
      const { budget } = form.execution[role] ?? {};
      const asked = (isMonitoring ? known : known.slice(-1)).flatMap(({ funds }) => amountIn(funds, role) ?? []);
      const inForce = asked.at(-1);
      if (!budget?.value || !inForce || asked.some((one) => isSame(one, budget.value, form.moneyUnit))) continue;
      yield {
        at: budget.at,
        ...say(isMonitoring ? 'approved' : 'inForce', {
          label,
          caption: executionLabels(form).budget,
          budget: formatAmount(budget.value),
          unit: form.moneyUnit,
          applied: formatAmount(inForce.value),
          appliedUnit: inForce.unit,
        }),
        ...(!isMonitoring && IN_FORCE),
      };
    }
  },
};

interface Amount {
  readonly value: Big;
  readonly unit: MoneyUnit;
}

function amountIn(funds: Funds | null, role: 'total' | 'fiscal' | 'other'): Amount | null {
  const value = funds?.[role]?.value;
  return funds && value ? { value, unit: funds.unit } : null;
}

function isSame({ value, unit }: Amount, budget: Big | null, moneyUnit: MoneyUnit): boolean {
  return budget !== null && inYuan(budget, moneyUnit).minus(inYuan(value, unit)).abs().lt(TOLERANCE);
}

const TOTAL = [['total', '年度资金总额']] as const;

const LINES = [...TOTAL, ['fiscal', '财政拨款'], ['other', '其他资金']] as const;

const IN_FORCE = {
  severity: 'warning',
  source: cite('第五节一(二)', '预算资金申请单位应根据批复的项目绩效目标，填报项目绩效目标自评表'),
} as const;

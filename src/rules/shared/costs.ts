import type Big from 'big.js';
import type { Application, Indicator } from '../../model/form';
import { nameOf } from '../../model/indicators';
import { cite } from './cite';

/** What a project costs is what its budget pays for. */
export const MATCHES_BUDGET = cite(
  '第一节二3',
  '绩效目标应与计划期内的任务数或计划数相对应，与预算确定的投资额或资金量相匹配',
);

/** A row of 成本指标 with a plain amount of money: "11万元", "≤40万元". */
export interface Cost {
  readonly indicator: Indicator;
  readonly yuan: Big;
  /** Its name speaks of the whole (总成本, 项目总投资), not of a part. */
  readonly isWhole: boolean;
}

/** Prices and standards (per head, per 亩) and savings are no part of a sum, whatever their unit (decision D11). */
const NO_PART = /标准|均|单价|每|其中|节约|节省|结余|降低|减少/;

/** The rows of 成本指标 that say how much money something takes; a floor ("≥3000元") says nothing of that. */
export function costsOf({ indicators }: Application): readonly Cost[] {
  return indicators.flatMap((indicator) => {
    const { level2, target, description } = indicator;
    const { kind, comparator, unit, numbers } = target.value ?? {};
    const number = numbers?.[0];
    if (level2?.name !== '成本指标' || kind !== 'quantitative' || unit?.dimension !== 'money') return [];
    if (!number || !unit.factor || comparator === '≥' || comparator === '>') return [];
    const name = nameOf(indicator);
    if (name === '' || NO_PART.test(name + (description?.text ?? ''))) return [];
    return [{ indicator, yuan: number.times(unit.factor), isWhole: name.includes('总') }];
  });
}

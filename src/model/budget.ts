import type Big from 'big.js';
import { inYuan } from './amount';
import type { Application } from './form';

/** 年度资金总额 in 元; null where it is not known, or nothing. */
export function budgetInYuan({ funds }: Application): Big | null {
  return funds?.total?.value?.gt(0) ? inYuan(funds.total.value, funds.unit) : null;
}

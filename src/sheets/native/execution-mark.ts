import { inRow } from './formula-text';
import { MARK_SIGN } from './score-mark';

/**
 * The 校验标记 of the fund block: A or B is not the sum of its parts (R76), or more was spent than budgeted. It reads the helper
 * columns from `first` on, which hold the amounts as numbers.
 * @param hasMore the form has lines of further sources: only parts that come to more than the whole are marked, as the rule funds-sum does
 */
export function executionMarkFormula(
  rows: { readonly total: number; readonly fiscal: number; readonly other: number },
  first: number,
  hasMore = false,
): string {
  const differs = (column: number): string => {
    const total = inRow(column, rows.total);
    const fiscal = inRow(column, rows.fiscal);
    const parts = [fiscal, inRow(column, rows.other)].map((cell) => `IF(LEN(${cell})=0,0,${cell})`).join('-');
    const difference = hasMore ? `-ROUND(${total}-${parts},6)` : `ABS(ROUND(${total}-${parts},6))`;
    return `IF(AND(LEN(${total})>0,LEN(${fiscal})>0),${difference}>=0.005,FALSE)`;
  };
  const [budget, executed] = [inRow(first, rows.total), inRow(first + 1, rows.total)];
  const overspent = `IF(AND(LEN(${budget})>0,LEN(${executed})>0),ROUND(${executed}-${budget},6)>=0.005,FALSE)`;
  const mark = (text: string, otherwise: string, condition: string) =>
    `IF(${condition},"${MARK_SIGN}${text}",${otherwise})`;
  const over = mark('执行数大于预算数，请核实', '""', overspent);
  const [is, parts] = hasMore ? ['少于', '财政拨款、其他资金之和'] : ['不等于', '财政拨款与其他资金之和'];
  const spent = mark(`执行数${is}${parts}`, over, differs(first + 1));
  return `=${mark(`预算数${is}${parts}`, spent, differs(first))}`;
}

import type { MoneyUnit } from '../../model/form';
import { replaced } from './formula-text';
import { ATTENTION } from './markers';

/**
 * Marks 年度资金总额 ≠ 财政拨款 + 其他资金 (第一节三，填报说明5) from a difference of 0.005 on. Cells may hold numbers or
 * texts like "23.00万元"; an empty 其他资金 is 0; nothing is said before total and 财政拨款 are written.
 */
export function fundsMarkFormula(total: string, fiscal: string, other: string, unit: MoneyUnit = '万元'): string {
  const amount = (cell: string): string => amountOf(cell, unit);
  const difference = `ROUND(${amount(total)}-${amount(fiscal)}-IF(LEN(TRIM(${other}))=0,0,${amount(other)}),6)`;
  const mark = `"${ATTENTION} 合计不符：总额与财政拨款、其他资金之和相差 "&TEXT(ABS(${difference}),"0.00")&" ${unit}"`;
  const written = `AND(LEN(TRIM(${total}))>0,LEN(TRIM(${fiscal}))>0)`;
  return `=IFERROR(IF(${written},IF(ABS(${difference})>=0.005,${mark},""),""),"")`;
}

function amountOf(cell: string, unit: MoneyUnit): string {
  const text = replaced(cell, [
    [',', ''],
    ['，', ''],
    [' ', ''],
    [unit, ''],
  ]);
  return `IF(ISNUMBER(${cell}),${cell},VALUE(${text}))`;
}

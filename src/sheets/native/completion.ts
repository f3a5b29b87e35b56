import { helperCells } from './indicator-score';

/**
 * How much of its target a result reaches, as a fraction to four decimals; "" where either is no quantity. A "≤" that is kept
 * counts as reached in full. It reads the measure helpers from column `first` on.
 */
export function completionFormula(row: number, first: number): string {
  const { measured: a, target: t, direction: way } = helperCells(row, first);
  const share = (part: string, whole: string) => `ROUND(${part}/${whole},4)`;
  const positive = `IF(${t}>0,MAX(0,${share(a, t)}),IF(${a}>=${t},1,0))`;
  const negative = `IF(${a}<=${t},1,IF(${t}>0,${share(t, a)},0))`;
  return `=IF(ISNUMBER(${a}),IF(${way}=1,${positive},${negative}),"")`;
}

import type { Arithmetic } from '../../catalog';
import { fixed, fixedColumn, type FormulaCell } from './formula-text';
import { MARK_SIGN } from './score-mark';

type CellAt = { readonly row: number; readonly column: number };

/** The columns and rows that a total adds up. */
export interface TotalledRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly level3: number;
  readonly weight: number;
  readonly score: number;
  /** Sheet rows of them that have no points of their own (decision D19). */
  readonly without?: ReadonlySet<number>;
}

const INCOMPLETE = '不完整';

/** What stands for a name where a class has no indicator: struck out, an ellipsis, or the bare numbering of a row that was left free. */
const NO_NAMES = `|${[
  ...['/', '-', '—', '——', '－', '无', '不涉及', '不适用', '……', '...', '......'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [`指标${number}：`, `指标${number}:`, `指标${number}`]),
].join('|')}|`;

/**
 * 总分: the sum of the row scores and the 执行得分, or 不完整 as long as a named row or the execution has no points; "" while
 * the table is untouched. A score is never silently 0.
 * @param caps what the sum may not exceed (`totalCaps`)
 */
export function totalScoreFormula(
  at: CellAt,
  rows: TotalledRows,
  execution: CellAt | null,
  caps: readonly string[],
): FormulaCell {
  const names = fixedColumn(rows.level3, rows.firstRow, rows.lastRow);
  const scores = fixedColumn(rows.score, rows.firstRow, rows.lastRow);
  const isNamed = `(LEN(${names})>0)*(1-ISNUMBER(FIND("|"&${names}&"|","${NO_NAMES}")))${without(rows, names)}`;
  const named = `SUMPRODUCT(${isNamed})`;
  const open = `SUMPRODUCT(${isNamed}*(1-ISNUMBER(${scores})))`;
  const executed = execution && fixed(execution);
  const untouched = executed ? `AND(${named}=0,LEN(${executed})=0)` : `${named}=0`;
  const incomplete = executed ? `OR(${named}=0,${open}>0,NOT(ISNUMBER(${executed})))` : `${open}>0`;
  const sum = executed ? `SUM(${scores})+${executed}` : `SUM(${scores})`;
  const capped = caps.length === 0 ? `ROUND(${sum},2)` : `MIN(ROUND(${sum},2),${caps.join(',')})`;
  const formula = `=IF(${untouched},"",IF(${incomplete},"${INCOMPLETE}",${capped}))`;
  return { ...at, formula };
}

/** More than any total. */
const NO_CAP = 1000;

/** The caps of the total by the 执行率, as formulas over the helper cells that hold budget and execution of `row` as numbers. */
export function totalCaps({ totalCaps: caps }: Arithmetic, row: number, first: number): readonly string[] {
  const [budget, executed] = [fixed({ row, column: first }), fixed({ row, column: first + 1 })];
  return caps.map(({ executionBelow, totalAtMost }) => {
    const isBelow = `IF(${budget}>0,ROUND(${executed}*100-${budget}*${executionBelow},6)<0,FALSE)`;
    const holds = `IF(AND(LEN(${budget})>0,LEN(${executed})>0),${isBelow},FALSE)`;
    return `IF(${holds},${totalAtMost},${NO_CAP})`;
  });
}

function without({ without = new Set() }: TotalledRows, names: string): string {
  return [...without].map((row) => `*(ROW(${names})<>${row})`).join('');
}

/** 分值 of the 总分 row: what the rows and the execution add up to; 100, as printed, while no row has points. */
export function totalWeightFormula(at: CellAt, rows: TotalledRows, execution: CellAt | null): FormulaCell {
  const weights = fixedColumn(rows.weight, rows.firstRow, rows.lastRow);
  const sum = execution ? `SUM(${weights},${fixed(execution)})` : `SUM(${weights})`;
  return { ...at, formula: `=IF(SUM(${weights})=0,100,ROUND(${sum},2))` };
}

/** The 校验标记 beside the total of the weights. */
export function weightSumMark(total: string): string {
  return `=IF(${total}=100,"","${MARK_SIGN}分值合计 "&${total}&" 分，应为 100 分")`;
}

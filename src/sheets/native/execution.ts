import type { MoneyUnit } from '../../model/form';
import { fixed, inRow, quoted, replaced, type FormulaCell } from './formula-text';

type CellAt = { readonly row: number; readonly column: number };

/** A line of 表4's fund block; null for a cell that the form does not have or prints "-" in. */
export interface ExecutionCells {
  readonly row: number;
  readonly budget: CellAt;
  readonly executed: CellAt;
  readonly rate: CellAt | null;
  readonly score: CellAt | null;
  readonly weight: CellAt | null;
  readonly unit: MoneyUnit;
}

/** Headings of the two helper columns that hold budget and execution as numbers. */
export const EXECUTION_HELPERS = ['预算数（数值）', '执行数（数值）'] as const;

/**
 * 执行率 = B / A as a fraction to four decimals (shown as a percentage), 执行得分 = w · B / A between 0 and w, to two decimals
 * (J1). Blank while A or B is missing or A is not above 0.
 * @param weight points of the line where no cell prints them
 */
export function executionFormulas(line: ExecutionCells, first: number, weight: number): FormulaCell[] {
  const a = inRow(first, line.row);
  const b = inRow(first + 1, line.row);
  const ready = `AND(LEN(${a})>0,LEN(${b})>0)`;
  const guarded = (result: string) => `=IF(${ready},IF(${a}>0,${result},""),"")`;
  const printed = line.weight && fixed(line.weight);
  const points = printed ? `IF(ISNUMBER(${printed}),${printed},${weight})` : String(weight);
  const score = `ROUND(MAX(0,MIN(${points},${points}*${b}/${a})),2)`;
  return [
    { row: line.row, column: first, formula: `=${amount(fixed(line.budget), line.unit)}` },
    { row: line.row, column: first + 1, formula: `=${amount(fixed(line.executed), line.unit)}` },
    ...(line.rate ? [{ ...line.rate, formula: guarded(`IF(${b}<0,"",ROUND(${b}/${a},4))`) }] : []),
    ...(line.score ? [{ ...line.score, formula: guarded(score) }] : []),
  ];
}

/** The amount of a cell in the form's unit: a number, or a text with or without 元 or 万元; "" where there is none. */
export function amount(cell: string, unit: MoneyUnit): string {
  const text = replaced(cell, AMOUNT_SPELLINGS);
  const named = (name: string, factor: string) =>
    `IF(RIGHT(${text},${name.length})=${quoted(name)},ROUND(VALUE(SUBSTITUTE(${text},${quoted(name)},""))*${factor},10)`;
  const inTenThousands = named('万元', unit === '万元' ? '1' : '10000');
  const inYuan = named('元', unit === '万元' ? '0.0001' : '1');
  return `IF(ISNUMBER(${cell}),${cell},IF(LEN(${cell})=0,"",IFERROR(${inTenThousands},${inYuan},VALUE(${text}))),"")))`;
}

const AMOUNT_SPELLINGS: readonly (readonly [string, string])[] = [
  [',', ''],
  ['，', ''],
  [' ', ''],
  ['\u00a0', ''],
];

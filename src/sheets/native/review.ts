import { fixed, fixedColumn, inRow, quoted, type FormulaCell } from './formula-text';
import { ATTENTION } from './markers';

type CellAt = { readonly row: number; readonly column: number };

/** The score cells of 表2 from the first item to the last; section rows between them hold no numbers. */
export interface ReviewedRows {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly score: number;
  /** How many items there are to score. */
  readonly items: number;
}

const TO_SCORE = '○ 待评分';
const TICKED = '☑';
const OPEN = '□';

/** The points given so far; "" while none is. */
export function reviewTotalFormula(at: CellAt, rows: ReviewedRows): FormulaCell {
  const scores = scoresOf(rows);
  return { ...at, formula: `=IF(COUNT(${scores})=0,"",ROUND(SUM(${scores}),2))` };
}

/** 通过 or 不通过 ticked once every item has its points (第二节四: from the pass mark on); both boxes open before. */
export function reviewGradeFormula(
  at: CellAt,
  rows: ReviewedRows,
  passMark: number,
  { pass, fail }: { readonly pass: string; readonly fail: string },
): FormulaCell {
  const scores = scoresOf(rows);
  const passed = `ROUND(SUM(${scores}),6)>=${passMark}`;
  const boxes = (first: string, second: string) => quoted(`${pass} ${first}\u3000\u3000${fail} ${second}`);
  const formula = `=IF(COUNT(${scores})<${rows.items},${boxes(OPEN, OPEN)},IF(${passed},${boxes(TICKED, OPEN)},${boxes(OPEN, TICKED)}))`;
  return { ...at, formula };
}

/** The 校验标记 of one item: still to be scored, no number, or outside 0 to `max`. */
export function reviewScoreMark(row: number, score: number, max: number): string {
  const cell = inRow(score, row);
  const outside = `IF(OR(${cell}<0,${cell}>${max}),"${ATTENTION} 应在 0 至 ${max} 分之间","")`;
  return `=IF(LEN(${cell})=0,"${TO_SCORE}",IF(ISNUMBER(${cell}),${outside},"${ATTENTION} 应填数字"))`;
}

/** The 校验标记 of the total: how many items are still open. */
export function reviewTotalMark(rows: ReviewedRows): string {
  const open = `${rows.items}-COUNT(${scoresOf(rows)})`;
  return `=IF(${open}=0,"","○ 还有 "&(${open})&" 项未评分")`;
}

function scoresOf({ firstRow, lastRow, score }: ReviewedRows): string {
  return fixedColumn(score, firstRow, lastRow);
}

/** Whether the total, as computed, reaches the pass mark: for conditional formats. */
export function isFailed(total: CellAt, grade: CellAt): string {
  return `AND(LEN(${fixed(total)})>0,RIGHT(${fixed(grade)},1)="${TICKED}")`;
}

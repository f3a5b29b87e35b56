import type { ExecutionLine, Indicator, SelfEvaluation } from '../../model/form';
import { EXECUTION_HELPERS, executionFormulas, type ExecutionCells } from './execution';
import type { FormulaCell } from './formula-text';
import { helperFormulas, scoreFormula, SCORE_HELPERS, type IndicatorRow } from './indicator-score';
import { HELPER_HEAD, MARK_HEAD } from './own-heads';
import { rowsWithPoints } from '../../scoring';
import type { ValidationPlan } from '../plan';
import { scoreBand, scoreMarkFormula } from './score-mark';
import { totalScoreFormula } from './total';

/** The formulas that let any recognised self-evaluation score itself. */
export interface ScoreFormulas {
  readonly cells: readonly FormulaCell[];
  /** Words that head the mark column and the helper columns. */
  readonly heads: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Sheet columns outside the form: the 校验标记, then the helpers. */
  readonly markColumn: number;
  readonly helperColumns: { readonly first: number; readonly last: number };
  /** Rows whose 得分 is given by a person (qualitative targets, dates, 是/否): they get no score formula. */
  readonly manualRows: readonly number[];
  /** What may be typed as 得分 in those rows: 0 to 分值, and within the band of the chosen tier. */
  readonly manualBands: readonly ValidationPlan[];
}

/**
 * Scores, 执行率, 执行得分 and 总分 of a self-evaluation of any layout, with helper columns from `firstColumn` on, which must lie
 * right of the form. Null where the table lacks 三级指标, 分值, 指标值, 实际值 or 得分.
 * @param executionWeight points of the execution where the form prints none
 */
export function scoreFormulas(
  form: SelfEvaluation,
  firstColumn: number,
  executionWeight: number,
): ScoreFormulas | null {
  const { level3, weight, target, actual, score, reason } = form.table.columns;
  if (!level3 || !weight || !target || !actual || !score) return null;
  const first = firstColumn + 1;
  const rowOf = ({ row, level2 }: Indicator): IndicatorRow => ({
    row,
    level2: level2?.at ?? null,
    level3,
    weight,
    target,
    actual,
    score,
  });
  const { shared, without } = rowsWithPoints(form);
  const indicators = form.indicators.filter(({ row }) => !without.has(row));
  const manual = indicators.filter((indicator) => isManual(indicator) || shared.has(indicator.row));
  const execution = form.execution;
  const executionScore = execution?.total.score?.at ?? null;
  const rows = { firstRow: form.table.firstRow, lastRow: form.table.lastRow, level3, weight, score, without };
  return {
    cells: [
      ...[execution?.total, execution?.fiscal, execution?.other]
        .flatMap((line) => (line ? [executionCells(line, form)] : []))
        .flatMap((line) => executionFormulas(line, first, executionWeight)),
      ...indicators.flatMap((indicator) => [
        ...helperFormulas(rowOf(indicator), first),
        ...(manual.includes(indicator) ? [] : [scoreFormula(rowOf(indicator), first)]),
        scoreMarkFormula(rowOf(indicator), firstColumn, first, reason ?? null),
      ]),
      ...(form.total ? [totalScoreFormula(form.total.score.at, rows, executionScore)] : []),
    ],
    heads: [
      ...scoreHelperHeads(form.table.headerRow, firstColumn),
      ...(execution && execution.total.budget.at.row > 1
        ? executionHelperHeads(execution.total.budget.at.row - 1, first)
        : []),
    ],
    markColumn: firstColumn,
    helperColumns: { first, last: firstColumn + SCORE_HELPERS.length },
    manualRows: manual.map(({ row }) => row),
    manualBands: manual.map((indicator) =>
      scoreBand({ top: indicator.row, left: score, bottom: indicator.row, right: score }, rowOf(indicator)),
    ),
  };
}

/** Heads of the mark column and of the helper columns right of it. */
export function scoreHelperHeads(row: number, markColumn: number): ScoreFormulas['heads'] {
  const helpers = SCORE_HELPERS.map(([, head], index) => ({
    row,
    column: markColumn + 1 + index,
    text: `${HELPER_HEAD} ${head}`,
  }));
  return [{ row, column: markColumn, text: MARK_HEAD }, ...helpers];
}

export function executionHelperHeads(row: number, first: number): ScoreFormulas['heads'] {
  return EXECUTION_HELPERS.map((head, index) => ({ row, column: first + index, text: `${HELPER_HEAD} ${head}` }));
}

/** A target that says something other than one quantity. An empty target stays with the formula: it may still become one. */
function isManual({ target }: Indicator): boolean {
  return (
    target.value !== null &&
    target.value.kind !== 'quantitative' &&
    target.value.kind !== 'placeholder' &&
    target.text !== ''
  );
}

function executionCells(line: ExecutionLine, form: SelfEvaluation): ExecutionCells {
  return {
    row: line.budget.at.row,
    budget: line.budget.at,
    executed: line.executed.at,
    rate: line.rate?.at ?? null,
    score: line.score?.at ?? null,
    weight: line.weight?.at ?? null,
    unit: form.moneyUnit,
  };
}

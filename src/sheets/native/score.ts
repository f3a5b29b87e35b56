import type { Arithmetic } from '../../catalog';
import type { Field, ValuePart } from '../../model/field';
import type { ExecutionLine, Indicator, IndicatorTable, SelfEvaluation } from '../../model/form';
import { EXECUTION_HELPERS, executionFormulas, type ExecutionCells } from './execution';
import type { FormulaCell } from './formula-text';
import { helperFormulas, scoreFormula, SCORE_HELPERS, type IndicatorRow } from './indicator-score';
import { JOIN_HELPERS, type ValueParts } from './joined-value';
import { HELPER_HEAD, MARK_HEAD } from './own-heads';
import { rowsWithPoints } from '../../scoring';
import type { ValidationPlan } from '../plan';
import { scoreBand, scoreMarkFormula } from './score-mark';
import { totalCaps, totalScoreFormula } from './total';

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
 */
export function scoreFormulas(form: SelfEvaluation, firstColumn: number, arithmetic: Arithmetic): ScoreFormulas | null {
  const { columns } = form.table;
  const { level3, weight, target, actual, score, reason } = columns;
  if (!level3 || !weight || !target || !actual || !score) return null;
  const first = firstColumn + 1;
  const joins = columns.sign !== undefined || columns.unit !== undefined || columns['actual-unit'] !== undefined;
  const rowOf = (indicator: Indicator): IndicatorRow => ({
    row: indicator.row,
    level2: indicator.level2?.at ?? null,
    level3,
    name: indicator.level3.text,
    weight,
    target,
    actual,
    score,
    ...(joins && { parts: valueParts(indicator, columns, actual) }),
  });
  const { shared, without } = rowsWithPoints(form);
  const indicators = form.indicators.filter(({ row }) => !without.has(row));
  const manual = indicators.filter((indicator) => isManual(indicator) || shared.has(indicator.row));
  const execution = form.execution;
  const executionScore = execution?.total.score?.at ?? null;
  const caps = execution ? totalCaps(arithmetic, execution.total.budget.at.row, first) : [];
  const rows = { firstRow: form.table.firstRow, lastRow: form.table.lastRow, level3, weight, score, without };
  return {
    cells: [
      ...[execution?.total, execution?.fiscal, execution?.other]
        .flatMap((line) => (line ? [executionCells(line, form)] : []))
        .flatMap((line) => executionFormulas(line, first, arithmetic.execution.points)),
      ...indicators.flatMap((indicator) => [
        ...helperFormulas(rowOf(indicator), first, arithmetic.formulas),
        ...(manual.includes(indicator) ? [] : [scoreFormula(rowOf(indicator), first, arithmetic)]),
        scoreMarkFormula(rowOf(indicator), firstColumn, first, reason ?? null),
      ]),
      ...(form.total ? [totalScoreFormula(form.total.score.at, rows, executionScore, caps)] : []),
    ],
    heads: [
      ...scoreHelperHeads(form.table.headerRow, firstColumn, joins ? ROW_HELPERS_JOINED : SCORE_HELPERS),
      ...(execution && execution.total.budget.at.row > 1
        ? executionHelperHeads(execution.total.budget.at.row - 1, first)
        : []),
    ],
    markColumn: firstColumn,
    helperColumns: { first, last: firstColumn + (joins ? ROW_HELPERS_JOINED : SCORE_HELPERS).length },
    manualRows: manual.map(({ row }) => row),
    manualBands: manual.map((indicator) =>
      scoreBand(
        { top: indicator.row, left: score, bottom: indicator.row, right: score },
        rowOf(indicator),
        arithmetic.bands,
      ),
    ),
  };
}

/** The helpers of a table that prints its values in several columns. */
export const ROW_HELPERS_JOINED = [...SCORE_HELPERS, ...JOIN_HELPERS];

/** The cells that make up the two values of a row; a value merged over several rows stands in the first of them. */
function valueParts(indicator: Indicator, columns: IndicatorTable['columns'], actual: number): ValueParts {
  const partOf = (field: Field<unknown>, role: ValuePart['role'], column: number | undefined) =>
    column === undefined
      ? null
      : (field.parts?.find((part) => part.role === role)?.at ?? { row: indicator.row, column });
  const done = indicator.actual;
  return {
    target: {
      number: indicator.target.at,
      sign: partOf(indicator.target, 'sign', columns.sign),
      unit: partOf(indicator.target, 'unit', columns.unit),
    },
    actual: {
      number: done?.at ?? { row: indicator.row, column: actual },
      sign: null,
      unit: done ? partOf(done, 'unit', columns['actual-unit']) : null,
    },
  };
}

/** Heads of the mark column and of the helper columns right of it. */
export function scoreHelperHeads(
  row: number,
  markColumn: number,
  rowHelpers: readonly (readonly [name: string, head: string])[] = SCORE_HELPERS,
): ScoreFormulas['heads'] {
  const helpers = rowHelpers.map(([, head], index) => ({
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

import Big from 'big.js';
import type { Arithmetic } from '../../catalog';
import type { Indicator, SelfEvaluation } from '../../model/form';
import {
  cappedTotal,
  executionRate,
  gradeOf,
  rowsWithPoints,
  scoreExecution,
  scoreOf,
  totalScore,
} from '../../scoring';
import type { IndicatorScore } from '../../scoring';

/** What the formulas of an arithmetic make of a 自评表, computed without its sheet. Points to two decimals. */
export interface FormScores {
  /** By sheet row, for every named indicator. */
  readonly rows: ReadonlyMap<number, IndicatorScore>;
  /** 执行率 of the total line in percent points, and its points; null where budget or execution is missing, or the form has no cell for such points. */
  readonly rate: Big | null;
  readonly execution: Big | null;
  /** Null as long as anything is missing. Scores that a person has to give count as typed. */
  readonly total: Big | null;
  /** The grade of that; null where the arithmetic gives none. */
  readonly grade: string | null;
}

export function scoreForm(form: SelfEvaluation, arithmetic: Arithmetic): FormScores {
  const named = form.indicators.filter(({ level3 }) => level3.value !== null && level3.value !== '');
  const { shared, without } = rowsWithPoints(form);
  const rows = new Map(
    named.map((indicator) => [
      indicator.row,
      shared.has(indicator.row) ? byHand(indicator, arithmetic) : scoreOf(indicator, arithmetic),
    ]),
  );
  const line = form.execution?.total ?? null;
  const [budget, executed] = [line?.budget.value ?? null, line?.executed.value ?? null];
  const execution = line?.score
    ? scoreExecution(budget, executed, line.weight?.value ?? arithmetic.execution.points)
    : null;
  const points = named
    .filter(({ row }) => !without.has(row))
    .map((indicator) => pointsOf(indicator, rows.get(indicator.row)));
  const added = totalScore(points, line?.score ? execution : new Big(0));
  const total = added === 'incomplete' ? null : cappedTotal(added, { budget, executed }, arithmetic.totalCaps);
  const grade = total && gradeOf(total, arithmetic.grades);
  return { rows, rate: executionRate(budget, executed), execution, total, grade };
}

/** Points that hold for several rows. */
function byHand(indicator: Indicator, arithmetic: Arithmetic): IndicatorScore {
  return { ...scoreOf(indicator, arithmetic), status: 'manual', score: null };
}

function pointsOf({ score }: Indicator, computed: IndicatorScore | undefined): Big | null {
  return computed?.status === 'manual' ? (score?.value ?? null) : (computed?.score ?? null);
}

import Big from 'big.js';
import { readAmount } from '../../src/model/amount';
import type { CellValue } from '../../src/model/cell';
import type { MoneyUnit } from '../../src/model/form';
import { executionRate, scoreExecution, totalScore } from '../../src/scoring';
import { executionFormulas } from '../../src/sheets/native/execution';
import { totalScoreFormula, totalWeightFormula } from '../../src/sheets/native/total';
import type { ReadCell, ScratchCell } from '../support/evaluate';
import { randomRows, seeded, type TypedRow } from './random-rows';
import { cellsOf, FIRST_HELPER, mayAskOnly, SCORE, scored } from './score-cells';

/** Rows of a scratch form: the execution's line, up to six indicators, the total. */
export const HEIGHT = 8;
const COLUMN = { budget: 1, executed: 2, weight: 3, rate: 4, score: SCORE };

/** What stands in rows that were left free. */
const NO_NAMES = ['指标2：', '指标1', '/', '无', '……'];

export interface ScratchForm {
  readonly unit: MoneyUnit;
  readonly budget: CellValue;
  readonly executed: CellValue;
  readonly rows: readonly TypedRow[];
}

/** What src/scoring makes of the form, as its cells show it. */
export function expectedTotals({ unit, budget, executed, rows: all }: ScratchForm) {
  const rows = all.filter(({ level3 }) => !NO_NAMES.includes(level3));
  const [a, b] = [readAmount(budget, unit), readAmount(executed, unit)];
  const execution = scoreExecution(a, b, 10);
  const total = totalScore(
    rows.map((row) => scored(row).score),
    execution,
  );
  const untouched = rows.length === 0 && !execution;
  const weights = rows.reduce((sum, { weight }) => (typeof weight === 'number' ? sum.plus(weight) : sum), new Big(0));
  return {
    rate: executionRate(a, b)?.div(100).toNumber() || null,
    execution: execution?.toNumber() ?? '',
    total: untouched ? '' : total === 'incomplete' ? '不完整' : total.toNumber(),
    weights: weights.eq(0) ? 100 : weights.plus(10).round(2, Big.roundHalfUp).toNumber(),
  };
}

/** What the form's cells show after the calculation. */
export function foundTotals(read: ReadCell, top: number) {
  const bottom = top + HEIGHT - 1;
  return {
    rate: read(top, COLUMN.rate) || null,
    execution: read(top, COLUMN.score) ?? '',
    total: read(bottom, SCORE) ?? '',
    weights: read(bottom, COLUMN.weight),
  };
}

export function formCells({ unit, budget, executed, rows }: ScratchForm, top: number): ScratchCell[] {
  const at = (column: number) => ({ row: top, column });
  const line = {
    row: top,
    budget: at(1),
    executed: at(2),
    rate: at(COLUMN.rate),
    score: at(COLUMN.score),
    weight: at(COLUMN.weight),
    unit,
  };
  const bottom = top + HEIGHT - 1;
  const totalled = { firstRow: top + 1, lastRow: bottom - 1, level3: 2, weight: COLUMN.weight, score: SCORE };
  return [
    { ...at(COLUMN.budget), value: budget },
    { ...at(COLUMN.executed), value: executed },
    { ...at(COLUMN.weight), value: 10 },
    ...executionFormulas(line, FIRST_HELPER, 10),
    ...rows.flatMap((row, index) => cellsOf(row, top + 1 + index)),
    totalScoreFormula({ row: bottom, column: SCORE }, totalled, at(COLUMN.score), []),
    totalWeightFormula({ row: bottom, column: COLUMN.weight }, totalled, at(COLUMN.weight)),
  ];
}

export function randomForms(count: number, seed: number): ScratchForm[] {
  const next = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  // Rows of which a formula only asks would leave their form without a total.
  const pool = randomRows(1200, seed + 1).filter((row) => !mayAskOnly(row));
  const complete = pool.filter((row) => scored(row).status === 'scored');
  const amount = (near: number): CellValue => {
    const number = Number((near * pick([0, 0.3, 0.87, 0.95, 1, 1, 1.04])).toFixed(pick([0, 2, 2, 4])));
    const text = number.toFixed(2);
    return pick<CellValue>([
      number,
      number,
      number,
      text,
      `${text}万元`,
      `${text} 元`,
      `${text.replace(/\B(?=(\d{3})+\.)/g, ',')}`,
      -number || 0,
    ]);
  };
  return Array.from({ length: count }, () => {
    const size = pick([0, 1, 3, 5, 6]);
    const from = pick([pool, complete, complete]);
    const near = Number((next() * pick([10, 100, 5000])).toFixed(2));
    return {
      unit: pick<MoneyUnit>(['万元', '万元', '元']),
      budget:
        next() < 0.06
          ? pick([null, 0, '待定'])
          : pick<CellValue>([near, near, near.toFixed(2), `${near.toFixed(2)}万元`]),
      executed: next() < 0.06 ? pick([null, 0, '待定']) : amount(near),
      rows: Array.from({ length: size }, () => (next() < 0.05 ? freeRow(pick(NO_NAMES)) : pick(from))),
    };
  });
}

function freeRow(level3: string): TypedRow {
  return { level2: '数量指标', level3, weight: null, target: null, actual: null };
}

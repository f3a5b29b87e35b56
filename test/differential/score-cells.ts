import Big from 'big.js';
import { caibannong201968 } from '../../src/catalog';
import type { Arithmetic } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { scoreOf, type IndicatorScore } from '../../src/scoring';
import { helperFormulas, scoreFormula, type IndicatorRow } from '../../src/sheets/native/indicator-score';
import { asIndicatorValue } from '../../src/sheets/recognise/read-value';
import type { ScratchCell } from '../support/evaluate';
import type { TypedRow } from './random-rows';

export const FIRST_HELPER = 8;
export const SCORE = 6;

/** The row as it stands on the scratch sheets of these tests. */
export function rowAt(row: number, name?: string | null): IndicatorRow {
  return {
    row,
    level2: { row, column: 1 },
    level3: 2,
    name: name ?? undefined,
    weight: 3,
    target: 4,
    actual: 5,
    score: SCORE,
  };
}

const OF_DOCUMENT = caibannong201968.arithmetic;

export function cellsOf(typed: TypedRow, row: number, arithmetic = OF_DOCUMENT): readonly ScratchCell[] {
  const { level2, level3, weight, target, actual } = typed;
  return [
    ...[level2, level3, weight, target, actual].map((value, index) => ({ row, column: index + 1, value })),
    ...helperFormulas(rowAt(row, level3), FIRST_HELPER, arithmetic.formulas),
    scoreFormula(rowAt(row, level3), FIRST_HELPER, arithmetic),
  ];
}

/** What src/scoring says of the row. */
export function scored(
  { level2, level3, weight, target, actual, targetShown, actualShown }: TypedRow,
  arithmetic: Arithmetic = OF_DOCUMENT,
): IndicatorScore {
  return scoreOf(
    {
      target: { value: parsed(target, targetShown), raw: target },
      actual: { value: parsed(actual, actualShown), raw: actual },
      weight: weight === null ? null : { value: new Big(String(weight).replace(/[^\d.]/g, '')) },
      level2: level2 === null ? null : { name: level2 },
      level3: { value: level3 },
    },
    arithmetic,
  );
}

const ASKS: readonly CellValue[] = ['请人工评定', '请写明%'];

/** A typed number up to 2 may be shown as a percentage, which a formula cannot see: it may ask (decision D14). */
export function mayAskOnly({ target, actual }: Pick<TypedRow, 'target' | 'actual'>): boolean {
  return [target, actual].some((value) => typeof value === 'number' && value !== 0 && Math.abs(value) <= 2);
}

/** What the score cell may show for an outcome of src/scoring. A row without target is unfinished: its cell stays empty. */
export function shown({ status, score }: IndicatorScore, row: TypedRow): readonly CellValue[] {
  switch (status) {
    case 'scored':
      return [score?.toNumber() ?? NaN, ...(mayAskOnly(row) ? ASKS : [])];
    case 'missing':
      return ['', ...(mayAskOnly(row) ? ASKS : [])];
    case 'manual':
      return [''];
    case 'unit-mismatch':
      return ['单位不一致', ...(mayAskOnly(row) ? ASKS : [])];
    case 'ask':
      return row.target === null ? [''] : ASKS;
  }
}

function parsed(value: CellValue, shown = String(value)) {
  return value === null ? null : asIndicatorValue(shown, value);
}

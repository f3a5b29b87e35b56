import { copied } from '../sheets/formula/references';

/** A row in the middle of the sheet, so that no reference runs over its edge. */
const COMMON_ROW = 500_000;

/** The formula as it would read in one common row: formulas of one column that read alike there are copies of each other. */
export function relativeFormula(formula: string, row: number): string {
  return copied(formula, COMMON_ROW - row, 0);
}

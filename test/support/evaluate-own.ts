import type { Area, CellValue } from '../../src/model/cell';
import { evaluate } from '../../src/sheets/formula/evaluate';
import { parseFormula } from '../../src/sheets/formula/parse';
import type { Scalar } from '../../src/sheets/formula/values';
import { isError, linesOf } from '../../src/sheets/formula/values';
import type { ReadCell, ScratchCell } from './evaluate';

/** The cells of one sheet as our own evaluator calculates them; an error is its word. */
export function evaluateOwn(cells: readonly ScratchCell[]): ReadCell {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const results = new Map<string, Scalar>();
  const used = {
    row: Math.max(0, ...cells.map(({ row }) => row)),
    column: Math.max(0, ...cells.map(({ column }) => column)),
  };
  const valueAt = (row: number, column: number): Scalar => {
    const place = `${row} ${column}`;
    const known = results.get(place);
    if (known !== undefined) return known;
    const found = calculated(row, column);
    results.set(place, found);
    return found;
  };
  const calculated = (row: number, column: number): Scalar => {
    const { formula, value } = byPlace.get(`${row} ${column}`) ?? {};
    if (formula === undefined) return value ?? null;
    const tree = parseFormula(formula);
    if (!tree) throw new Error(`unreadable: ${formula}`);
    const context = {
      row,
      column,
      cell: (_: string | null, otherRow: number, otherColumn: number) => valueAt(otherRow, otherColumn),
      cells: (_: string | null, area: Area) => linesOf(area, valueAt),
      used: () => used,
      date1904: false,
      display: (shown: CellValue) => String(shown),
    };
    return evaluate(tree, context);
  };
  return (row, column) => {
    const value = valueAt(row, column);
    return isError(value) ? value.error : value;
  };
}

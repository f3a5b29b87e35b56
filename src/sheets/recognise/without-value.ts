import { isErrorText } from '../../model/cell';
import type { Area, CellRef } from '../../model/cell';
import type { FailedCell, Reading } from '../../model/reading';
import { parseFormula } from '../formula/parse';
import type { Expression } from '../formula/parse';
import { references } from '../formula/references';
import type { Reference } from '../formula/references';
import type { Cells } from './cells';

/** The cells of an area on whose content nothing may rest. */
export function withoutValue(cells: Cells, area: Area): Pick<Reading, 'failed' | 'stale'> {
  const failed = failedCells(cells, area);
  const stale = cells.stale ? cellsWhere(area, cells, (row, column) => cells.formula(row, column) !== null) : [];
  return { ...(failed.length > 0 && { failed }), ...(stale.length > 0 && { stale }) };
}

/** The cells that show an error. */
function failedCells(cells: Cells, area: Area): readonly FailedCell[] {
  const found = cellsWhere(area, cells, (row, column) => isErrorText(cells.text(row, column)));
  return found.map((at) => {
    const text = cells.text(at.row, at.column);
    const formula = cells.formula(at.row, at.column) ?? '';
    return {
      at,
      text,
      waitsFor: text === '#DIV/0!' ? emptyDivisors(cells, formula) : [],
      follows:
        !formula.includes('#REF!') && references(formula).some((read) => found.some((other) => isIn(read, other))),
    };
  });
}

function cellsWhere(
  { top, left, bottom, right }: Area,
  cells: Cells,
  isOne: (row: number, column: number) => boolean,
): CellRef[] {
  const found: CellRef[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (isOne(row, column)) found.push(cells.at(row, column));
    }
  }
  return found;
}

/** Of the formula's own sheet. */
function isIn({ sheet, first, last }: Reference, { row, column }: CellRef): boolean {
  const end = last ?? first;
  const isWithin = (at: number, from: number | null, to: number | null) =>
    (from ?? 0) <= at && at <= (to ?? Number.MAX_SAFE_INTEGER);
  return sheet === null && isWithin(row, first.row, end.row) && isWithin(column, first.column, end.column);
}

/** Where a divisor is one cell of the sheet, and empty. */
function emptyDivisors(cells: Cells, formula: string): readonly CellRef[] {
  const tree = parseFormula(formula);
  return (tree ? divisors(tree) : []).flatMap((divisor) => {
    if (divisor.kind !== 'reference' || divisor.reference.sheet !== null || divisor.reference.last !== null) return [];
    const { row, column } = divisor.reference.first;
    return row !== null && column !== null && cells.text(row, column) === '' ? [cells.at(row, column)] : [];
  });
}

function divisors(tree: Expression): readonly Expression[] {
  switch (tree.kind) {
    case 'binary':
      return [
        ...(tree.operator === '/' ? [tree.right] : []),
        ...[tree.left, tree.right].flatMap((part) => divisors(part)),
      ];
    case 'unary':
      return divisors(tree.operand);
    case 'call':
      return tree.arguments.flatMap((part) => divisors(part));
    default:
      return [];
  }
}

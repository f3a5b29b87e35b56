import { headRole, LONGEST_CAPTION } from '../../catalog';
import { readAmount } from '../../model/amount';
import type { Cells } from './cells';
import type { Caption, Range } from './caption';
import { asRate } from './read-value';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** By so much a printed rate may differ from the one of the two amounts. */
const ROUNDED = 0.06;

/**
 * The budget and what was spent of it, by whatever captions (预算 | 支出, 下达 | 支付): two amounts in a row and, behind them, the percentage
 * that the second one is of the first.
 */
export function captionsByRate(cells: Cells, range: Range, known: readonly Caption[]): readonly Caption[] {
  if (known.some(({ role }) => role === 'executed')) return [];
  for (let row = range.top; row < range.before; row++) {
    const places = spendingIn(cells, row, range);
    if (places === null) continue;
    const roles = ['budget', 'executed', 'rate'] as const;
    const found = places.map((place, index) => captionOver(cells, place, range.top, roles[index] ?? 'rate'));
    if (found.some((caption) => caption === null)) continue;
    return found.flatMap((caption) => caption ?? []);
  }
  return [];
}

/** Budget, amount spent and rate of a row. */
function spendingIn(cells: Cells, row: number, { first, last }: Range): readonly [Place, Place, Place] | null {
  const amounts: { readonly column: number; readonly size: number }[] = [];
  for (let column = first; column <= last; column++) {
    const text = cells.text(row, column);
    if (text === '' || !/\d/.test(text)) continue;
    if (/%$/.test(text)) {
      const [budget, executed] = amounts.slice(-2);
      const rate = cells.field(row, column, asRate).value?.toNumber() ?? null;
      if (budget === undefined || executed === undefined || rate === null) return null;
      const isRate = budget.size > 0 && Math.abs((100 * executed.size) / budget.size - rate) <= ROUNDED + rate * 0.005;
      return isRate
        ? [
            { row, column: budget.column },
            { row, column: executed.column },
            { row, column },
          ]
        : null;
    }
    const size = readAmount(cells.raw(row, column), '元')?.toNumber();
    if (size !== undefined) amounts.push({ column, size });
  }
  return null;
}

/** A short text left of an amount, or the nearest one above. */
function captionOver(cells: Cells, { row, column }: Place, top: number, role: Caption['role']): Caption | null {
  const captionAt = (at: Place): Caption | null => {
    const text = cells.text(at.row, at.column);
    const isCaption = text.length >= 2 && text.length <= LONGEST_CAPTION && !/^[-\d]/.test(text);
    const other = headRole(text);
    // What names another line or part of the funds heads no budget.
    if (!isCaption || other === 'fiscal' || other === 'other-funds' || other === 'other') return null;
    return { role, text, ...at };
  };
  const beside = cells.text(row, column - 1);
  const isBeside = beside !== '' && !/\d/.test(beside) && cells.text(row, column - 2) !== '';
  for (let above = row - 1; above >= top && !isBeside; above--) {
    const text = cells.text(above, column);
    if (text !== '' && readAmount(cells.raw(above, column), '元') === null) return captionAt({ row: above, column });
  }
  return captionAt({ row, column: column - 1 });
}

import { headRole, LONGEST_CAPTION } from '../../catalog';
import { readAmount } from '../../model/amount';
import type { Cells } from './cells';
import type { Caption, Range } from './caption';
import { labelledValue } from './caption';
import { monthCaption } from './months';
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
  const has = (...roles: readonly Caption['role'][]) => known.some(({ role }) => roles.includes(role));
  if (has('executed') && has('budget', 'initial-budget', 'total')) return [];
  for (let row = range.top; row < range.before; row++) {
    const places = spendingIn(cells, row, range);
    if (places === null) continue;
    const areBeside = places.every((place) => isCaption(textBefore(cells, place)));
    const roles = ['budget', 'executed', 'rate'] as const;
    const found = places.map((place, index) =>
      captionOver(cells, place, areBeside ? row : range.top, roles[index] ?? 'rate'),
    );
    if (found.some((caption) => caption === null)) continue;
    return found.flatMap((caption) => caption ?? []);
  }
  return [];
}

/** Budget, amount spent and rate of a row. */
function spendingIn(cells: Cells, row: number, { first, last }: Range): readonly [Place, Place, Place] | null {
  const amounts: { readonly column: number; readonly size: number }[] = [];
  for (let column = first; column <= last; column++) {
    const printed = cells.text(row, column);
    if (printed === '' || !/\d/.test(printed)) continue;
    const text = labelledAmount(printed)?.value ?? printed;
    if (/%$/.test(text)) {
      const executed = amounts.at(-1);
      const rate = asRate(text, text)?.toNumber() ?? null;
      if (executed === undefined || rate === null) return null;
      const isRateOf = (size: number) =>
        size > 0 && Math.abs((100 * executed.size) / size - rate) <= ROUNDED + rate * 0.005;
      // What was planned stands before what was handed out of it.
      const budget = amounts.find((one) => one !== executed && isRateOf(one.size));
      return budget !== undefined
        ? [
            { row, column: budget.column },
            { row, column: executed.column },
            { row, column },
          ]
        : null;
    }
    const size = readAmount(text === printed ? cells.raw(row, column) : text, '元')?.toNumber();
    if (size !== undefined) amounts.push({ column, size });
  }
  return null;
}

/** "已支出：11" and the like. A clock has figures before its colon. */
function labelledAmount(text: string) {
  const labelled = labelledValue(text);
  return labelled === null || /\d/.test(labelled.label) ? null : labelled;
}

/** What an amount's own cell begins with, a short text left of it, or the nearest one above. */
function captionOver(cells: Cells, { row, column }: Place, top: number, role: Caption['role']): Caption | null {
  const labelled = labelledAmount(cells.text(row, column));
  if (labelled !== null) return { role, text: labelled.label, row, column, value: labelled.value };
  const captionAt = (at: Place): Caption | null => {
    const text = cells.text(at.row, at.column);
    const other = headRole(text);
    // What names another line or part of the funds heads no budget.
    if (!isCaption(text) || other === 'fiscal' || other === 'other-funds' || other === 'other') return null;
    // What has a caption of its own at its left is the value of that.
    const before = at.row < row ? columnBefore(cells, at) : null;
    if (other === null && before !== null && headRole(cells.text(at.row, before)) !== null) return null;
    return { role, text, ...at };
  };
  for (let above = row - 1; above >= top; above--) {
    const text = cells.text(above, column);
    if (text !== '' && readAmount(cells.raw(above, column), '元') === null) return captionAt({ row: above, column });
  }
  const before = columnBefore(cells, { row, column });
  return before === null ? null : captionAt({ row, column: before });
}

function columnBefore(cells: Cells, { row, column }: Place): number | null {
  for (let before = column - 1; before >= cells.firstColumn; before--)
    if (cells.text(row, before) !== '') return before;
  return null;
}

/** What stands before an amount, in its own cell or left of it. */
function textBefore(cells: Cells, { row, column }: Place): string {
  return labelledAmount(cells.text(row, column))?.label ?? cells.text(row, columnBefore(cells, { row, column }) ?? 0);
}

function isCaption(printed: string): boolean {
  const text = monthCaption(printed)?.words ?? printed;
  return text.length >= 2 && text.length <= LONGEST_CAPTION && !/^[-\d]|\d$|%$/.test(text);
}

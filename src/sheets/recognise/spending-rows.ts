import type { HeadRole } from '../../catalog';
import { level1Name } from '../../catalog';
import { isTotalCaption } from './borders';
import { headCaption } from './caption';
import type { Cells } from './cells';
import type { Head } from './head';
import { headOfRows } from './head';
import type { HeaderRow } from './header-row';
import { asAmount } from './read-value';

const OF_SPENDING: ReadonlySet<HeadRole> = new Set(['budget', 'initial-budget', 'executed', 'rate']);
/** A block of funds has so many lines at most: 总额, 财政拨款, 上年结转, 其他资金 … */
const MOST_LINES = 8;

/**
 * The block of the funds where a form has it among or below its indicators: a row with 全年预算数 and 全年执行数 as captions, and the lines
 * with amounts below it. Null where no such block begins at this row.
 */
export function spendingRows(cells: Cells, header: HeaderRow, row: number): Head | null {
  const executed = executedColumn(cells, header, row);
  if (executed === null) return null;
  let before = row + 1;
  while (before <= row + MOST_LINES && isLine(cells, header, before, executed)) before++;
  return headOfRows(cells, header, row, before);
}

/** The column of 执行数 beside a caption of the budget or of the rate; null in any other row. */
function executedColumn(cells: Cells, { left, lastColumn }: HeaderRow, row: number): number | null {
  const roles = new Map<HeadRole, number>();
  for (let column = left; column <= lastColumn; column++) {
    const text = cells.text(row, column);
    const role = text === '' ? null : headCaption(text);
    if (role !== null && OF_SPENDING.has(role)) roles.set(role, column);
  }
  return roles.size >= 2 ? (roles.get('executed') ?? null) : null;
}

/** Amounts below the captions, and neither a class nor the sum of the form. */
function isLine(cells: Cells, { left, lastColumn }: HeaderRow, row: number, executed: number): boolean {
  const said = cells.text(row, executed);
  const isAmount = /^[-－—–/]+$/.test(said) || cells.field(row, executed, asAmount('元')).value !== null;
  if (!isAmount) return false;
  return cells.filledColumns(row, left, lastColumn).every((column) => {
    const text = cells.text(row, column);
    return level1Name(text) === null && (column >= executed || !isTotalCaption(text));
  });
}

import type { Caption } from './caption';
import { GOAL_ROLES } from './caption';
import type { Cells } from './cells';
import type { Head } from './head';
import { fieldBeside, headOfRows } from './head';
import type { HeaderRow } from './header-row';
import { headersAt } from './header-row';
import { nextFilledRow } from './indicator-row';
import { asAmount } from './read-value';
import type { TableBody } from './table';

const AMOUNTS: ReadonlySet<Caption['role']> = new Set([
  'total',
  'fiscal',
  'other-funds',
  'budget',
  'initial-budget',
  'executed',
  'funds',
]);

const OFFICES: ReadonlySet<Caption['role']> = new Set(['department', 'implementer']);

/** So many empty rows may stand between a table and its head, and so many lines may the head have. */
const LONGEST_GAP = 2;
const MOST_LINES = 20;
/** Below it another table would have its head there. */
const NEXT_TABLE = 40;

/** The head of a form that says nothing above its table, or no amounts: below the table or beside it. */
export function headElsewhere(
  cells: Cells,
  header: HeaderRow,
  head: Omit<Head, 'spans'>,
  body: TableBody,
): Head | null {
  return headBelow(cells, header, head, body) ?? headBeside(cells, header, head, body);
}

/**
 * The head of a form that stands below its table, where nothing is said above: its project with another field, or three others, in lines that
 * all have captions, and no further table that it could belong to. Or only its amounts, only the two offices or only its goal, where those above say none.
 */
function headBelow(cells: Cells, header: HeaderRow, head: Omit<Head, 'spans'>, body: TableBody): Head | null {
  const isWhole = head.captions.length === 0;
  const isWithout = (of: ReadonlySet<Caption['role']>) => head.captions.every(({ role }) => !of.has(role));
  if (!isWhole && !isWithout(AMOUNTS) && !isWithout(OFFICES) && !isWithout(GOAL_ROLES)) return null;
  const top = nextFilledRow(cells, header, body.lastRow, 1 + LONGEST_GAP);
  if (top === null) return null;
  let end = top;
  while (end < top + MOST_LINES && headOfRows(cells, header, end, end + 1).captions.length > 0) end++;
  const below = headOfRows(cells, header, top, end);
  const roles = new Set(below.captions.map(({ role }) => role));
  const isFound = isWhole
    ? roles.size >= (roles.has('name') ? 2 : 3)
    : (isWithout(AMOUNTS) && below.captions.some(isAmount(cells, below))) ||
      (isWithout(OFFICES) && [...OFFICES].every((role) => roles.has(role))) ||
      (isWithout(GOAL_ROLES) && below.captions.some(({ role }) => GOAL_ROLES.has(role)));
  if (!isFound) return null;
  for (let row = end; row <= Math.min(cells.lastRow, end + NEXT_TABLE); row++) {
    if (headersAt(cells, row).length > 0) return null;
  }
  return below;
}

/** A caption of money with an amount beside it. */
function isAmount(cells: Cells, head: Head): (caption: Caption) => boolean {
  return (caption) => AMOUNTS.has(caption.role) && fieldBeside(cells, head, caption, asAmount('元'))?.value != null;
}

/** A block at the right of the table, beyond a blank column. */
function headBeside(cells: Cells, header: HeaderRow, head: Omit<Head, 'spans'>, body: TableBody): Head | null {
  const { top, lastColumn } = header;
  const isFree = head.captions.length === 0 && header.right === cells.lastColumn && lastColumn + 2 <= cells.lastColumn;
  if (!isFree) return null;
  const part = { ...header, left: lastColumn + 1, lastColumn: cells.lastColumn };
  const beside = headOfRows(cells, part, top, body.lastRow + 1);
  const roles = new Set(beside.captions.map(({ role }) => role));
  return roles.has('name') && roles.size >= 3 ? beside : null;
}

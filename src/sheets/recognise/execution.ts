import type Big from 'big.js';
import type { Field } from '../../model/field';
import type { Execution, ExecutionLine, MoneyUnit } from '../../model/form';
import type { Cells, Reader } from './cells';
import type { Caption, Head } from './head';
import { captionOf } from './head';
import { asAmount, asPoints, asRate } from './read-value';
import { columnRole } from './words';

/** The fund block of a monitoring sheet or a self-evaluation: amounts in columns under 预算数 and 执行数, a line for each source of funds. */
export function readExecution(cells: Cells, head: Head, unit: MoneyUnit): Execution | null {
  const executed = captionOf(head, 'executed');
  const budget = captionOf(head, 'budget') ?? captionOf(head, 'initial-budget');
  if (executed === null || budget === null || budget.row !== executed.row) return null;
  const columns = {
    budget: budget.column,
    executed: executed.column,
    rate: head.captions.find(({ role, row }) => role === 'rate' && row === budget.row)?.column ?? null,
    ...scoreColumns(cells, head, budget.row),
  };
  const line = (caption: Caption | null): ExecutionLine | null =>
    caption === null ? null : readLine(cells, caption.row, columns, unit);
  const total = line(captionOf(head, 'total'));
  if (total === null) return null;
  return { total, fiscal: line(captionOf(head, 'fiscal')), other: line(captionOf(head, 'other-funds')) };
}

interface LineColumns {
  readonly budget: number;
  readonly executed: number;
  readonly rate: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

function readLine(cells: Cells, row: number, columns: LineColumns, unit: MoneyUnit): ExecutionLine {
  return {
    budget: cells.field(row, columns.budget, asAmount(unit)),
    executed: cells.field(row, columns.executed, asAmount(unit)),
    rate: judged(cells, row, columns.rate, asRate),
    weight: judged(cells, row, columns.weight, asPoints),
    score: judged(cells, row, columns.score, asPoints),
  };
}

/** "-" says that this line is not scored. */
function judged(cells: Cells, row: number, column: number | null, read: Reader<Big>): Field<Big> | null {
  if (column === null) return null;
  const field = cells.field(row, column, read);
  return /^[-－—–]+$/.test(field.text) ? null : field;
}

function scoreColumns(cells: Cells, head: Head, row: number): Pick<LineColumns, 'weight' | 'score'> {
  const found: { weight: number | null; score: number | null } = { weight: null, score: null };
  for (let column = head.firstColumn; column <= head.lastColumn; column++) {
    const role = columnRole(cells.text(row, column));
    if (role === 'weight' || role === 'score') found[role] = column;
  }
  return found;
}

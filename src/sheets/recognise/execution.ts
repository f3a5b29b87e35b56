import Big from 'big.js';
import { columnEvidence, LONGEST_CAPTION, OF_THE_YEAR } from '../../catalog';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Execution, ExecutionLine, MoneyUnit } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells, Reader } from './cells';
import { pointsIn } from './class-label';
import type { Head } from './head';
import type { Caption } from './caption';
import { captionOf, fieldBeside } from './head';
import { asAmount, asPoints, asRate } from './read-value';

/**
 * The fund block of a monitoring sheet or a self-evaluation: 预算数 and 执行数 as columns with a line for each source of funds, or as
 * captions with the amounts beside them. A caption merged over several columns owns them all.
 */
export function readExecution(cells: Cells, head: Head, unit: MoneyUnit): Execution | null {
  const executed = captionOf(head, 'executed');
  const named = budgetOfTheYear(cells, executed) ?? budgetOf(head, executed) ?? blockWithAmount(cells, head);
  if (executed === null || named === null) return null;
  const isBeside = executed.value !== undefined || standsBeside(cells, head, executed);
  const isColumn = named.row !== executed.row && !isBeside && hasAmountBelow(cells, head, executed);
  const budget = isColumn ? columnBefore(cells, head, executed) : named;
  if (budget === null) return null;
  if (budget.row !== executed.row || isBeside) {
    return { total: lineBeside(cells, head, budget, executed, unit), fiscal: null, other: null };
  }
  const columns = {
    budget: span(cells, head, budget),
    executed: span(cells, head, executed),
    ...judgedColumns(cells, head, budget.row),
  };
  const below = (role: 'total' | 'fiscal' | 'other-funds') =>
    head.captions.find(
      (caption) => caption.role === role && caption.row > budget.row && caption.column < budget.column,
    ) ?? null;
  const line = (caption: Caption | null): ExecutionLine | null =>
    caption === null ? null : readLine(cells, caption.row, columns, unit, head);
  const [total, fiscal, other] = [line(below('total')), line(below('fiscal')), line(below('other-funds'))];
  const only = total ?? fiscal ?? firstLine(cells, head, budget, columns, unit);
  if (only === null) return null;
  return { total: only, fiscal: total === null ? null : fiscal, other };
}

/** Before the amounts spent stands the column of those that they are of, whatever it is called. */
function columnBefore(cells: Cells, head: Head, { row, column }: Caption): Caption | null {
  const before = cells.filledColumns(row, head.firstColumn, column - 1).pop();
  if (before === undefined) return null;
  const caption: Caption = { role: 'budget', text: cells.text(row, before), row, column: before };
  return hasAmountBelow(cells, head, caption) ? caption : null;
}

/** "预算资金 | 64.8": the caption of the whole block, with an amount beside it. */
function blockWithAmount(cells: Cells, head: Head): Caption | null {
  const block = captionOf(head, 'funds');
  return fieldBeside(cells, head, block, asAmount('元'))?.value == null ? null : block;
}

const HEADS_AMOUNTS: ReadonlySet<Caption['role']> = new Set(['executed', 'budget', 'initial-budget', 'total']);

/** Amounts of a fund block of which only 预算数 or only 执行数 was found: nothing that rests on them can be judged. */
export function unreadAmounts(cells: Cells, head: Head, execution: Execution | null): CellRef[] {
  if (execution !== null) return [];
  const heads = head.captions.filter(
    (caption) => HEADS_AMOUNTS.has(caption.role) && hasAmountBelow(cells, head, caption),
  );
  return heads.map(({ row, column }) => cells.at(cells.area(row, column).bottom + 1, column));
}

/** "项目总投资 | 52000 | 本年债券资金 | 10000 | 本年支出 | 9200": what was spent is of the year's amount that stands before it. */
function budgetOfTheYear(cells: Cells, executed: Caption | null): Caption | null {
  if (executed === null || executed.value !== undefined) return null;
  const { row } = executed;
  const before = cells.filledColumns(row, cells.firstColumn, executed.column - 1).slice(-2);
  const [column = 0, amount = 0] = before;
  const text = cells.text(row, column);
  const isYears = text.length <= LONGEST_CAPTION && OF_THE_YEAR.test(text) && !/\d$|%$/.test(text);
  return isYears && asAmount('元')(cells.text(row, amount), cells.raw(row, amount)) !== null
    ? { role: 'budget', text, row, column }
    : null;
}

/** The whole year's budget goes before the one it began with. */
function budgetOf(head: Head, executed: Caption | null): Caption | null {
  const before = head.captions.filter(
    ({ row, column }) => executed !== null && row === executed.row && column < executed.column,
  );
  const ofRole = (wanted: Caption['role']) => before.filter(({ role }) => role === wanted).pop();
  const inRow = ofRole('budget') ?? ofRole('total');
  return inRow ?? captionOf(head, 'budget') ?? captionOf(head, 'initial-budget') ?? captionOf(head, 'total');
}

interface Columns {
  readonly first: number;
  readonly last: number;
}

interface LineColumns {
  readonly budget: Columns;
  readonly executed: Columns;
  readonly rate: Columns | null;
  readonly weight: Columns | null;
  readonly score: Columns | null;
}

/** The columns of a caption: those that it is merged over, or, where that is not known, up to the next caption. */
function span(cells: Cells, head: Head, { row, column }: Pick<Caption, 'row' | 'column'>): Columns {
  if (cells.mergesKnown) return { first: column, last: cells.area(row, column).right };
  let last = column;
  while (last <= head.lastColumn && cells.text(row, last + 1) === '') last++;
  return { first: column, last };
}

function readLine(cells: Cells, row: number, columns: LineColumns, unit: MoneyUnit, head: Head): ExecutionLine {
  const field = <T>(at: Columns, read: Reader<T>): Field<T> => {
    for (let column = at.first; column <= at.last; column++) {
      if (cells.text(row, column) !== '') return cells.field(row, column, read);
    }
    return cells.field(row, at.first, read);
  };
  const judged = <T>(at: Columns | null, read: Reader<T>): Field<T> | null => {
    if (at === null) return null;
    const found = field(at, read);
    return /^[-－—–]+$/.test(found.text) ? null : found;
  };
  return {
    budget: field(columns.budget, asAmount(unit)),
    executed: field(columns.executed, asAmount(unit)),
    ...pointsAndRate(judged(columns.rate, asRate), judged(columns.weight, asPoints) ?? pointsOfBlock(cells, head)),
    score: judged(columns.score, asPoints),
  };
}

/** "10/100%" prints 分值 and 执行率 in one cell. */
function pointsAndRate(rate: Field<Big> | null, weight: Field<Big> | null): Pick<ExecutionLine, 'rate' | 'weight'> {
  const both = rate ?? weight;
  const [, points, percent] =
    /^(\d+(?:\.\d+)?)分?[/／](\d+(?:\.\d+)?)%$/.exec(squash((both?.text ?? '').slice(0, 20))) ?? [];
  if (both === null || points === undefined || percent === undefined) return { rate, weight };
  return { rate: { ...both, value: new Big(percent) }, weight: { ...both, text: points, value: new Big(points) } };
}

/** "预算执行情况（20分）": the points stand in the caption of the block. */
function pointsOfBlock(cells: Cells, head: Head): Field<Big> | null {
  for (const { role, row, column, text } of head.captions) {
    if (role !== 'funds' && role !== 'rate') continue;
    const points = pointsIn(text);
    if (points !== null) return { ...cells.field(row, column, () => points), text: points.toFixed() };
  }
  return null;
}

function judgedColumns(cells: Cells, head: Head, row: number): Pick<LineColumns, 'rate' | 'weight' | 'score'> {
  const found: { rate: Columns | null; weight: Columns | null; score: Columns | null } = {
    rate: null,
    weight: null,
    score: null,
  };
  const rate = head.captions.find((caption) => caption.role === 'rate' && caption.row === row);
  if (rate) found.rate = span(cells, head, rate);
  for (let column = head.firstColumn; column <= head.lastColumn; column++) {
    if (column === rate?.column) continue;
    const evidence = columnEvidence(cells.text(row, column));
    for (const role of ['weight', 'score'] as const) {
      if (found[role] === null && (evidence.get(role) ?? 0) >= 0.9) found[role] = span(cells, head, { row, column });
    }
  }
  return found;
}

/** The first row with amounts below captions that no line's caption stands beside. */
function firstLine(
  cells: Cells,
  head: Head,
  budget: Caption,
  columns: LineColumns,
  unit: MoneyUnit,
): ExecutionLine | null {
  const row = cells.area(budget.row, budget.column).bottom + 1;
  const line = readLine(cells, row, columns, unit, head);
  return line.budget.value !== null || line.executed.value !== null ? line : null;
}

/** The amount stands right of its caption and not below it. */
function standsBeside(cells: Cells, head: Head, caption: Caption): boolean {
  const next = cells.area(caption.row, caption.column).right + 1;
  const [filled] = cells.mergesKnown ? [] : cells.filledColumns(caption.row, next, head.lastColumn);
  const right = filled ?? next;
  if (head.captions.some(({ row, column }) => row === caption.row && column === right)) return false;
  const beside = cells.field(caption.row, right, asAmount('元'));
  return beside.value !== null && !hasAmountBelow(cells, head, caption);
}

function hasAmountBelow(cells: Cells, { end }: Head, { row, column }: Caption): boolean {
  const below = cells.area(row, column).bottom + 1;
  return below < end && cells.field(below, column, asAmount('元')).value !== null;
}

function lineBeside(cells: Cells, head: Head, budget: Caption, executed: Caption, unit: MoneyUnit): ExecutionLine {
  const read = asAmount(unit);
  const empty = (caption: Caption) => cells.field(caption.row, caption.column + 1, read);
  return {
    budget: fieldBeside(cells, head, budget, read) ?? empty(budget),
    executed: fieldBeside(cells, head, executed, read) ?? empty(executed),
    ...pointsAndRate(fieldBeside(cells, head, captionOf(head, 'rate'), asRate), pointsOfBlock(cells, head)),
    score: null,
  };
}

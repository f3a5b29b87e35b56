import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Application, Form, FormKind, Monitoring, SelfEvaluation } from '../../model/form';
import type { Reading } from '../../model/reading';
import type { Cells } from './cells';
import { readExecution, unreadAmounts } from './execution';
import { formBase } from './form-base';
import { headOf, unitOf } from './found';
import type { Found } from './found';
import { readFunds, readPlan, readPurpose } from './funds';
import type { GoalBlock } from './goals';
import { readGoals } from './goals';
import type { Head } from './head';
import { captionOf } from './head';
import type { HeaderRow } from './header-row';
import { monthCaption } from './months';
import { partOf } from './periods';
import { asPoints } from './read-value';
import type { TableBody } from './table';
import { unreadHead } from './unread-head';

/** 审核表 have no table of indicators; they are read by themselves. */
type IndicatorKind = Exclude<FormKind, 'review'>;

/** Which form has these columns under this title. */
export function kindOf({ columns, readings }: HeaderRow, title: Field | null): IndicatorKind {
  if (columns.forecast !== undefined || columns.likelihood !== undefined) return 'monitoring';
  const says = (word: string) => title?.text.includes(word) ?? false;
  const isOfMonths = readings.some(
    ({ role, caption }) => (role === 'actual' || role === 'project-executed') && endsBeforeDecember(caption),
  );
  if (columns.actual !== undefined && isOfMonths && !says('自评')) return 'monitoring';
  if (columns.actual !== undefined) return says('监控') || says('跟踪') ? 'monitoring' : 'self-evaluation';
  const isScored = columns.score !== undefined && (says('自评') || columns.weight !== undefined);
  return isScored && !says('申报') ? 'self-evaluation' : 'application';
}

/** 截至8月底执行数, 1-6月完成值 */
function endsBeforeDecember(caption: string): boolean {
  const part = partOf(caption);
  return part !== null && part.soFar && part.last < 12;
}

export function formOfKind(kind: IndicatorKind, found: Found): Form {
  switch (kind) {
    case 'application':
      return application(found);
    case 'monitoring':
      return monitoring(found);
    case 'self-evaluation':
      return selfEvaluation(found);
  }
}

function application(found: Found): Application {
  const { cells, project, elsewhere } = found;
  const head = headOf(found);
  const { goal, goals } = project?.goals() ?? goalsOf(found);
  const base = formBase(found);
  const year = base.year?.value ?? null;
  const unit = unitOf(found);
  const funds =
    project?.funds(unit) ??
    readFunds(cells, head, unit, year) ??
    (elsewhere && readFunds(cells, elsewhere, unit, year));
  const amounts = [funds?.total, funds?.fiscal, funds?.other, ...(funds?.more ?? [])].some(
    (field) => field?.value != null,
  );
  return {
    ...withUnread(base, unreadOf(found, { amounts, goal })),
    kind: 'application',
    funds,
    purpose: readPurpose(cells, head),
    plan: readPlan(cells, head),
    goal,
    goals,
  };
}

function monitoring(found: Found): Monitoring {
  const { form } = withSpending(found);
  return { ...form, kind: 'monitoring', months: readMonths(found.cells, headOf(found), found.header) };
}

/** The months in the captions of the funds and of the results; a caption that no months stand in has none. */
function readMonths(cells: Cells, head: Head, { top, row, columns }: HeaderRow): Monitoring['months'] {
  const executed = captionOf(head, 'executed');
  const { actual } = columns;
  const rows = actual === undefined ? [] : Array.from({ length: row - top + 1 }, (_, index) => top + index);
  const captions = [...(executed === null ? [] : [executed]), ...rows.map((at) => ({ row: at, column: actual ?? 0 }))];
  return captions
    .filter((at) => monthCaption(cells.caption(at.row, at.column)) !== null)
    .map((at) => cells.field(at.row, at.column, (text) => monthCaption(text)?.month ?? null));
}

function selfEvaluation(found: Found): SelfEvaluation {
  const { cells, header, body, project } = found;
  const { form, goalResult } = withSpending(found);
  return {
    ...form,
    kind: 'self-evaluation',
    goalResult,
    total: project === null ? readTotal(cells, header, body) : null,
  };
}

/** What both forms about a running or ended year have: what was spent of the budget, and the goal. */
function withSpending(found: Found) {
  const { cells, project, body } = found;
  const head = headOf(found);
  const moneyUnit = unitOf(found);
  const below = project === null && body.spending !== null ? readExecution(cells, body.spending, moneyUnit) : null;
  const execution = project?.execution(moneyUnit) ?? readExecution(cells, head, moneyUnit) ?? below;
  const ofRows = project?.goals() ?? null;
  const isOwn = ofRows !== null && (project?.head !== null || ofRows.goal !== null);
  const { goal, goalResult } = isOwn ? ofRows : goalsOf(found);
  const unread = unreadOf(found, { amounts: execution !== null, goal }, unreadAmounts(cells, head, execution));
  return { form: { ...withUnread(formBase(found), unread), moneyUnit, execution, goal }, goalResult };
}

/** Above the table, or where nothing is said there, below it. */
function goalsOf(found: Found): GoalBlock {
  const { cells, elsewhere } = found;
  const head = headOf(found);
  const own = readGoals(cells, head, head.end);
  return own.goal !== null || elsewhere === null ? own : readGoals(cells, elsewhere, elsewhere.end);
}

/** Cells of the sheet's head that may hold what was not found there. The rows of one project of several have no head of their own. */
function unreadOf(
  { cells, head, project }: Found,
  { amounts, goal }: { readonly amounts: boolean; readonly goal: Field | null },
  ofSpending: readonly CellRef[] = [],
): readonly CellRef[] {
  if (project !== null || ofSpending.length > 0) return ofSpending;
  return unreadHead(cells, head, { amounts, goal: (goal?.text ?? '') !== '' });
}

/** With cells of the head that nothing explains. */
function withUnread<F extends { readonly reading: Reading }>(form: F, more: readonly CellRef[]): F {
  if (more.length === 0) return form;
  const { reading } = form;
  const state = reading.state === 'certain' ? 'partly' : reading.state;
  return { ...form, reading: { ...reading, state, whole: false, unread: [...reading.unread, ...more] } };
}

/** Where it is not known what is merged: the only number of the row before an empty cell of the points. */
function onlyPoints(cells: Cells, row: number, filled: readonly number[]): number | undefined {
  const [only, ...more] = filled.filter((column) => cells.field(row, column, asPoints).value !== null);
  return more.length === 0 ? only : undefined;
}

function readTotal(cells: Cells, { columns }: HeaderRow, { totalRow }: TableBody): SelfEvaluation['total'] {
  if (totalRow === null || columns.score === undefined) return null;
  const filled = cells.filledColumns(totalRow, cells.firstColumn, columns.score);
  const over = cells.mergesKnown
    ? filled.find((column) => cells.area(totalRow, column).right >= (columns.score ?? 0))
    : onlyPoints(cells, totalRow, filled);
  return {
    weight: columns.weight === undefined ? null : cells.field(totalRow, columns.weight, asPoints),
    // It may be merged over the columns before the one of points: 总分 | 98.6.
    score: cells.field(totalRow, over ?? columns.score, asPoints),
  };
}

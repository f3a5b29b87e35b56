import { PROCESS_STAGES, PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import type { ProcessDate } from '../../model/process';
import type { ProcessColumns } from '../native/process';
import type { ColumnPlan } from '../plan';

/** One column of a stage: a term that computes itself, or a date that is typed. */
export interface StageColumn {
  readonly column: number;
  readonly date: ProcessDate;
  readonly isTerm: boolean;
  readonly caption: string;
}

export const NUMBER_COLUMN = 1;
export const PROJECT_COLUMN = 2;
export const YEAR_COLUMN = 3;

/** A longer name breaks before 日期, not within a word. */
function captionOf(name: string, what: string): string {
  return name.length > 2 ? `${name}\n${what}` : name + what;
}

const dated = PROCESS_STEPS.flatMap(({ date, name, term }) => [
  ...(term ? [{ date, isTerm: true, caption: captionOf(name, '期限') }] : []),
  { date, isTerm: false, caption: captionOf(name, '日期') },
]);

/** In sheet order, terms before the dates they bind. */
export const STAGE_COLUMNS: readonly StageColumn[] = dated.map((one, index) => ({
  ...one,
  column: YEAR_COLUMN + 1 + index,
}));

export const NOTE_COLUMN = YEAR_COLUMN + 1 + STAGE_COLUMNS.length;
export const MARK_COLUMN = NOTE_COLUMN + 1;

const columnsWhere = (isTerm: boolean) =>
  Object.fromEntries(STAGE_COLUMNS.filter((one) => one.isTerm === isTerm).map(({ date, column }) => [date, column]));

export const PROCESS_COLUMNS: ProcessColumns = {
  year: YEAR_COLUMN,
  dates: columnsWhere(false) as ProcessColumns['dates'],
  terms: columnsWhere(true),
  faults: Object.fromEntries(
    PROCESS_STEPS.map(({ date }, index) => [date, MARK_COLUMN + 1 + index]),
  ) as ProcessColumns['faults'],
};

/** The columns that stand under a stage. */
export const STAGE_SPANS = PROCESS_STAGES.map(({ name, source, steps }) => {
  const own = STAGE_COLUMNS.filter(({ date }) => steps.some((step) => step.date === date)).map(({ column }) => column);
  return { name, clause: source.clause, left: Math.min(...own), right: Math.max(...own) };
});

/** In characters. */
export const PROJECT_WIDTH = 23;
const DATE_WIDTH = 11;

export const HELPER_COLUMN_PLAN: ColumnPlan = { width: DATE_WIDTH, outline: 1, hidden: true };

export const COLUMN_PLANS: readonly ColumnPlan[] = [
  { width: 5 },
  { width: PROJECT_WIDTH },
  { width: 6.5 },
  ...STAGE_COLUMNS.map(() => ({ width: DATE_WIDTH })),
  { width: 14 },
  { width: 40 },
  ...PROCESS_STEPS.map(() => HELPER_COLUMN_PLAN),
];

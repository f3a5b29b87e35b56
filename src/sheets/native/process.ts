import type { ProcessStep, Term } from '../../catalog/caibannong-2019-68/stages';
import type { Terms } from '../../catalog/terms';
import { PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import { FIRST_DAY, LAST_DAY } from '../../model/day';
import type { Day } from '../../model/day';
import type { ProcessDate } from '../../model/process';
import { A_MONDAY, isWorkingDay, OFF, reachOf, WEEK, WORKED } from '../../model/working-days';
import { fixed, inRow, quoted } from './formula-text';
import { ATTENTION } from './markers';

/** Where a 流程表 has its year, its typed dates, its computed terms and, one a date, what is wrong with it. */
export interface ProcessColumns {
  readonly year: number;
  readonly dates: Readonly<Record<ProcessDate, number>>;
  readonly terms: Readonly<Partial<Record<ProcessDate, number>>>;
  readonly faults: Readonly<Record<ProcessDate, number>>;
}

/** Between the things that are wrong with one row. */
const FAULT_SEPARATOR = '；';

/** What the writer puts where a step does not apply (`saysNone`), as far as a formula needs to know it. */
const NONE = ['/', '／', '-', '—', '——', '无', '不涉及', '不适用'];

/** The days that somebody has listed as off or worked, with those around them whose terms reach there, one sign a day. */
export interface DaysStrip {
  readonly first: Day;
  readonly last: Day;
  readonly text: string;
}

/** Null where weekends are all that is known to be off, or no term counts working days. */
export function daysStrip(terms: Terms): DaysStrip | null {
  const listed = [...terms.calendar.holidays, ...terms.calendar.workdays];
  const working = Object.values(terms.steps).filter(({ counted }) => counted === 'working');
  if (listed.length === 0 || working.length === 0) return null;
  const reach = reachOf(Math.max(...working.map(({ days }) => days)), terms.calendar);
  const first = Math.min(...listed) - reach;
  const last = Math.max(...listed);
  const days = Array.from({ length: last - first + 1 + reach }, (_, index) => first + index);
  return { first, last, text: days.map((day) => (isWorkingDay(day, terms.calendar) ? WORKED : OFF)).join('') };
}

/** Where the strip is kept on the sheet. */
export type StripCell = Readonly<Record<'row' | 'column', number>>;

/** The last day of the step's term; "" while it cannot be counted. */
export function termFormula(
  term: Term,
  terms: Terms,
  row: number,
  { year, dates }: Pick<ProcessColumns, 'year' | 'dates'>,
  strip: StripCell | null,
): string {
  if (term.kind === 'days-after') {
    const from = inRow(dates[term.date], row);
    const { days, counted } = terms.steps[term.step];
    const after = counted === 'working' ? workingDaysFrom(from, days, terms, strip) : String(days);
    return `=IF(${isDay(from)},INT(${from})+${after},"")`;
  }
  const typed = inRow(year, row);
  const isYear = `AND(ISNUMBER(${typed}),${typed}>2000,${typed}<2100)`;
  return `=IF(${isYear},DATE(${typed}-1,${term.month},${term.day}),"")`;
}

/** How many days later the last of so many working days is: the place of its sign behind the day's own sign. */
function workingDaysFrom(from: string, days: number, terms: Terms, cell: StripCell | null): string {
  const day = `INT(${from})`;
  const strip = daysStrip(terms);
  const reach = reachOf(days, terms.calendar);
  const weeks = reachOf(days, { holidays: [], workdays: [] });
  const usual = `MID("${WEEK.repeat(weeks / 7 + 1)}",MOD(${day}-${A_MONDAY},7)+2,${weeks})`;
  const listed = strip && cell && `MID(${fixed(cell)},${day}-${strip.first - 2},${reach})`;
  const signs = strip && listed ? `IF(AND(${day}>=${strip.first},${day}<=${strip.last}),${listed},${usual})` : usual;
  return `FIND("x",SUBSTITUTE(${signs},"${WORKED}","x",${days}))`;
}

/** Everything that is wrong with one date by what is typed, each behind a separator. Nothing is said of today: such a formula would change by itself. */
export function faultFormula(step: ProcessStep, row: number, columns: ProcessColumns): string {
  const typed = inRow(columns.dates[step.date], row);
  const faults = [late(step, typed, row, columns), early(step, typed, row, columns)].filter((fault) => fault !== null);
  const ofDay = faults.length === 0 ? '""' : faults.join('&');
  const written = `IF(${isDay(typed)},${ofDay},${said(`${step.name}日期请写成2024-3-5`)})`;
  return `=IFERROR(IF(${isLeftOut(typed)},"",${written}),"")`;
}

/** The 校验标记 of a row. */
export function processMark(row: number, { faults }: ProcessColumns): string {
  const all = PROCESS_STEPS.map(({ date }) => inRow(faults[date], row)).join('&');
  return `=IF(LEN(${all})=0,"",${quoted(`${ATTENTION} `)}&MID(${all},2,255))`;
}

function isLeftOut(typed: string): string {
  const none = NONE.map((word) => `TRIM(${typed})=${quoted(word)}`);
  return `OR(LEN(TRIM(${typed}))=0,${none.join(',')})`;
}

function late({ date, name }: ProcessStep, typed: string, row: number, { terms }: ProcessColumns): string | null {
  const column = terms[date];
  if (column === undefined) return null;
  const term = inRow(column, row);
  const days = `INT(${typed})-${term}`;
  return `IF(ISNUMBER(${term}),IF(${days}>0,${said(`${name}晚`)}&(${days})&"天",""),"")`;
}

/** Compared with the nearest step before it that has a date: one wrong date is said once. */
function early({ name, follows }: ProcessStep, typed: string, row: number, { dates }: ProcessColumns): string | null {
  const before = stepsBefore(follows);
  if (before.length === 0) return null;
  return before.reduceRight((otherwise, earlier) => {
    const cell = inRow(dates[earlier.date], row);
    const isEarly = `IF(INT(${typed})<INT(${cell}),${said(`${name}早于${earlier.name}`)},"")`;
    return `IF(${isDay(cell)},${isEarly},${otherwise})`;
  }, '""');
}

/** From this step backwards, the nearest first. */
function stepsBefore(date: ProcessDate | null): readonly ProcessStep[] {
  const step = PROCESS_STEPS.find((one) => one.date === date);
  return step ? [step, ...stepsBefore(step.follows)] : [];
}

function isDay(cell: string): string {
  return `AND(ISNUMBER(${cell}),${cell}>=${FIRST_DAY},${cell}<${LAST_DAY + 1})`;
}

function said(words: string): string {
  return quoted(FAULT_SEPARATOR + words);
}

import { PROCESS_STAGES, PROCESS_STEPS, stageOf } from '../catalog/caibannong-2019-68/stages';
import type { ProcessStep } from '../catalog/caibannong-2019-68/stages';
import type { DayTerm, Terms } from '../catalog/terms';
import type { Source } from '../catalog/source';
import { calendarDay } from '../model/day';
import type { Day } from '../model/day';
import type { Process, ProcessDate } from '../model/process';
import { dayIn, dueDay } from './process-faults';

/** A term that a typed date has started, of a step that nobody has written a date for. */
export interface OpenTerm {
  readonly step: ProcessStep;
  readonly due: Day;
  /** In days from today; below zero once it has ended. */
  readonly left: number;
}

/** Terms counted from an event. One that nothing has started is not wrong yet (decision D3). */
export function openTerms(process: Process, terms: Terms, today: Day): readonly OpenTerm[] {
  return PROCESS_STEPS.flatMap((step) => {
    if (step.term?.kind !== 'days-after' || (process.dates[step.date]?.text ?? '') !== '') return [];
    if (isImplied(process, step)) return [];
    const due = dueDay(process, step, terms);
    return due === null ? [] : [{ step, due, left: due - today }];
  });
}

/** Without them what comes later cannot be, so that they lack a date and nothing else. */
const NEEDED_BY_LATER: ReadonlySet<ProcessDate> = new Set<ProcessDate>(['plan', 'review', 'approval']);

/** Whether later stages have dates that show that this step was done. */
export function isImplied(process: Process, step: ProcessStep): boolean {
  if (!NEEDED_BY_LATER.has(step.date)) return false;
  const later = PROCESS_STAGES.slice(PROCESS_STAGES.indexOf(stageOf(step)) + 1);
  return later.some(({ id }) => dayIn(process, id) !== null);
}

/** Whether the budget year is over; false where no year is written. */
export function hasYearEnded({ year }: Pick<Process, 'year'>, today: Day): boolean {
  const lastDay = year?.value ? calendarDay(year.value, 12, 31) : null;
  return lastDay !== null && today > lastDay;
}

/** The days of a step in the rule set; null where it has none. */
export function dayTermOf({ term }: ProcessStep, { steps }: Terms): DayTerm | null {
  return term?.kind === 'days-after' ? steps[term.step] : null;
}

/** Where a step's days are set; its stage's clause where it has none. */
export function termSource(step: ProcessStep, terms: Terms): Source {
  return dayTermOf(step, terms)?.ground.source ?? stageOf(step).source;
}

import { PROCESS_STEPS } from '../catalog/caibannong-2019-68/stages';
import type { ProcessStep } from '../catalog/caibannong-2019-68/stages';
import { endOfTerm } from '../catalog/terms';
import type { Terms } from '../catalog/terms';
import { calendarDay } from '../model/day';
import type { Day } from '../model/day';
import type { Process, ProcessDate } from '../model/process';
import { saysNone } from '../model/text';

/** What is wrong with a date by what is typed, whatever the day: the same that the sheet's own marks say. */
export type ProcessFault =
  | { readonly kind: 'unreadable'; readonly step: ProcessStep; readonly text: string }
  | { readonly kind: 'late'; readonly step: ProcessStep; readonly done: Day; readonly due: Day }
  | {
      readonly kind: 'early';
      readonly step: ProcessStep;
      readonly done: Day;
      readonly earlier: ProcessStep;
      readonly earlierDay: Day;
    };

export function processFaults(process: Process, terms: Terms): readonly ProcessFault[] {
  return PROCESS_STEPS.flatMap((step) => stepFaults(process, step, terms));
}

/** The last day of a step's term; null where it has none, or it cannot be counted yet. */
export function dueDay(process: Process, { term }: ProcessStep, terms: Terms): Day | null {
  if (term === null) return null;
  if (term.kind === 'year-before') {
    const year = process.year?.value ?? null;
    return year === null ? null : calendarDay(year - 1, term.month, term.day);
  }
  const from = dayIn(process, term.date);
  return from === null ? null : endOfTerm(from, terms.steps[term.step], terms);
}

export function dayIn({ dates }: Process, date: ProcessDate): Day | null {
  return dates[date]?.value ?? null;
}

function stepFaults(process: Process, step: ProcessStep, terms: Terms): ProcessFault[] {
  const field = process.dates[step.date];
  if (!field || field.text === '' || saysNone(field.text)) return [];
  const done = field.value;
  if (done === null) return [{ kind: 'unreadable', step, text: field.text }];
  const due = dueDay(process, step, terms);
  const before = nearestBefore(process, step);
  return [
    ...(due !== null && done > due ? [{ kind: 'late' as const, step, done, due }] : []),
    ...(before && done < before.earlierDay ? [{ kind: 'early' as const, step, done, ...before }] : []),
  ];
}

/** The nearest step before this one that has a date: so that one wrong date is said once. */
function nearestBefore(
  process: Process,
  { follows }: ProcessStep,
): { readonly earlier: ProcessStep; readonly earlierDay: Day } | null {
  const earlier = PROCESS_STEPS.find(({ date }) => date === follows);
  if (!earlier) return null;
  const earlierDay = dayIn(process, earlier.date);
  return earlierDay === null ? nearestBefore(process, earlier) : { earlier, earlierDay };
}

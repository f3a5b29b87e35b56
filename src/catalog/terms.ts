import type { Day } from '../model/day';
import type { ProcessDate } from '../model/process';
import { afterWorkingDays } from '../model/working-days';
import type { WorkingCalendar } from '../model/working-days';
import type { Ground } from './source';

/** The steps that have to be done within so many days. */
export type TermedStep = Extract<ProcessDate, 'approval' | 'publication'>;

/** So many days from an event on, whose own day is not counted. */
export interface DayTerm {
  readonly days: number;
  readonly counted: 'calendar' | 'working';
  readonly ground: Ground;
}

/** How long the steps of a rule set have, and which days are worked. Plain data. */
export interface Terms {
  readonly steps: Readonly<Record<TermedStep, DayTerm>>;
  readonly calendar: WorkingCalendar;
}

/** The last day of a term. */
export function endOfTerm(from: Day, { days, counted }: DayTerm, { calendar }: Terms): Day {
  return counted === 'working' ? afterWorkingDays(from, days, calendar) : from + days;
}

/** "20 个工作日", "20 日" */
export function termWords({ days, counted }: DayTerm): string {
  return counted === 'working' ? `${days} 个工作日` : `${days} 日`;
}

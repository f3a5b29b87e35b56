import type { Day } from './day';

/** Days off on weekdays and worked days at weekends (调休). They are announced every year, so that only those listed are known. */
export interface WorkingCalendar {
  readonly holidays: readonly Day[];
  readonly workdays: readonly Day[];
}

/** Signs of days that are worked and days off: letters, since a spreadsheet would take digits for a number. */
export const WORKED = 'Y';
export const OFF = 'N';

/** Monday first. */
export const WEEK = WORKED.repeat(5) + OFF.repeat(2);

export function isWorkingDay(day: Day, { holidays, workdays }: WorkingCalendar): boolean {
  if (workdays.includes(day)) return true;
  return WEEK[(day - A_MONDAY) % 7] === WORKED && !holidays.includes(day);
}

/** The last of `count` working days; the first day is not counted. */
export function afterWorkingDays(from: Day, count: number, calendar: WorkingCalendar): Day {
  let day = from;
  for (let left = count; left > 0;) if (isWorkingDay(++day, calendar)) left--;
  return day;
}

export const A_MONDAY: Day = 2;

/** Days within which so many working days surely end. */
export function reachOf(count: number, { holidays }: WorkingCalendar): number {
  return Math.ceil(count / 5) * 7 + 7 + holidays.length;
}

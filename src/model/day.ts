import type { CellValue } from './cell';
import { squash } from './text';

/** A day as spreadsheets count and store it: 45292 is 2024-01-01. Whole, and of this century. */
export type Day = number;

export const FIRST_DAY: Day = 36_526;
export const LAST_DAY: Day = 73_050;

const MILLISECONDS = 86_400_000;
/** 1970-01-01 as spreadsheets count it. */
const EPOCH: Day = 25_569;

/** Null where the calendar has no such day, or it lies outside of this century. */
export function calendarDay(year: number, month: number, date: number): Day | null {
  const utc = new Date(Date.UTC(year, month - 1, date));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date
    ? known(utc.getTime() / MILLISECONDS + EPOCH)
    : null;
}

/** The day that it is on this computer's clock. */
export function dayOfDate(date: Date): Day {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / MILLISECONDS + EPOCH;
}

/** "2024-03-05" */
export function dayText(day: Day): string {
  return new Date((day - EPOCH) * MILLISECONDS).toISOString().slice(0, 10);
}

/** A date cell's number, with or without a time, or a date written in full: "2024-3-5", "2024.3.5", "2024年3月5日". */
export function readDay(text: string, raw: CellValue): Day | null {
  if (typeof raw === 'number') return known(Math.floor(raw));
  const [, year, month, date] = WRITTEN.exec(squash(text)) ?? [];
  return year === undefined ? null : calendarDay(Number(year), Number(month), Number(date));
}

const WRITTEN = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;

function known(day: Day): Day | null {
  return day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}

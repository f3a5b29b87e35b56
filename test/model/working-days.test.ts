import { calendarDay, dayText } from '../../src/model/day';
import type { Day } from '../../src/model/day';
import { afterWorkingDays, isWorkingDay, reachOf } from '../../src/model/working-days';

const WEEKENDS = { holidays: [], workdays: [] };

function on(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const day = calendarDay(year, month, date);
  if (day === null) throw new Error(`no day ${text}`);
  return day;
}

/** 春节 2024: off from 10 to 17 February, the Sundays before and after are worked. */
const FESTIVAL = {
  holidays: Array.from({ length: 8 }, (_, index) => on('2024-02-10') + index),
  workdays: [on('2024-02-04'), on('2024-02-18')],
};

test.each([
  ['2024-03-04', 1, '2024-03-05'],
  ['2024-03-08', 1, '2024-03-11'],
  ['2024-03-09', 1, '2024-03-11'],
  ['2024-03-10', 5, '2024-03-15'],
  ['2024-03-04', 20, '2024-04-01'],
])('weekends are off: %s and %d working days is %s', (from, count, last) =>
  expect(dayText(afterWorkingDays(on(from), count, WEEKENDS))).toBe(last),
);

test.each([
  ['2024-02-02', 1, '2024-02-04'],
  ['2024-02-09', 1, '2024-02-18'],
  ['2024-02-09', 2, '2024-02-19'],
  ['2024-01-18', 20, '2024-02-20'],
  ['2024-02-18', 20, '2024-03-15'],
])('days off and on as listed: %s and %d working days is %s', (from, count, last) =>
  expect(dayText(afterWorkingDays(on(from), count, FESTIVAL))).toBe(last),
);

test('a term always ends within its reach', () => {
  for (let from = on('2024-01-01'); from < on('2024-03-10'); from++) {
    for (const count of [1, 5, 7, 20, 60]) {
      const last = afterWorkingDays(from, count, FESTIVAL);
      expect(isWorkingDay(last, FESTIVAL)).toBe(true);
      expect(last - from).toBeLessThanOrEqual(reachOf(count, FESTIVAL));
    }
  }
});

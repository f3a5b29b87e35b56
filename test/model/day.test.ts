import fc from 'fast-check';
import { calendarDay, dayOfDate, dayText, FIRST_DAY, LAST_DAY, readDay } from '../../src/model/day';

test.each([
  ['2024-3-5', '2024-03-05'],
  ['2024-03-05', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['2024.3.5', '2024-03-05'],
  ['2024年3月5日', '2024-03-05'],
  [' 2024 年 3 月 5 日', '2024-03-05'],
  ['２０２４－３－５', '2024-03-05'],
  ['2024-02-29', '2024-02-29'],
])('%s is %s', (text, expected) => {
  const day = readDay(text, text);
  expect(day && dayText(day)).toBe(expected);
});

test.each(['2023-02-29', '2024-13-1', '2024年3月', '3月5日', '3月底', '20240305', '', '/', '1999-12-31'])(
  '%s is no day',
  (text) => expect(readDay(text, text)).toBeNull(),
);

test('a date cell counts by what it holds, its time aside; any other number is none', () => {
  expect(readDay('3/5', 45356)).toBe(45356);
  expect(readDay('', 45356.75)).toBe(45356);
  for (const number of [20240305, 20, -1, Number.NaN]) expect(readDay(String(number), number)).toBeNull();
});

test('days and their texts are one to one', () => {
  expect([dayText(FIRST_DAY), dayText(LAST_DAY), dayText(45292)]).toEqual(['2000-01-01', '2099-12-31', '2024-01-01']);
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      const [year = 0, month = 0, date = 0] = dayText(day).split('-').map(Number);
      expect(calendarDay(year, month, date)).toBe(day);
      expect(dayOfDate(new Date(year, month - 1, date, 23, 59))).toBe(day);
    }),
  );
});

import type { Monitoring } from './form';

/** The last month that a 监控表 reports, 1–12; null while nobody has written it. */
export function lastMonthOf({ months }: Monitoring): number | null {
  return months.find(({ value }) => value !== null)?.value ?? null;
}

/** "1-8月"; "截至监控月" while nobody has written the month. */
export function monthsOf(form: Monitoring): string {
  const month = lastMonthOf(form);
  return month ? `1-${month}月` : '截至监控月';
}

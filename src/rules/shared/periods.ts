/** How often a year something happens that is done or paid per this unit of time; null for units of which years have no whole number. */
export function timesAYear(period: string): number | null {
  return TIMES[period] ?? null;
}

const TIMES: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 季: 4, 月: 12, 个月: 12 };

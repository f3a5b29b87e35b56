import type { Form } from '../model/form';
import { squash } from '../model/text';

/** The last month of 项目期, as a number that grows with time; null where the form has none, or one without an end. */
export function endOfProject({ period }: Form): number | null {
  const months = monthsIn(period?.text ?? '');
  return months.length > 1 ? Math.max(...months) : null;
}

const MONTH = /(20\d\d)[年./-]+(0?[1-9]|1[0-2])(?!\d)/g;

/** Every month with its year in a text: "2023年4月—2024年6月". */
export function monthsIn(text: string): readonly number[] {
  return Array.from(squash(text).matchAll(MONTH), ([, year, month]) => Number(year) * 12 + Number(month) - 1);
}

/** The year of a month so counted. */
export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

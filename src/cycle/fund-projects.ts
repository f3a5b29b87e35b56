import type { Application } from '../model/form';
import { memoize } from '../model/memoize';
import { squash } from '../model/text';
import { budgetInYuan } from '../model/budget';
import { LEAST_PROJECTS } from './parent-fund';

/** A 专项资金 by its name: what is planned there is money, whoever spends it. */
export function isNamedFund({ project }: Application): boolean {
  const name = squash(project.name?.text ?? '').replace(/(?:\([^()]*\))+$/, '');
  return /(?:资金|预算|通知)$/.test(name);
}

/**
 * Whether forms of the same frame, one behind the other, add up to this one's budget. Unlike `projectsOfUnfilledFund` it takes a form
 * that is filled in for a fund as well, so that now and then a large project looks like the fund of others by chance.
 */
export function addsUp(fund: Application, workbook: readonly Application[]): boolean {
  const whole = cents(fund);
  const parts = workbook.filter(({ layout }) => layout === fund.layout).flatMap((form) => cents(form) ?? []);
  if (whole === null) return false;
  let [start, sum] = [0, 0];
  for (const [end, part] of parts.entries()) {
    sum += part;
    for (; sum > whole; start += 1) sum -= parts[start] ?? 0;
    if (sum === whole && end - start + 1 >= LEAST_PROJECTS) return true;
  }
  return false;
}

/** The budget in whole 分; in a workbook of 300 forms each is asked 300 times. Null where it is not known, or nothing. */
export const cents = memoize((form: Application): number | null => {
  const yuan = budgetInYuan(form);
  return yuan && yuan.times(100).round().toNumber();
});

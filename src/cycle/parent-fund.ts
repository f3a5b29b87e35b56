import Big from 'big.js';
import { isEmpty } from '../model/field';
import type { Application, Form } from '../model/form';
import { budgetInYuan } from '../model/budget';
import { named } from '../model/indicators';

/**
 * The projects that an unfilled 专项资金 sheet stands for: forms of the same frame, one behind the other in the workbook, whose budgets
 * add up to its own. Empty where the sheet is filled, or nothing adds up: then it is an unfilled form like any other (decision D11).
 */
export function projectsOfUnfilledFund(fund: Application, workbook: readonly Form[]): readonly Application[] {
  const budget = isUnfilled(fund) ? budgetInYuan(fund) : null;
  if (!budget) return [];
  const others = workbook.filter((form): form is Application => form.kind === 'application' && form !== fund);
  const projects = others.filter((form) => form.layout === fund.layout && !isUnfilled(form));
  for (const start of projects.keys()) {
    const run = runTo(budget, projects.slice(start));
    if (run.length >= LEAST_PROJECTS) return run;
  }
  return [];
}

/** One form of the same amount may as well be a copy. */
export const LEAST_PROJECTS = 2;

function runTo(budget: Big, forms: readonly Application[]): readonly Application[] {
  let sum = new Big(0);
  for (const [index, form] of forms.entries()) {
    sum = sum.plus(budgetInYuan(form) ?? 0);
    if (sum.eq(budget)) return forms.slice(0, index + 1);
  }
  return [];
}

function isUnfilled(form: Application): boolean {
  return isEmpty(form.goal) && named(form).length === 0;
}

import type { Approval } from '../model/approval';
import { calendarDay, readDay } from '../model/day';
import type { Day } from '../model/day';
import type { Application, Form, Monitoring } from '../model/form';
import { memoize } from '../model/memoize';
import { bareText, sameText } from '../model/text';
import type { KnownWorkbook } from './known-workbook';
import { lastMonthOf } from '../model/reported-months';
import { named, nameOf } from '../model/indicators';

/**
 * The 申报表 that a 监控表 or 自评表 comes from: the approved one where an approval is registered (decision D10), else the workbook's
 * only one of the same project and year; null where there is none, or several, or where it was not read whole (decision D15).
 */
export function approvedFor(form: Form, { approvals, others }: KnownWorkbook): Application | null {
  const inForce = inForceFor(form, approvalsFor(form, approvals));
  if (inForce) return inForce.application;
  const [found, ...more] = others.filter(
    (other): other is Application => other.kind === 'application' && isSameProject(form, other),
  );
  return found?.reading.state === 'certain' && more.length === 0 ? found : null;
}

/**
 * The last approval; for a 监控表 of months before it, the one in force then where the form agrees with that one more: what was
 * right when it was reported is no fault now.
 */
function inForceFor(form: Form, approvals: readonly Approval[]): Approval | null {
  const last = approvals.at(-1) ?? null;
  if (!last || form.kind !== 'monitoring') return last;
  const end = lastDayOf(form) ?? Infinity;
  const then = approvals.filter(({ version, date }) => version === 0 || dayOf(date) <= end).at(-1) ?? last;
  if (then === last) return last;
  return agreement(form, then.application) > agreement(form, last.application) ? then : last;
}

/** Later than any where it cannot be read. */
function dayOf(date: string): Day {
  return readDay(date, null) ?? Infinity;
}

/** Of the months that a 监控表 reports. */
function lastDayOf(form: Monitoring): Day | null {
  const month = lastMonthOf(form);
  const { year } = form;
  const first = year?.value && month ? calendarDay(year.value + Math.floor(month / 12), (month % 12) + 1, 1) : null;
  return first === null ? null : first - 1;
}

/** How many of the indicators, and whether the goal, read alike. */
function agreement(form: Monitoring, approved: Application): number {
  const promised = named(approved);
  const rows = named(form).filter((row) =>
    promised.some((one) => sameText(nameOf(one), nameOf(row)) && sameText(one.target.text, row.target.text)),
  );
  const goals = [approved.goal?.text ?? '', approved.goals.map(({ text }) => text).join('')];
  const isSameGoal = goals.some((goal) => sameText(goal, form.goal?.text ?? ''));
  return rows.length + (isSameGoal ? 1 : 0);
}

/** The same with what was approved before an adjustment, the one in force last. */
export function allApprovedFor(form: Form, known: KnownWorkbook): readonly Application[] {
  const approvals = approvalsFor(form, known.approvals);
  return approvals.length > 0
    ? approvals.map(({ application }) => application)
    : [approvedFor(form, known)].filter((application) => application !== null);
}

/** The approvals of the form's project, the one in force last. */
export function approvalsFor(form: Form, approvals: readonly Approval[]): readonly Approval[] {
  return approvals
    .filter(({ application }) => isSameProject(form, application))
    .sort((one, other) => one.version - other.version);
}

/**
 * The approvals of a 申报表. One whose project has been renamed since has none by its name: they are those of its sheet and year that no
 * other 申报表 claims. A sheet that was filled in for another project keeps few of the indicators, and none of the approvals.
 */
export function approvalsOf(form: Application, { approvals, others }: KnownWorkbook): readonly Approval[] {
  const own = approvalsFor(form, approvals);
  if (own.length > 0) return own;
  const unclaimed = approvals.filter(
    ({ source, application }) =>
      source === form.sheetName &&
      sameYear(form, application) &&
      keepsIndicators(form, application) &&
      !others.some((other) => other.kind === 'application' && isSameProject(other, application)),
  );
  return unclaimed.sort((one, other) => one.version - other.version);
}

/** At least half of them, by their names. */
function keepsIndicators(form: Form, approved: Form): boolean {
  const names = new Set(named(form).map((indicator) => bareText(nameOf(indicator))));
  const demanded = named(approved);
  return demanded.filter((indicator) => names.has(bareText(nameOf(indicator)))).length * 2 >= demanded.length;
}

function isSameProject(form: Form, other: Form): boolean {
  const project = projectOf(form);
  return project !== '' && project === projectOf(other) && sameYear(form, other);
}

/** The project's name as `sameText` compares it; every form of a workbook is held against every approval. */
export const projectOf = memoize(({ project }: Form): string => bareText(project.name?.text ?? ''));

export function sameYear({ year }: Form, { year: other }: Form): boolean {
  return !year?.value || !other?.value || year.value === other.value;
}

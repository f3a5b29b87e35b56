import type { Approval } from '../../model/approval';
import type { Application, Form } from '../../model/form';
import { bareText } from '../../model/text';
import type { RuleContext } from '../rule';
import { named, nameOf } from './indicators';

type Known = Pick<RuleContext, 'approvals' | 'others'>;

/**
 * The 申报表 that a 监控表 or 自评表 comes from: the approved one where an approval is registered (decision D10), else the workbook's
 * only one of the same project and year; null where there is none, or several.
 */
export function approvedFor(form: Form, { approvals, others }: Known): Application | null {
  const inForce = approvalsFor(form, approvals).at(-1);
  if (inForce) return inForce.application;
  const [found, ...more] = others.filter(
    (other): other is Application => other.kind === 'application' && isSameProject(form, other),
  );
  return found && more.length === 0 ? found : null;
}

/** The same with what was approved before an adjustment, the one in force last. */
export function allApprovedFor(form: Form, known: Known): readonly Application[] {
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
export function approvalsOf(form: Application, { approvals, others }: Known): readonly Approval[] {
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

/** Every form of a workbook is held against every approval: the names are cleaned once. */
const projects = new WeakMap<Form, string>();

/** The project's name as `sameText` compares it. */
export function projectOf(form: Form): string {
  const known = projects.get(form);
  if (known !== undefined) return known;
  const project = bareText(form.project.name?.text ?? '');
  projects.set(form, project);
  return project;
}

export function sameYear({ year }: Form, { year: other }: Form): boolean {
  return !year?.value || !other?.value || year.value === other.value;
}

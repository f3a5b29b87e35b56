import { approvalsFor, approvalsOf } from '../../cycle/approved';
import { dayIn } from '../../cycle/process-faults';
import type { Approval } from '../../model/approval';
import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';
import type { ProcessDate } from '../../model/process';
import { bareText } from '../../model/text';
import type { SheetGrid } from '../../sheets/grid';
import { isPublication } from '../../sheets/publication-name';
import { recognise } from '../../sheets/recognise';
import type { CheckedSheet } from '../check/check-workbook';
import type { Project } from './project-forms';

/** A project's way through the year, as far as forms and records tell; 公开 is that of the result, with which it ends. */
export const PROJECT_STAGES = [
  'application',
  'review',
  'approval',
  'monitoring',
  'self-evaluation',
  'publication',
] as const;

export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** The date of the 流程表 that shows that a stage was reached. */
const DATES: Readonly<Record<ProjectStage, ProcessDate>> = {
  application: 'plan',
  review: 'review',
  approval: 'approval',
  monitoring: 'monitoring',
  'self-evaluation': 'self-evaluation',
  publication: 'result',
};

/** What a workbook keeps besides forms. */
export interface Records {
  readonly approvals: readonly Approval[];
  /** The forms of its 公开稿. */
  readonly publications: readonly Form[];
}

/** The forms of all 公开稿: they are copies and not judged, so that no check names them. */
export function publicationsIn(sheets: readonly CheckedSheet[]): readonly Form[] {
  return sheets.filter(isPublication).flatMap(({ grid }) => formsOn(grid));
}

/** Memoized by sheet: after an edit only the shown sheet is a new object. */
const formsOn = memoize((grid: SheetGrid): readonly Form[] => recognise(grid));

/** The stages of which the workbook has a form, a record or a date. */
export function stagesOf(
  project: Project,
  { approvals, publications }: Records,
  others: readonly Form[],
): ReadonlySet<ProjectStage> {
  const kinds = new Set(project.forms.map(({ checked }) => checked.form.kind));
  const reached = (stage: ProjectStage): boolean => {
    if (project.processes.some((process) => dayIn(process, DATES[stage]) !== null)) return true;
    switch (stage) {
      case 'approval':
        return project.forms.some(({ checked: { form } }) => isApproved(form, approvals, others));
      case 'publication':
        return publications.some((form) => form.kind === 'self-evaluation' && isOf(form, project));
      case 'application':
      case 'review':
      case 'monitoring':
      case 'self-evaluation':
        return kinds.has(stage);
    }
  };
  return new Set(PROJECT_STAGES.filter(reached));
}

function isApproved(form: Form, approvals: readonly Approval[], others: readonly Form[]): boolean {
  const own =
    form.kind === 'application'
      ? approvalsOf(form, { approvals, others: others.filter((other) => other !== form) })
      : approvalsFor(form, approvals);
  return own.length > 0;
}

function isOf({ project, year }: Form, { name, year: own }: Project): boolean {
  const isNamed = name !== '' && bareText(project.name?.text ?? '') === bareText(name);
  return isNamed && (!year?.value || own === null || year.value === own);
}

import { sameText } from '../model/text';
import type { Application, Form, Review } from '../model/form';

/** The 申报表 that is reviewed: the one of the same project, or the workbook's only one. */
export function reviewedApplication({ project }: Review, others: readonly Form[]): Application | null {
  const applications = others.filter((form) => form.kind === 'application');
  const name = project.name?.text ?? '';
  const same = applications.find((form) => name !== '' && sameText(form.project.name?.text ?? '', name));
  const [only, ...more] = applications;
  return same ?? (more.length === 0 ? (only ?? null) : null);
}

import { sameText } from '../../model/text';
import type { Application, Form, Review, ReviewItem } from '../../model/form';
import { reviewResult } from '../../scoring';
import type { ReviewResult } from '../../scoring';

/** Whether something stands in the score cell that is no number. */
export function isNoNumber({ score }: ReviewItem): boolean {
  return score.value === null && score.text !== '';
}

/** What the typed points come to. */
export function resultOf({ items }: Review, passMark: number): ReviewResult {
  return reviewResult(
    items.map(({ score }) => score.value),
    passMark,
  );
}

/** The 申报表 that is reviewed: the one of the same project, or the workbook's only one. */
export function reviewedApplication({ project }: Review, others: readonly Form[]): Application | null {
  const applications = others.filter((form) => form.kind === 'application');
  const name = project.name?.text ?? '';
  const same = applications.find((form) => name !== '' && sameText(form.project.name?.text ?? '', name));
  const [only, ...more] = applications;
  return same ?? (more.length === 0 ? (only ?? null) : null);
}

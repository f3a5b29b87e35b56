import { readDay } from '../model/day';
import type { Day } from '../model/day';
import type { Form, Review } from '../model/form';
import type { Process } from '../model/process';
import { sameText } from '../model/text';

/** Whether a form is of the row's project: the same name, and no other year. */
export function isOfProject(form: Form, { project, year }: Pick<Process, 'project' | 'year'>): boolean {
  const name = form.project.name?.text ?? '';
  if (name === '' || !sameText(name, project.text)) return false;
  return !form.year?.value || !year?.value || form.year.value === year.value;
}

/** 审核时间 of the last 表2 among these forms that was not failed; null where none has one. */
export function reviewedOn(forms: readonly Form[]): Day | null {
  const days = reviewsIn(forms).flatMap((review) => (review.grade?.value === false ? [] : [dayOf(review)]));
  return days.filter((day) => day !== null).at(-1) ?? null;
}

/** How often a project was sent back: reviews that were failed before one was passed, and whether it is still to come again. */
export interface Returns {
  readonly days: readonly Day[];
  /** No review was passed since. */
  readonly isOpen: boolean;
}

/** Null where no review says so. Reviewers of one day who differ are no two rounds. */
export function returnsOf(forms: readonly Form[]): Returns | null {
  const reviews = reviewsIn(forms);
  const failed = reviews.filter(({ grade }) => grade?.value === false);
  if (failed.length === 0) return null;
  const passed = reviews.filter(({ grade }) => grade?.value === true).map(dayOf);
  const days = failed.map(dayOf).filter((day) => day !== null);
  if (passed.length === 0) return { days, isOpen: true };
  const before = days.filter((day) => passed.some((later) => later !== null && day < later));
  return before.length === 0 ? null : { days: before, isOpen: false };
}

function reviewsIn(forms: readonly Form[]): readonly Review[] {
  return forms.filter((form) => form.kind === 'review');
}

function dayOf({ date }: Review): Day | null {
  return date && readDay(date.text, date.raw);
}

import { readDay } from '../model/day';
import type { Day } from '../model/day';
import type { Form } from '../model/form';
import type { Process } from '../model/process';
import { sameText } from '../model/text';

/** Whether a form is of the row's project: the same name, and no other year. */
export function isOfProject(form: Form, { project, year }: Pick<Process, 'project' | 'year'>): boolean {
  const name = form.project.name?.text ?? '';
  if (name === '' || !sameText(name, project.text)) return false;
  return !form.year?.value || !year?.value || form.year.value === year.value;
}

/** 审核时间 of the last 表2 among these forms; null where none has one. */
export function reviewedOn(forms: readonly Form[]): Day | null {
  const days = forms.map((form) =>
    form.kind === 'review' ? form.date && readDay(form.date.text, form.date.raw) : null,
  );
  return days.filter((day) => day !== null).at(-1) ?? null;
}

import type { Form } from '../../model/form';
import type { Reading } from '../../model/reading';
import type { Cells } from './cells';
import { asText } from './cells';
import { yearInTitle } from './title';

/** The line over several forms of a sheet may say the year for all of them: 2026年民政局项目绩效目标汇编. */
export function withYearOfSheet(cells: Cells, forms: readonly Form[]): readonly Form[] {
  if (forms.every(({ title, year }) => title !== null || year !== null)) return forms;
  const [column] = cells.filledColumns(cells.firstRow);
  const line = column === undefined ? null : cells.field(cells.firstRow, column, asText);
  const year = line !== null && /绩效/.test(line.text) ? yearInTitle(line) : null;
  return year === null
    ? forms
    : forms.map((form) => (form.title === null && form.year === null ? { ...form, year } : form));
}

/** Two forms of one kind, project and year that share no class are two parts of one: neither is the whole. */
export function withDoubtAboutParts(forms: readonly Form[]): readonly Form[] {
  const keyOf = ({ kind, project, year }: Form) => `${kind}|${project.name?.value ?? ''}|${year?.value ?? ''}`;
  const isPart = (form: Form) =>
    (form.project.name?.value ?? '') !== '' &&
    form.kind !== 'review' &&
    forms.some((other) => other !== form && keyOf(other) === keyOf(form) && !shareClass(form, other));
  return forms.map((form) => (isPart(form) ? { ...form, reading: partly(form.reading) } : form));
}

function shareClass(one: Form, other: Form): boolean {
  const classes = new Set(one.indicators.map(({ level1 }) => level1?.name));
  return other.indicators.some(({ level1 }) => classes.has(level1?.name));
}

function partly(reading: Reading): Reading {
  return { ...reading, whole: false, state: reading.state === 'certain' ? 'partly' : reading.state };
}

/** The line over the first of several forms may say whose they all are (单位：县司法局): those that say nobody and have no title are of the same. */
export function withDepartmentOfSheet(forms: readonly Form[]): readonly Form[] {
  const [first, ...others] = forms;
  const department = first?.project.department ?? null;
  const name = first?.project.name ?? null;
  if (first === undefined || department === null || name === null || department.at.row >= name.at.row) return forms;
  return [
    first,
    ...others.map((form) => {
      const isOfSheet = form.title === null && form.project.department === null && form.project.implementer === null;
      return isOfSheet ? { ...form, project: { ...form.project, department } } : form;
    }),
  ];
}

import { projectOf } from '../../cycle/approved';
import { FORM_KINDS } from '../../model/form';
import type { Form } from '../../model/form';
import type { Process, ProcessSheet } from '../../model/process';
import { bareText } from '../../model/text';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';

/** A form and the sheet on which it stands. */
export interface FormOnSheet {
  readonly sheet: CheckedSheet;
  readonly checked: CheckedForm;
}

/** What a workbook holds of one project. */
export interface Project {
  /** The same from reading to reading. */
  readonly key: string;
  /** "" where nothing says it. */
  readonly name: string;
  readonly year: number | null;
  /** In the order of the way through the year. */
  readonly forms: readonly FormOnSheet[];
  /** Its rows of the 流程表. */
  readonly processes: readonly Process[];
}

/**
 * The projects of a workbook in the order of its sheets: forms and rows of the 流程表 with one name, and no two years. A form without
 * the project's name stands by itself, unless the workbook has one project in all: then it is of that one.
 */
export function projectsIn(sheets: readonly CheckedSheet[], listed: readonly ProcessSheet[]): readonly Project[] {
  const groups = createGroups();
  const all = sheets.flatMap((sheet) => sheet.forms.map((checked): FormOnSheet => ({ sheet, checked })));
  const named = all.filter(({ checked }) => projectOf(checked.form) !== '');
  // Those with a year first: a form without one joins them, whatever its place is.
  const [dated, undated] = parted(named, ({ checked }) => Boolean(checked.form.year?.value));
  for (const one of [...dated, ...undated])
    groups.of(nameOf(one.checked.form), yearOf(one.checked.form)).forms.push(one);
  for (const process of listed.flatMap(({ processes }) => processes)) {
    if (bareText(process.project.text) !== '')
      groups.of(process.project.text, process.year?.value ?? null).processes.push(process);
  }
  const [only, ...others] = groups.all();
  for (const one of all.filter((each) => !named.includes(each))) {
    if (only && others.length === 0 && one.checked.form.kind !== 'application') only.forms.push(one);
    else groups.nameless(one);
  }
  const place = new Map(all.map((one, index) => [one, index]));
  const placeOf = (one: FormOnSheet) => place.get(one) ?? all.length;
  return groups
    .all()
    .map((group) => ({ ...group, forms: [...group.forms].sort((one, other) => placeOf(one) - placeOf(other)) }))
    .sort((one, other) => firstOf(one, placeOf) - firstOf(other, placeOf))
    .map((group) => ({ ...group, forms: inOrder(group.forms) }));
}

interface Group {
  readonly key: string;
  readonly name: string;
  year: number | null;
  readonly forms: FormOnSheet[];
  readonly processes: Process[];
}

function createGroups() {
  const groups: Group[] = [];
  const byName = new Map<string, Group[]>();
  const add = (key: string, name: string, year: number | null): Group => {
    const group: Group = { key, name, year, forms: [], processes: [] };
    groups.push(group);
    return group;
  };
  return {
    all: () => groups,
    /** The one of that name and no other year. */
    of(name: string, year: number | null): Group {
      const bare = bareText(name);
      const same = byName.get(bare) ?? [];
      const found = same.find((group) => group.year === null || year === null || group.year === year);
      if (found) {
        found.year ??= year;
        return found;
      }
      const group = add(`${bare} ${year ?? ''}`, name, year);
      byName.set(bare, [...same, group]);
      return group;
    },
    nameless(one: FormOnSheet): void {
      const { form } = one.checked;
      add(`${form.sheet} ${form.area.top}`, '', yearOf(form)).forms.push(one);
    },
  };
}

function nameOf({ project }: Form): string {
  return project.name?.text.trim() ?? '';
}

function yearOf({ year }: Form): number | null {
  return year?.value ?? null;
}

/** A project that has rows and no forms comes last. */
function firstOf({ forms: [first] }: Pick<Project, 'forms'>, placeOf: (one: FormOnSheet) => number): number {
  return first ? placeOf(first) : Infinity;
}

function inOrder(forms: readonly FormOnSheet[]): readonly FormOnSheet[] {
  return FORM_KINDS.flatMap((kind) => forms.filter(({ checked }) => checked.form.kind === kind));
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

import { lastMonthOf } from '../model/reported-months';
import { bareText } from '../model/text';
import type { ReportSource } from '../workbook/report/units';

/** A 自评表 or 监控表 and the file that it was read from. */
export interface FiledForm extends ReportSource {
  readonly path: string;
  /** When the file was last saved, in milliseconds. */
  readonly saved: number;
}

/** A project of which several files hold the form of the same year (and months): that of the file saved last, and the others. */
export interface Versions {
  readonly project: string;
  readonly year: number | null;
  readonly newest: FiledForm;
  readonly older: readonly FiledForm[];
}

/** Every project once: a file that was sent a second time must not be added up with the first. */
export function newestVersions(forms: readonly FiledForm[]): {
  readonly kept: readonly FiledForm[];
  readonly versions: readonly Versions[];
} {
  const versions: Versions[] = [];
  const left = new Set<FiledForm>();
  for (const same of groupsOf(forms)) {
    const [newest, ...others] = [...same].sort((one, other) => other.saved - one.saved);
    const older = others.filter(({ path }) => path !== newest?.path);
    if (newest === undefined || older.length === 0) continue;
    versions.push({ ...projectOf(newest), newest, older });
    for (const one of older) left.add(one);
  }
  return { kept: forms.filter((one) => !left.has(one)), versions };
}

function groupsOf(forms: readonly FiledForm[]): readonly FiledForm[][] {
  const groups = new Map<string, FiledForm[]>();
  for (const one of forms) {
    const { project, year } = projectOf(one);
    const month = one.form.kind === 'monitoring' ? lastMonthOf(one.form) : null;
    if (bareText(project) === '') continue;
    const key = JSON.stringify([one.form.kind, bareText(project), year, month]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function projectOf({ form }: FiledForm): Pick<Versions, 'project' | 'year'> {
  return { project: form.project.name?.text ?? '', year: form.year?.value ?? null };
}

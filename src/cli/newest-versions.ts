import { bareText } from '../model/text';
import type { EvaluationOf } from '../workbook/report/units';

/** A 自评表 and the file that it was read from. */
export interface FiledEvaluation extends EvaluationOf {
  readonly path: string;
  /** When the file was last saved, in milliseconds. */
  readonly saved: number;
}

/** A project of which several files hold a 自评表 of the same year: that of the file saved last, and the others. */
export interface Versions {
  readonly project: string;
  readonly year: number | null;
  readonly newest: FiledEvaluation;
  readonly older: readonly FiledEvaluation[];
}

/** Every project once: a file that was sent a second time must not be added up with the first. */
export function newestVersions(evaluations: readonly FiledEvaluation[]): {
  readonly kept: readonly FiledEvaluation[];
  readonly versions: readonly Versions[];
} {
  const versions: Versions[] = [];
  const left = new Set<FiledEvaluation>();
  for (const same of groupsOf(evaluations)) {
    const [newest, ...others] = [...same].sort((one, other) => other.saved - one.saved);
    const older = others.filter(({ path }) => path !== newest?.path);
    if (newest === undefined || older.length === 0) continue;
    versions.push({ ...projectOf(newest), newest, older });
    for (const one of older) left.add(one);
  }
  return { kept: evaluations.filter((one) => !left.has(one)), versions };
}

function groupsOf(evaluations: readonly FiledEvaluation[]): readonly FiledEvaluation[][] {
  const groups = new Map<string, FiledEvaluation[]>();
  for (const one of evaluations) {
    const { project, year } = projectOf(one);
    if (bareText(project) === '') continue;
    const key = JSON.stringify([bareText(project), year]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function projectOf({ form }: FiledEvaluation): Pick<Versions, 'project' | 'year'> {
  return { project: form.project.name?.text ?? '', year: form.year?.value ?? null };
}

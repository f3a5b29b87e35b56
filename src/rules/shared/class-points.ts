import { named } from '../../model/indicators';
import type { ClassLabel, SelfEvaluation } from '../../model/form';
import { memoize } from '../../model/memoize';
import { sum } from '../../scoring';

/** A class whose cell prints its points, "产出指标（50分）", with the sheet rows it holds for. */
export interface WeightedClass {
  readonly level: 1 | 2;
  readonly label: ClassLabel;
  readonly points: NonNullable<ClassLabel['weight']>;
  readonly rows: readonly number[];
}

interface Run extends WeightedClass {
  readonly key: string;
}

/**
 * By names, because a class may be printed again in every row, or after a page break. One that begins anew behind another with points of
 * its own is that of another goal. Several rules ask for them.
 */
export const weightedClasses = memoize((form: SelfEvaluation): readonly WeightedClass[] =>
  ([1, 2] as const).flatMap((level) => {
    const byName = new Map<string, Run[]>();
    for (const run of runsOf(form, level)) byName.set(run.key, [...(byName.get(run.key) ?? []), run]);
    return [...byName.values()].flatMap((runs) => (isOneClass(form, runs) ? [joined(runs)] : runs));
  }),
);

/** Rows below each other whose class has the same name. */
function runsOf({ table }: SelfEvaluation, level: 1 | 2): readonly Run[] {
  const runs: Run[] = [];
  let before = '';
  for (const { row, level1, level2 } of table.rows) {
    const label = level === 1 ? level1 : level2;
    const key = level === 1 ? (label?.name ?? '') : `${level1?.name ?? ''} ${label?.name ?? ''}`;
    const last = key === before ? runs.at(-1) : undefined;
    before = key;
    if (last?.key === key) runs[runs.length - 1] = { ...last, rows: [...last.rows, row] };
    else if (label?.weight) runs.push({ key, level, label, points: label.weight, rows: [row] });
  }
  return runs;
}

/** All of its rows together have no more points than are printed, each time the same. */
function isOneClass(form: SelfEvaluation, runs: readonly Run[]): boolean {
  const [first, ...others] = runs;
  if (!first || others.length === 0) return true;
  const members = named(form).filter(({ row }) => runs.some(({ rows }) => rows.includes(row)));
  const given = sum(members.map(({ weight, score }) => weight?.value ?? score?.value ?? null));
  return others.every(({ points }) => points.eq(first.points)) && given.lte(first.points);
}

function joined(runs: readonly Run[]): WeightedClass {
  const [first] = runs;
  if (!first) throw new Error('a class without rows');
  return { ...first, rows: runs.flatMap(({ rows }) => rows) };
}

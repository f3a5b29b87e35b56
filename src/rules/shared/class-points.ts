import type { ClassLabel, SelfEvaluation } from '../../model/form';
import { memoize } from '../../model/memoize';

/** A class whose cell prints its points, "产出指标（50分）", with the sheet rows it holds for. */
export interface WeightedClass {
  readonly level: 1 | 2;
  readonly label: ClassLabel;
  readonly points: NonNullable<ClassLabel['weight']>;
  readonly rows: readonly number[];
}

/** By names, because a class may be printed again in every row, or after a page break. Several rules ask for them. */
export const weightedClasses = memoize(({ table }: SelfEvaluation): readonly WeightedClass[] => {
  const classes = new Map<string, WeightedClass>();
  for (const { row, level1, level2 } of table.rows) {
    for (const [level, label] of [
      [1, level1],
      [2, level2],
    ] as const) {
      if (!label?.weight) continue;
      const key = level === 1 ? label.name : `${level1?.name ?? ''} ${label.name}`;
      const known = classes.get(key) ?? { level, label, points: label.weight, rows: [] };
      classes.set(key, { ...known, rows: [...known.rows, row] });
    }
  }
  return [...classes.values()];
});

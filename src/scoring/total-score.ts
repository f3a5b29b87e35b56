import Big from 'big.js';
import type { Grade, TotalCap } from '../catalog';

/** 总分: the rounded row scores and the 执行得分; 'incomplete' as long as one of them is missing, never silently 0. */
export function totalScore(rows: readonly (Big | null)[], execution: Big | null): Big | 'incomplete' {
  const scores = [...rows, execution];
  if (rows.length === 0 || scores.includes(null)) return 'incomplete';
  return sum(scores);
}

/** 总分 as far as the 执行率 allows, where the arithmetic ties the one to the other. */
export function cappedTotal(
  total: Big,
  { budget, executed }: { readonly budget: Big | null; readonly executed: Big | null },
  caps: readonly TotalCap[],
): Big {
  if (!budget?.gt(0) || !executed) return total;
  return caps
    .filter(({ executionBelow }) => executed.times(100).lt(budget.times(executionBelow)))
    .reduce((most, { totalAtMost }) => (most.gt(totalAtMost) ? new Big(totalAtMost) : most), total);
}

/** The grade of a 总分; null where the arithmetic gives none. */
export function gradeOf(total: Big, grades: readonly Grade[]): string | null {
  return grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** The sum of what is there. */
export function sum(values: readonly (Big | null)[]): Big {
  return values.reduce<Big>((total, value) => (value ? total.plus(value) : total), new Big(0));
}

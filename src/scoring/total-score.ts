import Big from 'big.js';

/** 总分: the rounded row scores and the 执行得分; 'incomplete' as long as one of them is missing, never silently 0. */
export function totalScore(rows: readonly (Big | null)[], execution: Big | null): Big | 'incomplete' {
  const scores = [...rows, execution];
  if (rows.length === 0 || scores.includes(null)) return 'incomplete';
  return sum(scores);
}

/** The sum of what is there. */
export function sum(values: readonly (Big | null)[]): Big {
  return values.reduce<Big>((total, value) => (value ? total.plus(value) : total), new Big(0));
}

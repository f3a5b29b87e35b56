import type { Form } from '../../model/form';

/** Rows of the table that stand in one class, top to bottom. */
export interface ClassRows {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly rows: readonly number[];
}

/** The table's classes in the order of the sheet; a class is a run of rows with the same 一级 and 二级指标. */
export function classesOf(form: Form): ClassRows[] {
  const classes: { level1: string | null; level2: string | null; rows: number[] }[] = [];
  for (const { row, level1, level2 } of form.table.rows) {
    const current = classes[classes.length - 1];
    const [name1, name2] = [level1?.name ?? null, level2?.name ?? null];
    if (current && current.level1 === name1 && current.level2 === name2) current.rows.push(row);
    else classes.push({ level1: name1, level2: name2, rows: [row] });
  }
  return classes;
}

export function classOfRow(form: Form, row: number): ClassRows | null {
  return classesOf(form).find(({ rows }) => rows.includes(row)) ?? null;
}

/** First and last row over which the class column's label holds, at `row`. */
export function labelRun(
  form: Form,
  row: number,
  level: 'level1' | 'level2',
): { readonly first: number; readonly last: number } {
  const { rows } = form.table;
  const at = rows.findIndex((candidate) => candidate.row === row);
  const same = (index: number): boolean => {
    const [here, there] = [rows[at], rows[index]];
    if (!here || !there || here.level1?.name !== there.level1?.name) return false;
    return level === 'level1' || here.level2?.name === there.level2?.name;
  };
  let [first, last] = [at, at];
  while (same(first - 1)) first -= 1;
  while (same(last + 1)) last += 1;
  return { first: rows[first]?.row ?? row, last: rows[last]?.row ?? row };
}

import type { Area } from '../../model/cell';
import { contains } from '../../model/cell';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../../sheets/grid';
import { labelRun } from './class-rows';
import { textAt } from '../read/read-sheet';

/** A column left of the indicator names: 一级, 二级, or a caption beside the whole table (绩效指标). */
export interface ClassColumn {
  readonly column: number;
  readonly level: 'side' | 'level1' | 'level2';
}

export function classColumns(form: Form, grid: SheetGrid): ClassColumn[] {
  const { level1, level2, level3 } = form.table.columns;
  const levels = [
    ...(level1 === undefined ? [] : [{ column: level1, level: 'level1' as const }]),
    ...(level2 === undefined ? [] : [{ column: level2, level: 'level2' as const }]),
  ];
  const first = Math.min(...levels.map(({ column }) => column), level3 ?? Infinity);
  const sides = Array.from({ length: Math.max(0, first - grid.left) }, (_, index) => grid.left + index);
  return [...sides.map((column) => ({ column, level: 'side' as const })), ...levels];
}

export function mergeAt(merges: readonly Area[], row: number, column: number): Area | null {
  return merges.find((area) => contains(area, { row, column })) ?? null;
}

/**
 * Whether a label that stands in one row alone has to be merged with the row that joins its class: yes where the other labels
 * of the column are merged, or where there is no other one to show how this form does it.
 */
export function growsByMerging(
  form: Form,
  merges: readonly Area[],
  level: 'level1' | 'level2',
  column: number,
  row: number,
): boolean {
  const own = labelRun(form, row, level);
  const longRuns = form.table.rows
    .map((candidate) => labelRun(form, candidate.row, level))
    .filter(({ first, last }) => first < last);
  if (longRuns.length === 0) return own.first === own.last;
  return longRuns.some(({ first }) => {
    const area = mergeAt(merges, first, column);
    return area !== null && area.bottom > area.top;
  });
}

/** Whether the form repeats the class in every row instead of printing it once. */
export function printsInEveryRow(
  form: Form,
  grid: SheetGrid,
  level: 'level1' | 'level2',
  column: number,
  row: number,
): boolean {
  const { first, last } = labelRun(form, row, level);
  return last > first && textAt(grid, first + 1, column) !== '';
}

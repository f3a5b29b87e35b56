import type { PlannedCell, SheetPlan } from '../../src/sheets/plan';

export function cellAt(plan: SheetPlan, row: number, column: number): PlannedCell['content'] {
  return plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
}

/** The nine printed cells of a row of 表3 or 表4; "=" for a formula, null for an empty cell. */
export function textsOf(plan: SheetPlan, row: number): unknown[] {
  return Array.from({ length: 9 }, (_, index) => {
    const content = cellAt(plan, row, index + 1);
    return content && 'value' in content ? content.value : content ? '=' : null;
  });
}

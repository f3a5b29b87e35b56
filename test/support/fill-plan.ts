import type { CellRef, CellValue } from '../../src/model/cell';
import type { Field } from '../../src/model/field';
import type { CellContent, SheetPlan } from '../../src/sheets/plan';

/** What a person writes into a drawn sheet, cell by cell; null empties a cell. */
export interface Entry {
  readonly at: Pick<CellRef, 'row' | 'column'>;
  readonly content: CellContent | null;
}

/** The plan with the entries in its cells; styles, merges and the native layer stay. */
export function fillPlan(plan: SheetPlan, entries: readonly Entry[]): SheetPlan {
  const byCell = new Map(entries.map(({ at, content }) => [`${at.row}:${at.column}`, content]));
  const cells = plan.cells.map((cell) => {
    const content = byCell.get(`${cell.row}:${cell.column}`);
    if (content === undefined) return cell;
    byCell.delete(`${cell.row}:${cell.column}`);
    const { row, column, style } = cell;
    return content === null ? { row, column, style } : { row, column, style, content };
  });
  if (byCell.size > 0) throw new Error(`no such cells in ${plan.name}: ${[...byCell.keys()].join(', ')}`);
  return { ...plan, cells };
}

/** What a person writes into a field of a form. */
export function entryIn(field: Field<unknown> | null | undefined, value: CellValue): Entry {
  if (!field) throw new Error('the form has no such field');
  return { at: field.at, content: { value } };
}

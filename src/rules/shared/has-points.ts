import type { Form } from '../../model/form';

/** Whether the rows of a form get points: elsewhere nothing is to be scored, only compared. */
export function hasPoints({ kind, table }: Form): boolean {
  return kind === 'self-evaluation' && (table.columns.weight !== undefined || table.columns.score !== undefined);
}

import { level1Name, level2Name } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { ClassLabel, Form, TableRow } from '../../model/form';

/**
 * The form with its classes named as a county's profile reads them. Recognition itself knows the document's wordings
 * only: it is the same for everybody, and where a table lies does not depend on the words of its classes.
 */
export function withClassNames<F extends Form>(form: F, { profile, classes }: RuleSet): F {
  if (profile === null) return form;
  const label = (printed: ClassLabel | null, nameOf: typeof level1Name) =>
    printed && { ...printed, name: nameOf(printed.text, classes) ?? printed.name };
  const inClass = <R extends Pick<TableRow, 'level1' | 'level2'>>(row: R): R => ({
    ...row,
    level1: label(row.level1, level1Name),
    level2: label(row.level2, level2Name),
  });
  return {
    ...form,
    table: { ...form.table, rows: form.table.rows.map(inClass) },
    indicators: form.indicators.map(inClass),
  };
}

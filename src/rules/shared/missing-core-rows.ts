import { matchTemplateRow } from '../../catalog';
import type { Category, TemplateRow } from '../../catalog/types';
import type { Application } from '../../model/form';
import { coreKin } from './core-kin';
import { named, nameOf } from '../../model/indicators';

/** ★★★ rows of the category that nobody took over, under their own name or another. */
export function missingCoreRows(form: Application, category: Category): readonly TemplateRow[] {
  const present = new Set(named(form).map((indicator) => matchTemplateRow(category, nameOf(indicator))?.id));
  const renamed = new Set(coreKin(form, category).map(({ row }) => row.id));
  return category.rows.filter((row) => row.stars === 3 && !present.has(row.id) && !renamed.has(row.id));
}

import { matchTemplateRow } from '../../catalog';
import type { TemplateRow } from '../../catalog/types';
import type { Indicator } from '../../model/form';
import type { RuleContext } from '../rule';
import { nameOf } from '../../model/indicators';

/** The template row that a name means: of the form's category, else of the first category that has one. */
export function templateRowOf(name: string, { catalog, category }: RuleContext): TemplateRow | null {
  const own = category && matchTemplateRow(category.category, name);
  if (own) return own;
  for (const other of catalog.categories) {
    const row = matchTemplateRow(other, name);
    if (row) return row;
  }
  return null;
}

/** ★★★ by its own print or by the template. */
export function isCore(indicator: Indicator, context: RuleContext): boolean {
  return indicator.stars === 3 || templateRowOf(nameOf(indicator), context)?.stars === 3;
}

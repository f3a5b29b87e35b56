import type { TemplateRow } from '../../catalog/types';

/** Rows of a template by the class that is printed over them, in the template's order. */
export function groupsOf(rows: readonly TemplateRow[]): readonly (readonly [string, readonly TemplateRow[]])[] {
  const groups = new Map<string, TemplateRow[]>();
  for (const row of rows) {
    const group = row.level2 ?? row.level1;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups];
}

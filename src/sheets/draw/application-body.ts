import { nameIn } from '../../catalog';
import type { Category, FormFrame, RuleSet, TemplateRow, Wording } from '../../catalog/types';

/** A row of the indicator table as it is drawn. `template`: the catalogue's row, null in the blank form. */
export interface BodyRow {
  readonly level1: string;
  /** "……" where the print leaves room for a further class. */
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly template: TemplateRow | null;
}

/** The rows of a category template: names with their stars, values as printed. */
export function categoryBody(category: Category, ellipsis: string, wording: Wording): readonly BodyRow[] {
  return category.rows.map((row) => ({
    level1: row.level1,
    level2: row.level2 ?? ellipsis,
    name: row.kind === 'ellipsis' ? ellipsis : '★'.repeat(row.stars) + nameIn(row, wording),
    target: row.target,
    template: row,
  }));
}

/** The blank 表1: 指标1, 指标2 and an open row in each class, and room for a further class at the end of each 一级指标. */
export function blankBody(ruleSet: RuleSet, { labels }: FormFrame): readonly BodyRow[] {
  const { slot1 = '', slot2 = '', ellipsis = '' } = labels;
  const row = (level1: string, level2: string, name: string): BodyRow => ({
    level1,
    level2,
    name,
    target: '',
    template: null,
  });
  return ruleSet.classes.flatMap(({ name: level1, level2 }) => [
    ...level2.flatMap(({ name }) => [row(level1, name, slot1), row(level1, name, slot2), row(level1, name, '')]),
    row(level1, ellipsis, ''),
  ]);
}

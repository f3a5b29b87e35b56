import { matchTemplateRow } from '../catalog';
import type { TemplateRow } from '../catalog/types';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { hasTarget, named, nameOf, placeOfClass } from './shared/indicators';

/** ★ rows of the category without a value; a group counts as filled when its heading or any of its rows is. */
export const starredIndicatorMissing: Rule<'application'> = {
  id: 'starred-indicator-missing',
  title: '加星指标未填',
  severity: 'hint',
  source: cite('第一节三，备注', '如项目不涉及经济效益或生态效益，可不填写，重点填写模板中加星指标'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  *check(form, context) {
    if (!context.category) return;
    const { category } = context.category;
    const written = named(form).flatMap((indicator) => {
      const row = matchTemplateRow(category, nameOf(indicator));
      return row ? [{ row, isFilled: hasTarget(indicator) }] : [];
    });
    for (const row of category.rows) {
      if (row.stars !== 1 || written.some((one) => one.isFilled && belongsTo(one.row, row))) continue;
      const isWritten = written.some((one) => one.row.id === row.id);
      yield {
        at: placeOfClass(form, row.level1, row.level2),
        what: `加星指标“${row.name}”未填`,
        todo: '项目涉及的，请补填',
        group: 'starred-indicator-missing',
        ...(!isWritten && insertion(category.id, row)),
      };
    }
  },
};

function belongsTo(row: TemplateRow, group: TemplateRow): boolean {
  return row.id === group.id || row.parent === group.id;
}

function insertion(category: string, row: TemplateRow): Pick<Draft, 'fix'> {
  return { fix: { label: `补入“${row.name}”`, kind: 'add-indicator', category, templateRow: row.id } };
}

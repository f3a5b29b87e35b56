import { matchTemplateRow } from '../catalog';
import { cite } from './shared/cite';
import { nameOf, named, placeOfClass } from './shared/indicators';
import type { Rule } from './rule';

/**
 * ★★★ rows of the form's category that nobody took over. A row that stands there without a value is target-missing or
 * placeholder-left. Where the category is only a guess, the finding is a 核实.
 */
export const coreIndicatorMissing: Rule<'application'> = {
  id: 'core-indicator-missing',
  title: '缺少核心指标',
  severity: 'error',
  source: cite('模板★★★必填', '其中三颗星为必填的核心绩效指标'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  *check(form, { category }) {
    if (!category) return;
    const guess = category.from === 'guess' ? `若属“${category.category.name}”，` : '';
    const present = new Set(named(form).map((indicator) => matchTemplateRow(category.category, nameOf(indicator))?.id));
    for (const row of category.category.rows) {
      if (row.stars !== 3 || present.has(row.id)) continue;
      yield {
        at: placeOfClass(form, row.level1, row.level2),
        what: `${guess}缺少核心指标“${row.name}”`,
        todo: '请补填；不涉及的，请说明理由',
        answerable: true,
        fix: { label: `补入“${row.name}”`, kind: 'add-indicator', category: category.category.id, templateRow: row.id },
        ...(guess !== '' && { severity: 'warning' }),
      };
    }
  },
};

import { CORE_ROWS } from './shared/cite';
import { placeOfClass } from './shared/indicators';
import { missingCoreRows } from './shared/missing-core-rows';
import type { Rule } from './rule';

/**
 * ★★★ rows of the form's category that nobody took over. A row that stands there without a value is target-missing or
 * placeholder-left, one under another name core-indicator-renamed. Where the category is only a guess, the finding is a 核实.
 */
export const coreIndicatorMissing: Rule<'application'> = {
  id: 'core-indicator-missing',
  title: '缺少核心指标',
  severity: 'error',
  source: CORE_ROWS,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  needs: ['whole', 'level3', 'target'],
  *check(form, { category }) {
    if (!category) return;
    const guess = category.from === 'guess' ? `若属“${category.category.name}”，` : '';
    for (const row of missingCoreRows(form, category.category)) {
      yield {
        at: placeOfClass(form, row.level1, row.level2),
        what: `${guess}缺少核心指标“${row.name}”`,
        todo: '请补填；不涉及的，请说明理由',
        key: row.id,
        answerable: true,
        fix: { label: `补入“${row.name}”`, kind: 'add-indicator', category: category.category.id, templateRow: row.id },
        ...(guess !== '' && { severity: 'warning' }),
      };
    }
  },
};

import type { Category, TemplateRow } from '../catalog/types';
import type { Application } from '../model/form';
import { CORE_ROWS } from './shared/cite';
import { placeOfClass } from '../model/indicators';
import { missingCoreRows } from './shared/missing-core-rows';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  missing: { what: '缺少核心指标“{row}”', todo: '请补填；不涉及的，请说明理由' },
  asked: { what: '若属“{category}”，还有核心指标{rows}未列', todo: '不涉及的，请说明理由' },
});

/**
 * ★★★ rows of the form's category that nobody took over. A row that stands there without a value is target-missing or
 * placeholder-left, one under another name core-indicator-renamed. Where the category is only a guess, one 核实 asks for all (decision D24).
 */
export const coreIndicatorMissing: Rule<'application'> = {
  id: 'core-indicator-missing',
  title: '缺少核心指标',
  severity: 'error',
  source: CORE_ROWS,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, { category }) {
    if (!category) return;
    const missing = missingCoreRows(form, category.category);
    if (category.from === 'guess') {
      if (missing[0]) yield askedOnce(form, category.category, missing);
      return;
    }
    for (const row of missing) {
      yield {
        at: placeOfClass(form, row.level1, row.level2),
        ...say('missing', { row: row.name }),
        key: row.id,
        answerable: true,
        fix: { label: `补入“${row.name}”`, kind: 'add-indicator', category: category.category.id, templateRow: row.id },
      };
    }
  },
};

function askedOnce(form: Application, { name }: Category, missing: readonly TemplateRow[]): Draft {
  return {
    at: placeOfClass(form, missing[0]?.level1 ?? '', missing[0]?.level2 ?? null),
    severity: 'warning',
    ...say('asked', { category: name, rows: missing.map((row) => `“${row.name}”`).join('') }),
    formerly: missing.map((row) => `若属“${name}”，缺少核心指标“${row.name}”`),
  };
}

import { matchTemplateRow } from '../catalog';
import { cite } from './shared/cite';
import { nameOf, named } from '../model/indicators';
import type { Rule } from './rule';

/** A template row whose value the document prints (100%), with another number. ≥100% and =100% say the same. */
export const fixedValue: Rule<'application' | 'self-evaluation'> = {
  id: 'fixed-value',
  title: '模板固定值被改动',
  severity: 'warning',
  source: cite('附2 模板', '100%'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'document' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'target'],
  *check(form, { category }) {
    if (!category) return;
    for (const indicator of named(form)) {
      const row = matchTemplateRow(category.category, nameOf(indicator));
      const [number, ...others] = indicator.target.value?.numbers ?? [];
      if (!row?.fixedValue || indicator.target.value?.kind !== 'quantitative' || !number || others.length > 0) continue;
      if (number.eq(parseFloat(row.fixedValue))) continue;
      yield {
        at: indicator.target.at,
        what: `“${nameOf(indicator)}”的指标值为“${indicator.target.text}”，模板为 ${row.fixedValue}`,
        todo: '请核实',
        group: 'fixed-value',
      };
    }
  },
};

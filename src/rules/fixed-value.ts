import { matchTemplateRow } from '../catalog';
import { cite } from './shared/cite';
import { nameOf, named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  changed: { what: '“{name}”的指标值为“{value}”，模板为 {fixed}', todo: '请核实' },
});

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
  messages: say.messages,
  *check(form, { category }) {
    if (!category) return;
    for (const indicator of named(form)) {
      const row = matchTemplateRow(category.category, nameOf(indicator));
      const [number, ...others] = indicator.target.value?.numbers ?? [];
      if (!row?.fixedValue || indicator.target.value?.kind !== 'quantitative' || !number || others.length > 0) continue;
      if (number.eq(parseFloat(row.fixedValue))) continue;
      yield {
        at: indicator.target.at,
        ...say('changed', { name: nameOf(indicator), value: indicator.target.text, fixed: row.fixedValue }),
        group: 'fixed-value',
      };
    }
  },
};

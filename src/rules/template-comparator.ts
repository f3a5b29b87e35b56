import type { Comparator } from '../model/indicator-value';
import { printIndicatorValue } from '../model/indicator-value';
import { cite } from './shared/cite';
import { isWanted } from './shared/direction-words';
import { named, nameOf } from './shared/indicators';
import { metricOf } from './shared/metric';
import { templateRowOf } from './shared/template';
import type { Rule } from './rule';

/** A bare value and "=" are left in peace; > beside ≥ is comparator-variant. */
const OPPOSITE: Readonly<Partial<Record<Comparator, readonly Comparator[]>>> = { '≥': ['≤', '<'], '≤': ['≥', '>'] };

/** The opposite sign of the template's row. Where the name alone tells the direction, direction-reversed has said it. */
export const templateComparator: Rule<'application'> = {
  id: 'template-comparator',
  title: '比较符号与模板相反',
  severity: 'warning',
  source: cite('附2 模板', '从上述绩效指标中选择适合的填报'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  needs: ['level3', 'target'],
  *check(form, context) {
    for (const indicator of named(form)) {
      const { value, at, text } = indicator.target;
      const sign = templateRowOf(nameOf(indicator), context)?.comparator;
      if (value?.kind !== 'quantitative' || !value.comparator || !sign) continue;
      const metric = metricOf(indicator);
      if (!OPPOSITE[sign]?.includes(value.comparator) || isWanted(metric)) continue;
      yield {
        at,
        what: `“${nameOf(indicator)}”的指标值“${text}”用“${value.comparator}”，模板用“${sign}”`,
        todo: `请核实是否应为“${printIndicatorValue({ ...value, comparator: sign })}”`,
        group: 'template-comparator',
      };
    }
  },
};

import type { Comparator } from '../model/comparator';
import { printIndicatorValue } from '../model/indicator-value';
import { citeTemplate } from './shared/cite';
import { isWanted } from './shared/direction-words';
import { named, nameOf } from '../model/indicators';
import { metricOf } from './shared/metric';
import { templateRowOf } from './shared/template';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** A bare value and "=" are left in peace; > beside ≥ is comparator-variant. */
const OPPOSITE: Readonly<Partial<Record<Comparator, readonly Comparator[]>>> = { '≥': ['≤', '<'], '≤': ['≥', '>'] };

const say = defineMessages({
  opposite: { what: '“{name}”的指标值“{value}”用“{comparator}”，模板用“{sign}”', todo: '请核实是否应为“{better}”' },
});

/** The opposite sign of the template's row. Where the name alone tells the direction, direction-reversed has said it. */
export const templateComparator: Rule<'application'> = {
  id: 'template-comparator',
  title: '比较符号与模板相反',
  severity: 'warning',
  source: citeTemplate('≥**公里'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    for (const indicator of named(form)) {
      const { value, at, text } = indicator.target;
      const row = templateRowOf(nameOf(indicator), context);
      const sign = row?.comparator;
      if (value?.kind !== 'quantitative' || !value.comparator || !sign) continue;
      const metric = metricOf(indicator);
      if (!OPPOSITE[sign]?.includes(value.comparator) || isWanted(metric)) continue;
      yield {
        at,
        ...say('opposite', {
          name: nameOf(indicator),
          value: text,
          comparator: value.comparator,
          sign,
          better: printIndicatorValue({ ...value, comparator: sign }),
        }),
        source: citeTemplate(row.target),
        group: 'template-comparator',
      };
    }
  },
};

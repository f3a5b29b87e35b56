import { comparisonOf } from '../scoring';
import { practice } from './shared/cite';
import { isDirectionInferred } from './shared/inferred-direction';
import { named, nameOf } from '../model/indicators';
import { metricOf } from './shared/metric';
import { isPaidToPeople } from './shared/pay';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  short: { what: '“{name}”实际为 {actual}，低于标准 {value}', todo: '请核实是否足额发放' },
});

/**
 * A subsidy or pay below its standard. As a cost it was kept (decision D5), so its points are full; for those who get it something may be
 * missing. "≤800元" says that less will do.
 */
export const supportShort: Rule<'self-evaluation'> = {
  id: 'support-short',
  title: '补助或报酬低于标准',
  severity: 'hint',
  source: practice('补助、报酬按标准足额发放，低于标准的不算节约'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level2', 'level3', 'target', 'actual'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const { target, actual } = indicator;
      if (!isDirectionInferred(indicator) || metricOf(indicator).measures !== 'money') continue;
      const comparison = isPaidToPeople(nameOf(indicator)) && comparisonOf(indicator, catalog.arithmetic);
      if (!comparison || comparison.direction === 'positive' || typeof comparison.measured === 'string') continue;
      if (!actual || !comparison.measured.actual.lt(comparison.measured.target)) continue;
      yield {
        at: actual.at,
        ...say('short', { name: nameOf(indicator), actual: actual.text, value: target.text }),
        group: 'support-short',
      };
    }
  },
};

import { defineMessages } from './messages';
import type { Rule } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { isWantedShare } from './shared/direction-words';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { metricOf } from './shared/metric';

const say = defineMessages({
  atLeast: { what: '“{name}”不会超过 100%，不必写“≥”', todo: '可改为“100%”' },
});

/**
 * "≥100%" of a share: nothing lies above it, so "100%" says the same, as the templates print it. A sign or 正向 in a column of its own is
 * there for every row.
 */
export const shareAtLeastHundred: Rule<'application'> = {
  id: 'share-at-least-hundred',
  title: '比率写作“≥100%”',
  severity: 'hint',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '绩效合理性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const metric = metricOf(indicator);
      const { value, measures } = metric;
      if (indicator.target.parts?.some(({ role }) => role === 'sign')) continue;
      if (measures !== 'share' || value?.unit?.symbol !== '%' || value.remark !== '') continue;
      if (value.comparator !== '≥' || !value.numbers[0]?.eq(100) || !isWantedShare(metric)) continue;
      yield {
        at: indicator.target.at,
        ...say('atLeast', { name: nameOf(indicator) }),
        group: 'share-at-least-hundred',
        ...rewriting(indicator.target, '100%'),
      };
    }
  },
};

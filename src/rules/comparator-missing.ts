import { defineMessages } from './messages';
import type { Rule } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { isWantedShare } from './shared/direction-words';
import { named, nameOf } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { metricOf } from './shared/metric';

const say = defineMessages({
  missing: { what: '“{name}”的指标值“{value}”没有写“≥”', todo: '可写明“{better}”' },
});

/**
 * A bare share below 100% that is the better the higher: "90%". It is scored as "≥90%" (decision D5) and better says so.
 * Bare 100%, counts, prices and rates of interest say what they mean.
 */
export const comparatorMissing: Rule<'application'> = {
  id: 'comparator-missing',
  title: '比率未写“≥”',
  severity: 'hint',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const metric = metricOf(indicator);
      const { value, measures } = metric;
      const number = value?.numbers[0];
      if (measures !== 'share' || value?.comparator !== null || !isWantedShare(metric)) continue;
      if (!number?.gt(0) || number.gte(100) || value.unit?.symbol !== '%') continue;
      const text = `≥${number.toFixed()}%${value.remark}`;
      yield {
        at: indicator.target.at,
        ...say('missing', { name: nameOf(indicator), value: indicator.target.text, better: text }),
        group: 'comparator-missing',
        ...rewriting(indicator.target, text),
      };
    }
  },
};

import { forecastOf, shortfallOf } from '../scoring';
import { cite } from './shared/cite';
import { comparison } from './shared/comparison';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  farOff: { what: '{comparison}，偏离 {shortfall}%', todo: '请及时纠正' },
});

/** A forecast that misses its target by a fifth and more, explained or not: what monitoring is there to put right (J10). */
export const forecastFarOff: Rule<'monitoring'> = {
  id: 'forecast-far-off',
  title: '全年预计偏离目标较大',
  severity: 'hint',
  source: cite('第四节三', '对项目资金实际执行与绩效目标偏离较大的，要求预算资金申请单位及时予以纠正'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'forecast'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const { target, forecast } = indicator;
      const shortfall = shortfallOf(indicator, catalog.arithmetic);
      if (!forecast || !shortfall?.gt(catalog.limits.deviation)) continue;
      yield {
        at: forecast.at,
        ...say('farOff', {
          comparison: comparison(
            '全年预计',
            target,
            forecast.text,
            forecastOf(indicator, catalog.arithmetic).direction,
          ),
          shortfall: shortfall.toFixed(2),
        }),
      };
    }
  },
};

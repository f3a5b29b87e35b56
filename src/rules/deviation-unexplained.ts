import { isEmpty } from '../model/field';
import { forecastOf, isForecastMissed } from '../scoring';
import { cite } from './shared/cite';
import { comparison } from './shared/comparison';
import { named } from '../model/indicators';
import { isDirectionInferred } from './shared/inferred-direction';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  impossible: {
    what: '完成可能性为“{likelihood}”，未填偏差原因',
    todo: '请从资金、制度、人员、硬件条件等方面说明原因',
  },
  missed: { what: '{comparison}，未填偏差原因', todo: '请从资金、制度、人员、硬件条件等方面说明原因' },
});

/** A forecast that misses its target (decision D6), or a target that can not be met any more, without 偏差原因分析. A forecast that is better than the target needs none. An inferred direction only asks (decision D5). */
export const deviationUnexplained: Rule<'monitoring'> = {
  id: 'deviation-unexplained',
  title: '预计完不成目标未填偏差原因',
  severity: 'error',
  source: cite(
    '第四节二，填报说明（三）4',
    '针对与预期目标产生偏差的指标值，可从资金保障、制度保障、人员保障、硬件条件保障等方面进行判断和分析，并说明原因',
  ),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level3', 'target', 'forecast', 'likelihood', 'reason'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      if (!indicator.reason || !isEmpty(indicator.reason)) continue;
      const { direction, reached } = forecastOf(indicator, catalog.arithmetic);
      if (!isForecastMissed(indicator, catalog.arithmetic)) {
        const { likelihood } = indicator;
        // Beside a forecast that meets the target the two contradict each other: likelihood-contradicts.
        if (likelihood?.value !== 'impossible' || reached === true) continue;
        yield { at: indicator.reason.at, ...say('impossible', { likelihood: likelihood.text }) };
        continue;
      }
      const missed = comparison('全年预计', indicator.target, indicator.forecast?.text ?? '', direction);
      yield {
        at: indicator.reason.at,
        ...(direction && isDirectionInferred(indicator) && { severity: 'warning' }),
        ...say('missed', { comparison: missed }),
      };
    }
  },
};

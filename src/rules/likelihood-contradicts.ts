import type { Arithmetic } from '../catalog';
import type { Indicator } from '../model/form';
import { forecastOf, isForecastMissed } from '../scoring';
import { cite } from './shared/cite';
import { comparison } from './shared/comparison';
import { named, nameOf } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  contradicts: {
    what: '“{name}”：{forecast}，完成可能性却为“{likelihood}”',
    todo: '请核对全年预计完成情况和完成可能性',
  },
});

/** 确定能 beside a forecast that misses its target, 完全不可能 beside one that meets it: one of the two is wrong. */
export const likelihoodContradicts: Rule<'monitoring'> = {
  id: 'likelihood-contradicts',
  title: '完成可能性与全年预计不符',
  severity: 'warning',
  source: cite('第四节二，填报说明（三）3', '预测项目全年绩效目标完成情况'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level2', 'level3', 'target', 'forecast', 'likelihood'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const { likelihood } = indicator;
      const forecast = likelihood ? against(indicator, catalog.arithmetic) : null;
      if (!likelihood || forecast === null) continue;
      yield {
        at: likelihood.at,
        ...say('contradicts', { name: nameOf(indicator), forecast, likelihood: likelihood.text }),
      };
    }
  },
};

/** What the forecast says against the likelihood; null where they agree, or nobody knows. */
function against(indicator: Indicator, arithmetic: Arithmetic): string | null {
  const { likelihood, target, forecast } = indicator;
  const { reached, direction } = forecastOf(indicator, arithmetic);
  if (likelihood?.value === 'certain' && isForecastMissed(indicator, arithmetic))
    return comparison('全年预计', target, forecast?.text ?? '', direction);
  if (likelihood?.value === 'impossible' && reached === true)
    return `全年预计 ${forecast?.text ?? ''} 可以达到目标值 ${target.text}`;
  return null;
}

import { withoutBlanks } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { AWARENESS, INCOME, PASS_RATE, SATISFACTION, TIMELINESS } from './shared/contents';
import { named, nameOf } from '../model/indicators';
import { metricOf } from './shared/metric';
import { templateRowOf } from './shared/template';

/** Shares that have a class of their own are said by class-quantity. */
const ELSEWHERE = [SATISFACTION, TIMELINESS, PASS_RATE, AWARENESS, INCOME];

const say = defineMessages({
  share: { what: '“{name}{value}”是比率，现列在数量指标', todo: '可另填数量，如“≥20个”' },
});

/** A percentage where a quantity is expected. The templates print some themselves (…农户股权占比), so it can be meant: 提示. */
export const shareAsQuantity: Rule<'application'> = {
  id: 'share-as-quantity',
  title: '数量指标填的是比率',
  severity: 'hint',
  source: cite('第一节三，填报说明7', '反映预期提供的公共产品和服务数量'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level2', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    for (const indicator of named(form)) {
      const metric = metricOf(indicator);
      if (indicator.level2?.name !== '数量指标' || metric.measures !== 'share') continue;
      if (ELSEWHERE.some((content) => content.isIn(metric)) || templateRowOf(nameOf(indicator), context)) continue;
      yield {
        at: indicator.target.at,
        ...say('share', { name: nameOf(indicator), value: withoutBlanks(indicator.target.text) }),
        group: 'share-as-quantity',
      };
    }
  },
};

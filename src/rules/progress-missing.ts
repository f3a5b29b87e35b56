import { isEmpty } from '../model/field';
import type { Indicator, Monitoring } from '../model/form';
import { cite } from './shared/cite';
import { monthsOf } from '../model/reported-months';
import { hasTarget, named, nameOf } from '../model/indicators';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  missing: { what: '“{name}”未填{labels}', todo: '请按实际进展填写' },
});

/** 完成情况 or 全年预计完成情况 not filled in. Satisfaction is asked at the end of the year: only its forecast is expected. A reason says why nothing is done yet. */
export const progressMissing: Rule<'monitoring'> = {
  id: 'progress-missing',
  title: '完成情况未填',
  severity: 'warning',
  source: cite('第四节二，填报说明（三）2', '是指截至**月项目产出及效益指标实际完成情况'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level1', 'level2', 'level3', 'target', 'actual', 'forecast', 'reason'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form).filter(hasTarget)) {
      const draft = missing(indicator, form);
      if (draft) yield draft;
    }
  },
};

function missing(indicator: Indicator, form: Monitoring): Draft | null {
  const { actual, forecast, level1, level2, reason } = indicator;
  const isOfSatisfaction = level1?.name === '满意度指标' || level2?.name === '服务对象满意度指标';
  const isAsked = !isOfSatisfaction && isEmpty(reason);
  const open = [
    ...(actual && isEmpty(actual) && isAsked ? [{ at: actual.at, label: `${monthsOf(form)}完成情况` }] : []),
    ...(forecast && isEmpty(forecast) ? [{ at: forecast.at, label: '全年预计完成情况' }] : []),
  ];
  const [first] = open;
  if (!first) return null;
  return {
    at: first.at,
    ...say('missing', { name: nameOf(indicator), labels: open.map(({ label }) => label).join('、') }),
    group: 'progress-missing',
  };
}

import type { Indicator } from '../model/form';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { named, placeOfClass } from '../model/indicators';

const say = defineMessages({
  missing: { what: '缺少{name}，没有一条三级指标', todo: '请补填；不涉及的，请说明理由' },
});

/**
 * A 一级指标 without a single indicator. A row of no known class may belong there, so nothing is said then; one that stands
 * below the wrong 一级指标 is there (level2-misplaced says so).
 */
export const level1Missing: Rule<'application'> = {
  id: 'level1-missing',
  title: '缺少一级指标',
  severity: 'warning',
  source: cite('第一节三，填报说明7', '绩效指标一般包括产出指标、效益指标、满意度指标三类一级指标'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level1', 'level2', 'level3'],
  messages: say.messages,
  *check(form, { catalog }) {
    const indicators = named(form);
    const isKnown = indicators.every(({ level1 }) => catalog.classes.some(({ name }) => name === level1?.name));
    if (indicators.length === 0 || !isKnown) return;
    for (const { name, level2 } of catalog.classes) {
      const isIn = (indicator: Indicator) =>
        indicator.level1?.name === name || level2.some((known) => known.name === indicator.level2?.name);
      if (indicators.some(isIn)) continue;
      yield { at: placeOfClass(form, name, null), key: name, ...say('missing', { name }) };
    }
  },
};

import { weightedClasses } from './shared/class-points';
import { named } from '../model/indicators';
import { WEIGHTS_ADD_UP } from './shared/scores';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '{name}标明 {points} 分，下面没有三级指标', todo: '请补填指标；没有的，请把分值调到其他指标' },
});

/** Points printed in a class cell that no indicator can earn (decision D11). A class without points may be empty. */
export const classWithoutIndicators: Rule<'self-evaluation'> = {
  id: 'class-without-indicators',
  title: '有分值的类别没有指标',
  severity: 'error',
  source: WEIGHTS_ADD_UP,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level1', 'level2', 'level3'],
  messages: say.messages,
  *check(form) {
    const filled = new Set(named(form).map(({ row }) => row));
    if (filled.size === 0) return;
    for (const { label, points, rows } of weightedClasses(form)) {
      if (!points.gt(0) || rows.some((row) => filled.has(row))) continue;
      yield { at: label.at, ...say('empty', { name: label.name, points: points.toFixed() }) };
    }
  },
};

import { achievementOf } from '../scoring';
import { cite } from './shared/cite';
import { mostOf, percentOf } from './shared/share-limit';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  exceeded: {
    what: '实际值“{actual}”是目标值“{value}”的 {percent}%',
    todo: '请核实实际值；属实的，下年度目标可适当提高',
  },
});

/** A target that was exceeded by far may have been set too low (decision D6); its points are full all the same. */
export const targetFarExceeded: Rule<'self-evaluation'> = {
  id: 'target-far-exceeded',
  title: '实际值远高于目标值',
  severity: 'hint',
  source: cite('第一节二3', '对完成任务目标具有约束力，不宜过高或过低'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level2', 'level3', 'target', 'actual'],
  messages: say.messages,
  *check(form, { catalog: { arithmetic, limits } }) {
    for (const indicator of named(form)) {
      const { target, actual } = indicator;
      const percent = achievementOf(indicator, arithmetic);
      if (!actual || !percent?.gte(arithmetic.overfulfilment?.from ?? limits.overfulfilment)) continue;
      // A share that cannot be: said by share-above-hundred.
      const most = mostOf(indicator);
      if (most !== null && percentOf(actual.value, target.value?.unit ?? null)?.gt(most)) continue;
      yield {
        at: actual.at,
        ...say('exceeded', { actual: actual.text, value: target.text, percent: percent.round(0).toFixed() }),
        group: 'target-far-exceeded',
      };
    }
  },
};

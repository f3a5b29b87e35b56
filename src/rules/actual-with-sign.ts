import { named } from '../model/indicators';
import { FILL_IN } from './shared/scores';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  sign: { what: '全年实际值“{actual}”带有“{comparator}”，不是一个确定的数', todo: '请填写实际完成的数' },
});

/** "≥95%" as a result says what was demanded, not what came of it. It is scored by its number. */
export const actualWithSign: Rule<'self-evaluation'> = {
  id: 'actual-with-sign',
  title: '全年实际值带有≥或≤',
  severity: 'hint',
  source: FILL_IN,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'actual'],
  messages: say.messages,
  *check(form) {
    for (const { actual } of named(form)) {
      const { kind, comparator } = actual?.value ?? {};
      if (!actual || kind !== 'quantitative' || !comparator || comparator === '=') continue;
      yield { at: actual.at, ...say('sign', { actual: actual.text, comparator }), group: 'actual-with-sign' };
    }
  },
};

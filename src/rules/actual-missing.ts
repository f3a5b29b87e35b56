import { isEmpty } from '../model/field';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { hasTarget, named, nameOf } from '../model/indicators';
import { FILL_IN } from './shared/scores';

const say = defineMessages({
  placeholder: { what: '全年实际值仍为“{actual}”，尚未填写', todo: '请按实际完成情况填写' },
  empty: { what: '“{name}”未填全年实际值', todo: '请按实际完成情况填写', ofMany: '项未填全年实际值' },
});

/** Every indicator with a target has its 全年实际值: without it the total is incomplete, never silently 0. */
export const actualMissing: Rule<'self-evaluation'> = {
  id: 'actual-missing',
  title: '全年实际值未填',
  severity: 'error',
  source: FILL_IN,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level3', 'target', 'actual'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { actual } = indicator;
      if (!actual || !hasTarget(indicator)) continue;
      const isPlaceholder = actual.value?.kind === 'placeholder';
      if (!isEmpty(actual) && !isPlaceholder) continue;
      yield {
        at: actual.at,
        ...(isPlaceholder ? say('placeholder', { actual: actual.text }) : say('empty', { name: nameOf(indicator) })),
        group: isPlaceholder ? 'placeholder' : 'actual-missing',
      };
    }
  },
};

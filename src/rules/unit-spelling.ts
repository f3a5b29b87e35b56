import { printIndicatorValue } from '../model/indicator-value';
import type { Unit } from '../model/unit';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  spelling: { what: '指标值“{value}”的单位写作“{typed}”，表内单位一般写“{unit}”', todo: '可改为“{better}”' },
});

/** Latin or symbol spellings of a unit that the document writes in Chinese: km, m², ㎡, kg. */
export const unitSpelling: Rule<'application'> = {
  id: 'unit-spelling',
  title: '计量单位写法',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const { target } of named(form)) {
      const value = target.value;
      if (value?.kind !== 'quantitative' || value.comparatorVariant || !value.unit || !isForeign(value.unit)) continue;
      const text = printIndicatorValue(value);
      yield {
        at: target.at,
        ...say('spelling', {
          value: target.text,
          typed: value.unit.text.trim(),
          unit: value.unit.symbol,
          better: text,
        }),
        group: 'unit-spelling',
        ...rewriting(target, text),
      };
    }
  },
};

function isForeign({ text, symbol, dimension }: Unit): boolean {
  return dimension !== null && /[A-Za-z㎡㎢㎥㎞]/.test(text) && !/[A-Za-z]/.test(symbol);
}

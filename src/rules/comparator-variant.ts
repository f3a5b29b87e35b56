import { printIndicatorValue } from '../model/indicator-value';
import type { IndicatorValue } from '../model/indicator-value';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  strict: { what: '指标值“{value}”用“{comparator}”，正向指标用“≥”、反向指标用“≤”', todo: '请核实是否应为“{better}”' },
  variant: { what: '指标值“{value}”比较符号不规范', todo: '请改为“{better}”' },
});

/** ≧, >=, 不低于 … mean ≥ and can be rewritten; a strict > or < says something else: only the author knows. */
export const comparatorVariant: Rule<'application'> = {
  id: 'comparator-variant',
  title: '比较符号不规范',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const { target } of named(form)) {
      const value = target.value;
      if (value?.kind !== 'quantitative') continue;
      if (value.comparator === '>' || value.comparator === '<') {
        yield {
          at: target.at,
          ...say('strict', {
            value: target.text,
            comparator: value.comparator,
            better: printIndicatorValue(inclusive(value)),
          }),
          group: 'strict',
        };
      } else if (value.comparatorVariant) {
        const text = printIndicatorValue(value);
        yield {
          at: target.at,
          ...say('variant', { value: target.text, better: text }),
          group: 'variant',
          ...rewriting(target, text),
        };
      }
    }
  },
};

function inclusive(value: IndicatorValue): IndicatorValue {
  return { ...value, comparator: value.comparator === '>' ? '≥' : '≤' };
}

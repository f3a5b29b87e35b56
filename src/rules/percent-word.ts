import type { Field } from '../model/field';
import type { IndicatorValue } from '../model/indicator-value';
import { printIndicatorValue } from '../model/indicator-value';
import { percentInWords } from './shared/percent-in-words';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named } from '../model/indicators';
import { rewriting } from './shared/rewritten-part';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  asUnit: { what: '指标值“{value}”以“百分比”作单位', todo: '请改为“{better}”' },
  inWords: { what: '指标值“{value}”没有用“%”', todo: '请改为“{better}”' },
});

/** "95 百分比", "百分之95" and "百分之九十五" are 95%. */
export const percentWord: Rule<'application'> = {
  id: 'percent-word',
  title: '“百分比”应写作“%”',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const { target } of named(form)) {
      const inWords = percentInWords(target.text);
      const text = inWords ?? withSign(target);
      if (text === null) continue;
      yield {
        at: target.at,
        ...say(inWords === null ? 'asUnit' : 'inWords', { value: target.text, better: text }),
        group: 'percent-word',
        ...rewriting(target, text),
      };
    }
  },
};

function withSign({ value }: Field<IndicatorValue>): string | null {
  const isWord = value?.kind === 'quantitative' && /^百分[比数]$/.test(value.unit?.text.trim() ?? '');
  return isWord ? printIndicatorValue(value) : null;
}

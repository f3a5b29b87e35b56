import { saysNone } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { QUANTIFIED } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { metricOf } from './shared/metric';
import { percentInWords } from './shared/percent-in-words';

const say = defineMessages({
  phrase: { what: '“{name}”的指标值“{value}”没有数字', todo: '请填写百分比，如“≥90%”' },
});

/** "满意" as the target of a 满意度: every template gives a percentage, and a survey yields one. 满意率 is said by quantitative-as-phrase. */
export const satisfactionAsPhrase: Rule<'application'> = {
  id: 'satisfaction-as-phrase',
  title: '满意度没有数字',
  severity: 'warning',
  source: QUANTIFIED,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { value, text, at } = indicator.target;
      if (value?.kind !== 'qualitative' || saysNone(text) || percentInWords(text) !== null) continue;
      if (!metricOf(indicator).name.endsWith('满意度')) continue;
      yield { at, ...say('phrase', { name: nameOf(indicator), value: text }), group: 'satisfaction-as-phrase' };
    }
  },
};

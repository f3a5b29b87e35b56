import { sameText } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';

const say = defineMessages({
  repeated: { what: '绩效指标描述只是重复名称“{name}”', todo: '请写明怎样计算或查证' },
});

/** A description that is the name again, word for word: how the value is measured stays unsaid. */
export const descriptionRepeatsName: Rule<'application'> = {
  id: 'description-repeats-name',
  title: '绩效指标描述与名称相同',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'description'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { description } = indicator;
      if (!description?.value || !sameText(description.text, nameOf(indicator))) continue;
      yield { at: description.at, ...say('repeated', { name: nameOf(indicator) }), group: 'description' };
    }
  },
};

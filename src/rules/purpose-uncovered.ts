import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { wordsOfIndicators } from './shared/indicator-words';
import { PURPOSE_MATTERS, unmeasured } from './shared/matters';

/** A longer purpose tells a story; what it names in passing need not be measured. */
const LONGEST = 30;

const say = defineMessages({
  uncovered: { what: '资金用途为“{purpose}”，年度目标和指标都没有提到', todo: '请核实用途，或增加相应的产出指标' },
});

/** A 资金用途 that names one thing, of which neither goals nor indicators say a word. */
export const purposeUncovered: Rule<'application'> = {
  id: 'purpose-uncovered',
  title: '资金用途没有对应指标',
  severity: 'warning',
  source: cite('第二节二4', '资金匹配性重点审核绩效目标与项目资金量、使用方向等是否匹配'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '目标相关性',
  needs: ['whole', 'level3', 'description'],
  messages: say.messages,
  *check(form) {
    if (!form.purpose) return;
    const purpose = squash(form.purpose.text);
    const indicators = wordsOfIndicators(form);
    if (purpose.length > LONGEST || indicators === '') return;
    const covered = [...form.goals.map(({ text }) => text), indicators].join('；');
    if (unmeasured(purpose, covered, PURPOSE_MATTERS).length === 0) return;
    yield { at: form.purpose.at, ...say('uncovered', { purpose }) };
  },
};

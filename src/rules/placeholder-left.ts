import { isCore } from './shared/template';
import { cite, INCOMPLETE } from './shared/cite';
import { amounts, isMasked } from './shared/funds';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  year: { what: '年度仍为“{year}”，尚未填写', todo: '请填写预算年份' },
  amount: { what: '{label}仍为“{text}”，尚未填写', todo: '请填入金额' },
  core: { what: '指标值仍为“{value}”，尚未填写。定量指标应有指标值', todo: '请填入数字' },
  target: {
    what: '指标值仍为“{value}”，尚未填写。定量指标应有指标值',
    todo: '请填入数字；不涉及的，请删除该行',
  },
});

/** The template's ** and 20XX still stand, in the year, the amounts or the values. */
export const placeholderLeft: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'placeholder-left',
  title: '模板占位符未替换',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    if (form.year && /20[X×*]{2}/i.test(form.year.text.replace(/\s/g, ''))) {
      yield {
        at: form.year.at,
        ...say('year', { year: form.year.text }),
        source: cite('第一节三，填报说明1', '指编制扶贫项目预算所属年份'),
      };
    }
    for (const { label, field } of form.kind === 'application' ? amounts(form.funds) : []) {
      if (field.value || !isMasked(field.text)) continue;
      yield { at: field.at, ...say('amount', { label, text: field.text }) };
    }
    for (const indicator of named(form)) {
      if (indicator.target.value?.kind !== 'placeholder') continue;
      yield {
        at: indicator.target.at,
        ...say(isCore(indicator, context) ? 'core' : 'target', { value: indicator.target.text }),
        group: 'placeholder-left',
      };
    }
  },
};

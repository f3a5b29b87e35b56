import { saysNone } from '../model/text';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '指标值“{value}”没有对应的三级指标名称', todo: '请填写指标名称；不需要的，请清除指标值' },
});

/** A value that nobody can tell what it is of. The rows that a template leaves free ("≥**亩" without a name) are no gap. */
export const nameMissing: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'name-missing',
  title: '三级指标未填名称',
  severity: 'error',
  source: cite('第一节三，填报说明7', '每一类一级指标细分为若干二级指标、三级指标，分别设定具体的指标值'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const { level3, target } of form.indicators) {
      const isNamed = level3.value !== null || saysNone(level3.text);
      if (isNamed || target.text === '' || saysNone(target.text) || target.value?.kind === 'placeholder') continue;
      yield { at: level3.at, ...say('missing', { value: target.text }), group: 'name-missing' };
    }
  },
};

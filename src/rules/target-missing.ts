import { saysNone } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { INCOMPLETE } from './shared/cite';
import { lacksTarget, lacksWeight } from './shared/gaps';
import { named, nameOf } from '../model/indicators';
import { isCore } from './shared/template';

const say = defineMessages({
  empty: { what: '“{name}”未填{missing}', todo: '请填写{missing}', ofMany: '项未填{missing}' },
  core: { what: '核心指标“{name}”未填{missing}', todo: '请填写；不涉及的，请说明理由', ofMany: '项未填{missing}' },
  notApplicable: { what: '核心指标“{name}”填的是“{text}”', todo: '请填写；不涉及的，请说明理由' },
});

/**
 * A named indicator without 指标值, and what else its row lacks: five rows that hold nothing but a name are one matter. A row struck out
 * with 不涉及 or a dash is no gap, unless it is ★★★: that wants a reason (decision D4).
 */
export const targetMissing: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'target-missing',
  title: '指标值未填',
  severity: 'error',
  source: INCOMPLETE,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level1', 'level2', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    if (form.table.columns.target === undefined) return;
    for (const indicator of named(form)) {
      const core = isCore(indicator, context);
      const { at, text } = indicator.target;
      if (lacksTarget(indicator, form, context)) {
        const missing = lacksWeight(indicator, form) ? '指标值、分值' : '指标值';
        yield { at, ...say(core ? 'core' : 'empty', { name: nameOf(indicator), missing }), group: missing };
      } else if (core && text !== '' && saysNone(text)) {
        yield {
          at,
          ...say('notApplicable', { name: nameOf(indicator), text }),
          formerly: [`核心指标“${nameOf(indicator)}”未填指标值`],
          answerable: true,
          group: 'not-applicable',
        };
      }
    }
  },
};

import type { Field } from '../model/field';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '{label}未填', todo: '请填写' },
});

/** Fields of the head that the form has and nobody filled; 项目名称 and 年度资金总额 have rules of their own. */
export const headFieldEmpty: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'head-field-empty',
  title: '表头栏目未填',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check(form) {
    const { year, project } = form;
    const fields: readonly (readonly [string, Field<unknown> | null])[] = [
      ['年度', year],
      [CONTACT[form.kind], project.contact],
      ['主管部门', project.department],
      ['实施单位', project.implementer],
      ['财政拨款', form.kind === 'application' ? (form.funds?.fiscal ?? null) : null],
    ];
    for (const [label, field] of fields) {
      if (field?.text === '') yield { at: field.at, ...say('empty', { label }) };
    }
  },
};

/** As each form prints it. */
const CONTACT = {
  application: '项目负责人及联系电话',
  monitoring: '项目负责人',
  'self-evaluation': '项目负责人及电话',
} as const;

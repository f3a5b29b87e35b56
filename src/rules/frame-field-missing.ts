import { COMPLETE_AND_CORRECT } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '表样没有“{fields}”栏', todo: '按68号文申报时，请补充' },
});

/** A county's form without cells that 表1 has: one line for all of them. A missing 资金情况 has a rule of its own. */
export const frameFieldMissing: Rule<'application'> = {
  id: 'frame-field-missing',
  title: '表样缺少栏目',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check({ title, year, project, funds }) {
    const fields = [
      ['年度', year],
      ['项目名称', project.name],
      ['项目负责人及联系电话', project.contact],
      ['主管部门', project.department],
      ['实施单位', project.implementer],
      ...(funds
        ? ([
            ['年度资金总额', funds.total],
            ['财政拨款', funds.fiscal],
            ['其他资金', funds.other],
          ] as const)
        : []),
    ] as const;
    const missing = fields.filter(([, field]) => field === null).map(([label]) => label);
    if (missing.length === 0) return;
    yield { at: title?.at ?? null, ...say('missing', { fields: missing.join('”“') }) };
  },
};

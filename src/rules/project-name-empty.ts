import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '项目名称未填', todo: '请填写，与项目库名称一致' },
});

export const projectNameEmpty: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'project-name-empty',
  title: '项目名称未填',
  severity: 'error',
  source: cite(
    '第一节三，填报说明2',
    '指项目的具体名称，与县级脱贫攻坚项目库（全国扶贫开发信息系统项目库子系统）项目名称保持一致',
  ),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole'],
  messages: say.messages,
  *check({ project }) {
    if (project.name?.text !== '') return;
    yield { at: project.name.at, ...say('empty') };
  },
};

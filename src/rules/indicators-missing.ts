import { cite } from './shared/cite';
import { named } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  application: { what: '绩效指标未填写，没有一条三级指标', todo: '请分产出、效益、满意度填写三级指标和指标值' },
  approved: { what: '绩效指标未填写，没有一条三级指标', todo: '请照批复的绩效目标填写三级指标和年度指标值' },
});

export const indicatorsMissing: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'indicators-missing',
  title: '没有绩效指标',
  severity: 'error',
  source: cite('第一节二2', '绩效目标应细化量化为绩效指标'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level3'],
  messages: say.messages,
  *check(form) {
    if (named(form).length > 0) return;
    const { firstRow, columns } = form.table;
    yield {
      at: { sheet: form.sheet, row: firstRow, column: columns.level3 ?? form.area.left },
      ...say(form.kind === 'application' ? 'application' : 'approved'),
    };
  },
};

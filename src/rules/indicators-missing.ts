import { cite } from './shared/cite';
import { named } from '../model/indicators';
import type { Rule } from './rule';

export const indicatorsMissing: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'indicators-missing',
  title: '没有绩效指标',
  severity: 'error',
  source: cite('第一节二2', '绩效目标应细化量化为绩效指标'),
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level3'],
  *check(form) {
    if (named(form).length > 0) return;
    const { firstRow, columns } = form.table;
    yield {
      at: { sheet: form.sheet, row: firstRow, column: columns.level3 ?? form.area.left },
      what: '绩效指标未填写，没有一条三级指标',
      todo:
        form.kind === 'application'
          ? '请分产出、效益、满意度填写三级指标和指标值'
          : '请照批复的绩效目标填写三级指标和年度指标值',
    };
  },
};

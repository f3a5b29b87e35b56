import { FILL_IN } from './shared/scores';
import type { Rule } from './rule';

export const goalResultEmpty: Rule<'self-evaluation'> = {
  id: 'goal-result-empty',
  title: '总体目标完成情况未填',
  severity: 'error',
  source: FILL_IN,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  *check({ goalResult }) {
    if (goalResult?.text !== '') return;
    yield {
      at: goalResult.at,
      what: '年度总体目标完成情况综述未填写',
      todo: '请对照年初设定目标，概括填写全年完成情况',
    };
  },
};

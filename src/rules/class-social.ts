import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import {
  ACCEPTANCE,
  COMPLETION,
  ECOLOGY,
  EVENTS,
  INCOME,
  SATISFACTION,
  SUPPORT_STANDARD,
  TIMELINESS,
} from './shared/contents';

/** Income is an economic effect, nature an ecological one; meetings and their participants are what was done, not what came of it. */
export const classSocial = classRule({
  id: 'class-social',
  title: '社会效益指标归类不符',
  level2: '社会效益指标',
  source: cite('第一节三，填报说明7', '反映相关产出对社会发展带来的影响和效果'),
  foreign: [SATISFACTION, TIMELINESS, ACCEPTANCE, COMPLETION, INCOME, ECOLOGY, EVENTS, SUPPORT_STANDARD],
});

import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import {
  ACCEPTANCE,
  AWARENESS,
  BENEFICIARIES,
  COMPLETION,
  ECOLOGY,
  EMPLOYMENT,
  EVENTS,
  SATISFACTION,
  SHARE_OF_PLAN,
  SUPPORT_STANDARD,
  TIMELINESS,
} from './shared/contents';

/** Employment and beneficiaries are social effects, a share of the plan is the output itself. */
export const classEconomic = classRule({
  id: 'class-economic',
  title: '经济效益指标归类不符',
  level2: '经济效益指标',
  source: cite('第一节三，填报说明7', '反映相关产出对经济发展带来的影响和效果'),
  foreign: [
    SATISFACTION,
    TIMELINESS,
    ACCEPTANCE,
    AWARENESS,
    COMPLETION,
    SHARE_OF_PLAN,
    EMPLOYMENT,
    BENEFICIARIES,
    ECOLOGY,
    EVENTS,
    SUPPORT_STANDARD,
  ],
});

import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import {
  AWARENESS,
  BENEFICIARIES,
  COMPLETION,
  COST_STANDARD,
  EXTENT,
  INCOME,
  PASS_RATE,
  TIMELINESS,
} from './shared/contents';

/** Rates and figures that ask nobody for an opinion; complaints do. */
export const classSatisfaction = classRule({
  id: 'class-satisfaction',
  title: '满意度指标归类不符',
  level2: '服务对象满意度指标',
  source: cite('第一节三，填报说明7', '反映服务对象或项目受益人对相关产出及其影响的认可程度'),
  foreign: [TIMELINESS, PASS_RATE, AWARENESS, COMPLETION, INCOME, BENEFICIARIES, EXTENT, COST_STANDARD],
  isOwn: ({ name, description }) =>
    /满意|认可|好评|回访|调查|问卷|评价|评议|测评|口碑|投诉|信访|获得感|幸福感/.test(name + description),
});

import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import { BENEFICIARIES, COST_STANDARD, DEADLINE, EXTENT, INCOME, SATISFACTION, TIMELINESS } from './shared/contents';

/** Rates and terms of punctuality, prices and sheer extents are no quality; 质保期 2年, 路面宽度 4.5米 and 违规问题 0个 are. */
export const classQuality = classRule({
  id: 'class-quality',
  title: '质量指标归类不符',
  level2: '质量指标',
  source: cite('第一节三，填报说明7', '反映预期提供的公共产品和服务达到的标准、水平和效果'),
  foreign: [SATISFACTION, TIMELINESS, DEADLINE, INCOME, COST_STANDARD, BENEFICIARIES, EXTENT],
});

import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import {
  AWARENESS,
  COST_STANDARD,
  DEADLINE,
  INCOME,
  LASTING,
  PASS_RATE,
  SATISFACTION,
  TIMELINESS,
} from './shared/contents';

/** Amounts paid out and beneficiaries may be counted here (decision D11); standards, rates of success and income have a class of their own. */
export const classQuantity = classRule({
  id: 'class-quantity',
  title: '数量指标归类不符',
  level2: '数量指标',
  source: cite('第一节三，填报说明7', '反映预期提供的公共产品和服务数量'),
  foreign: [SATISFACTION, TIMELINESS, PASS_RATE, AWARENESS, LASTING, DEADLINE, INCOME, COST_STANDARD],
});

import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import {
  ANY_COUNT,
  ANY_SHARE,
  ANY_TIME,
  AWARENESS,
  LASTING,
  PASS_RATE,
  SATISFACTION,
  TIMELINESS,
} from './shared/contents';

/** 成本控制率, 自筹比例, 亩均用水量, 投入人工 5人: what a thing takes, in whatever unit. */
const WORDS_OF_COST =
  /成本|费|价|节约|节省|节支|结余|降低|压减|控制|预算|概算|决算|超支|标准|贴息|利率|贴现|补助率|补贴率|比例|比重|占比|报销|自付|自筹|配套|减免|投入|投资|支出|执行|(?:资金|经费)使用|工资|报酬|薪|耗|用[水电工料地油药肥]|占|人工/;

/** Terms, counts and shares that say nothing of what something costs. */
export const classCost = classRule({
  id: 'class-cost',
  title: '成本指标归类不符',
  level2: '成本指标',
  source: cite('第一节三，填报说明7', '反映预期提供公共产品和服务所需成本的控制情况'),
  foreign: [SATISFACTION, TIMELINESS, PASS_RATE, AWARENESS, LASTING, ANY_TIME, ANY_COUNT, ANY_SHARE],
  isOwn: ({ name }) => WORDS_OF_COST.test(name),
});

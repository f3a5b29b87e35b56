import { cite } from './shared/cite';
import { classRule } from './shared/class-rule';
import { ANY_COUNT, ANY_MONEY, AWARENESS, INCOME, LASTING, PASS_RATE, SATISFACTION } from './shared/contents';

/** What a name says of time makes any figure one of time: 6月底前开工项目 12个, 按期完成投资 50万元. */
const WORDS_OF_TIME =
  /时|[工按如周逾延到定分]期|期限|提前|[之以日月底]前|[之以日天月年]内|[日月季周天]|当年|每年|年[度底内]|效率|进度|速度|快/;

/** How often (发放 12次), and how much at a time (20人/天). */
const PER_TIMES = /^(?:次|人次|批|批次|期|场|场次|班|班次)$|\//;

/** Money, income, extents and rates that say nothing of when. */
export const classTimeliness = classRule({
  id: 'class-timeliness',
  title: '时效指标归类不符',
  level2: '时效指标',
  source: cite('第一节三，填报说明7', '反映预期提供公共产品和服务的及时程度和效率情况'),
  foreign: [SATISFACTION, PASS_RATE, AWARENESS, LASTING, INCOME, ANY_MONEY, ANY_COUNT],
  isOwn: ({ name, value, measures }) =>
    WORDS_OF_TIME.test(name) || (measures === 'count' && PER_TIMES.test(value?.unit?.symbol ?? '')),
});

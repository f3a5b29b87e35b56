import { namedMeasure } from '../../catalog';
import type { Metric } from './metric';

/** A kind of metric that has its place in one class, whatever the project. */
export interface Content {
  /** As a sentence names it: "属成本内容"; null where only the present place is plainly wrong. */
  readonly home: string | null;
  isIn(metric: Metric): boolean;
}

/**
 * Each is recognised narrowly: a metric that a careful reader could defend where it stands is none of these.
 * Which class takes which is the business of the rules class-….
 */
const content = (home: string | null, isIn: Content['isIn']): Content => ({ home, isIn });

const byName = (home: string, words: RegExp, except?: RegExp): Content =>
  content(home, ({ name }) => words.test(name) && !except?.test(name));

export const SATISFACTION = byName('满意度', /满意(?:度|率)(?:情况|指标)?$/);

/** Timeliness of what the project itself delivers; 矛盾纠纷及时化解率 is an effect. */
export const TIMELINESS = byName(
  '时效',
  /(?:发放|支付|拨付|兑付|到位|交付|报账|分配|开工|完成|完工|竣工|项目|工程|工作|任务)(?:及时|按时|按期)率$|(?:及时|按时|按期)(?:发放|支付|拨付|兑付|到位|交付|分配|开工|完成|完工|竣工)率$/,
);

export const PASS_RATE = byName('质量', /(?:合格|成活|优良|达标)率$/, /标准|资助|补助/);

/** A pass rate of the works: never an effect, as 水质合格率 may be. */
export const ACCEPTANCE = byName('质量', /(?:验收|工程|施工|安装|建设)合格率$|成活率$/);

export const AWARENESS = byName('社会效益', /知晓率$/);

export const COMPLETION = byName('产出', /(?:项目|工程|工作|任务|建设)完成率$|资金到位率$/);

/** "占批复总数的比率": how much of the plan is done, by the description's own words. */
export const SHARE_OF_PLAN = content(
  '产出',
  ({ name, description, measures }) =>
    measures === 'share' &&
    /占.{0,10}(?:批复|计划|任务).{0,6}(?:比|数|量|率)/.test(description) &&
    !EARNINGS.test(name + description),
);

const EARNINGS = /增收|收入|收益|产值|利润|营业额|销售/;

/** Where income is named beside something social (促进群众增收和社会稳定), or is not what is measured (低收入人口, 增收渠道). */
const MORE_THAN_INCOME =
  /就业|务工|社会|和谐|幸福|获得感|生活|稳定(?!增收)|低收入|收入(?:差距|结构|分配|证明|人口|人群|农户|家庭)|渠道|途径|能力|意识|信心|机制|[人户]数$/;

/** Income and turnover, in money, in percent or in words. */
export const INCOME = content(
  '经济效益',
  ({ name, measures }) =>
    measures !== 'count' &&
    measures !== 'time' &&
    /增收|收入|产值|利润|营业额|销售额/.test(name) &&
    !MORE_THAN_INCOME.test(name),
);

export const EMPLOYMENT = content(
  '社会效益',
  ({ name, measures }) =>
    measures === 'count' && /就业|务工/.test(name) && !/增收|收入|工资|产值|企业|基地|车间|面积/.test(name),
);

export const BENEFICIARIES = byName('社会效益', /受益.*(?:人数|户数|人口数?)$|带动.*脱贫(?:人)?数$/, /企业|增收|收入/);

export const ECOLOGY = byName(
  '生态效益',
  /生态(?:环境|发展|质量|保护|修复|平衡|效益)|水土流失|植被|森林覆盖/,
  /护林员|移民|搬迁|产业|农业|旅游|岗位|就业|意识|补[偿助贴]|收入|产品|宣传|人数$|户数$/,
);

/** What was held and who came; what comes of it (信访次数, 服务人次) is an effect. */
export const EVENTS = content(
  '数量',
  ({ name, measures }) =>
    measures === 'count' &&
    /(?:学习|会议|活动|培训|宣传|检查|督导|走访|调研|巡查|演出|讲座|慰问).*(?:次数|场次)$|接待.*人[数次]$|(?:会议|活动|培训).*参加人[数次]$|参加.*(?:会议|活动|培训).*人[数次]$|(?:参会|参训|培训)人[数次]$/.test(
      name,
    ) &&
    !/违|信访|上访|投诉|事故|纠纷|游客|旅游/.test(name),
);

/** What passed, was tested or went wrong says how good a thing is. */
const OF_QUALITY = /合格|达标|验收|检[测查验]|抽[检查]|优|标准|质量|通过|获|持证|问题/;

function isOfQuality(name: string): boolean {
  return OF_QUALITY.test(name) || namedMeasure(name).better === 'less';
}

/** An extent by its name, where nothing is said of how good it is. */
export const EXTENT = content(
  '数量',
  ({ name, measures }) => measures === 'count' && /(?:面积|里程|人数|户数|数量|次数)$/.test(name) && !isOfQuality(name),
);

export const ANY_COUNT = content('数量', ({ measures }) => measures === 'count');

export const ANY_MONEY = content('成本', ({ measures }) => measures === 'money');

/** What a thing or a head costs, and what was spent; the sum of what was handed out (发放劳务费) is a volume. */
export const COST_STANDARD = content(
  '成本',
  ({ name, measures }) =>
    measures === 'money' &&
    (/(?:标准|成本|造价|单价)$/.test(name) || (/(?:费用?|支出)$/.test(name) && !/发放|兑付|拨付|缴|收/.test(name))) &&
    !/节约|节省|降低|减少|下降|销售|收购/.test(name),
);

/** What the project pays per head or piece; a price or a wage may be what people gain. */
export const SUPPORT_STANDARD = content(
  '成本',
  ({ name, measures }) => measures === 'money' && /(?:补助|补贴|资助|建设|参保)(?:资金)?标准$/.test(name),
);

/** When something is to be done: a term or a date, and a name that says so. */
export const DEADLINE = content(
  '时效',
  ({ name, measures }) =>
    measures === 'time' && /时限|工期|期限|(?:完[成工]|竣工|开工|发放|支付|拨付)时间|按[时期]|及时/.test(name),
);

export const ANY_TIME = content('时效', ({ measures }) => measures === 'time');

export const LASTING = content(
  '可持续影响',
  ({ name, measures }) => measures === 'time' && /使用(?:年限|寿命)|寿命/.test(name),
);

export const ANY_SHARE = content(null, ({ measures }) => measures === 'share');

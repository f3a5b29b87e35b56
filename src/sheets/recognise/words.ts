import { squash } from '../../model/text';
import type { IndicatorColumn } from '../../model/form';
import { monthCaption } from './months';

/** What a printed caption of a form's head stands for. `other` captions are only known as borders between fields. */
export type HeadRole =
  | 'name'
  | 'code'
  | 'department'
  | 'implementer'
  | 'contact'
  | 'year'
  | 'funds'
  | 'total'
  | 'fiscal'
  | 'other-funds'
  | 'purpose'
  | 'plan'
  | 'goal'
  | 'goal-heading'
  | 'goal-result'
  | 'budget'
  | 'initial-budget'
  | 'executed'
  | 'rate'
  | 'attribute'
  | 'period'
  | 'other';

/** Column wordings of published tables (2018–2025) by role, without blanks, bracketed additions and months ("1-8月"). */
const COLUMN_WORDS: Readonly<Record<IndicatorColumn, readonly string[]>> = {
  level1: ['一级指标', '一级'],
  level2: ['二级指标', '二级'],
  level3: ['三级指标', '三级'],
  description: ['绩效指标描述', '指标描述', '指标说明', '指标解释', '指标内容'],
  target: ['指标值', '年度指标值', '年初目标值', '目标值', '年度目标值', '绩效指标值', '全年指标值', '预期指标值'],
  basis: ['指标值确定依据', '指标值设定依据', '确定依据', '设定依据'],
  weight: ['分值', '权重', '指标分值', '指标权重', '分值权重'],
  actual: [
    '全年实际值',
    '实际完成值',
    '全年实际完成值',
    '实际完成指标值',
    '完成值',
    '实际值',
    '年度实际值',
    '全年完成值',
  ],
  forecast: ['全年预计完成情况', '全年预计完成值', '预计完成值', '预计完成情况'],
  score: ['得分', '自评得分', '实际得分', '指标得分'],
  reason: [
    '未完成原因及拟采取的改进措施',
    '未完成原因及改进措施',
    '未完成原因和改进措施',
    '未完成原因及拟采取的措施',
    '未完成原因分析及改进措施',
    '未完成原因分析',
    '未完成原因',
    '偏差原因分析及改进措施',
    '偏差原因分析及整改措施',
    '偏差原因及改进措施',
    '偏差原因分析',
    '偏差原因',
    '原因',
  ],
  note: ['备注'],
};

const HEAD_WORDS: Readonly<Record<HeadRole, readonly string[]>> = {
  name: ['项目名称', '专项资金名称', '专项名称', '项目政策名称'],
  code: ['项目编码', '项目代码', '项目编号'],
  department: ['主管部门', '主管部门及代码', '主管单位', '项目主管部门'],
  implementer: ['实施单位', '项目实施单位', '项目单位', '资金使用单位'],
  contact: [
    '项目负责人及联系电话',
    '项目负责人及电话',
    '项目负责人',
    '负责人及联系电话',
    '负责人及电话',
    '联系人及电话',
  ],
  year: ['年度', '预算年度', '项目年度'],
  funds: ['资金情况', '项目资金', '预算规模及资金用途', '项目资金情况', '预算情况', '资金规模', '年度预算申请'],
  total: ['年度资金总额', '预算数', '资金总额', '项目资金总额', '年度预算总额'],
  fiscal: ['财政拨款', '财政资金', '本年财政拨款', '当年财政拨款', '年度财政拨款', '财政拨款资金'],
  'other-funds': ['其他资金', '年度其他资金'],
  purpose: ['资金用途'],
  plan: ['资金支出计划', '支出计划'],
  goal: ['绩效目标', '总体目标', '年度总体目标', '年度绩效总目标', '区域绩效目标', '项目绩效目标', '总体绩效目标'],
  'goal-heading': ['年度目标', '年初设定目标', '预期目标', '年初预期目标', '年度绩效目标'],
  'goal-result': [
    '年度总体目标完成情况综述',
    '年度总体目标完成情况',
    '目标完成情况综述',
    '全年实际完成情况',
    '实际完成情况',
    '总体目标完成情况',
  ],
  budget: ['全年预算数', '调整后预算数'],
  'initial-budget': ['年初预算数'],
  executed: ['全年执行数', '执行数', '全年实际执行数'],
  rate: ['执行率', '预算执行率'],
  attribute: ['项目属性'],
  period: ['项目期', '项目周期', '项目期限'],
  other: ['上年结转资金', '上年结转', '项目类型', '项目类别', '类别', '单位名称', '联系电话', '资金性质', '资金来源'],
};

/** What heads the results so far once its months are cut off; "完成情况" alone may be anything. */
const RESULT_SO_FAR: readonly string[] = ['完成情况', '实际完成情况', '完成值', '实际完成值', '执行情况'];

const columnByWord = byWord(COLUMN_WORDS);
const headByWord = byWord(HEAD_WORDS);

/** Longest printed caption, blanks and brackets included; longer texts are content. */
const LONGEST_CAPTION = 40;

/** A caption's bare words: no blanks, brackets, "其中：", colon. "其中: 财政拨款" → "财政拨款", "执行率 (B/A)" → "执行率". */
export function bareWords(text: string): string {
  return squash(text)
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/^其中[:：]?/, '')
    .replace(/[:：]+$/, '');
}

export function columnRole(text: string): IndicatorColumn | null {
  if (text.length < 2 || text.length > LONGEST_CAPTION) return null;
  const soFar = monthCaption(text)?.words;
  if (soFar !== undefined) return RESULT_SO_FAR.includes(bareWords(soFar)) ? 'actual' : null;
  return columnByWord.get(bareWords(text)) ?? null;
}

export function headRole(text: string): HeadRole | null {
  if (text.length < 2 || text.length > LONGEST_CAPTION) return null;
  return headByWord.get(bareWords(monthCaption(text)?.words ?? text)) ?? null;
}

/** "3月底" → "3月底", for the columns of a spending plan. */
export function planMonth(text: string): string | null {
  return text.length <= 8 ? (/^(\d{1,2}月(?:底|末))$/.exec(squash(text))?.[1] ?? null) : null;
}

/** The title line of a form: "绩效目标申报表（参考模板）", "1、扶贫工作经费绩效目标表". */
export function isTitle(text: string): boolean {
  if (text.length < 5 || text.length > 200 || !text.includes('绩') || !text.includes('表')) return false;
  return /绩效.*(?:目标|自评|监控).*表$|绩效自评表$/.test(withoutTail(text));
}

/** A title without the bracketed addition at its end. */
export function withoutTail(text: string): string {
  return squash(text).replace(/[（(][^）)]*[）)]$/, '');
}

/** "....." and "……": room for more rows, said in print. */
export function isEllipsis(text: string): boolean {
  return /^[.．。…·⋯]{2,}$/.test(squash(text));
}

/** The bottom line of the table: 总分. */
export function isTotalCaption(text: string): boolean {
  return text.length <= 12 && /^(?:总分|总计|合计|总得分|自评总分)$/.test(bareWords(text));
}

/** What stands below a table: notes, signatures, filing line. `first`: the text stands where the table has its classes. */
export function isFooter(text: string, first: boolean): boolean {
  const word = FOOTER.exec(text.replace(/\s/g, ''));
  return word !== null && (first || /[:：]$/.test(word[0]));
}

const FOOTER =
  /^(?:注|备注|说明|填报说明|填报人|填报单位|填报日期|填表人|填表日期|制表人?|审核人|复核人|经办人|单位负责人|联系人|其他需要说明的?(?:问题|事项)?)[:：]?/;

function byWord<R extends string>(words: Readonly<Record<R, readonly string[]>>): ReadonlyMap<string, R> {
  const pairs = (Object.keys(words) as R[]).flatMap((role) => words[role].map((word) => [word, role] as const));
  return new Map(pairs);
}

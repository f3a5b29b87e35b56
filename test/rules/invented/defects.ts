import type { CellValue } from '../../../src/model/cell';
import type { Line, SheetKind, Written } from './sheets';
import { written } from './sheets';
import type { Trade } from './tables';
import { PROJECTS } from './tables';

/** One thing done wrong in a sound form, and what is to be said of it. Written down before the rules were run on it. */
export interface Defect {
  readonly kind: SheetKind;
  readonly trade: Trade;
  /** Name of the row that is changed; "" for the head. */
  readonly name: string;
  /** What the row, or the cell right of a caption of the head or foot, holds instead. */
  readonly change: Line;
  readonly expected: string;
}

const defects: Defect[] = [];
const on = (kind: SheetKind) => (trade: Trade, name: string, change: Line, expected: string) =>
  defects.push({ kind, trade, name, change, expected });

const planned = on('application');
const value = (trade: Trade, name: string, 指标值: CellValue, expected: string) =>
  planned(trade, name, { 指标值 }, expected);
value('water', '改造末级渠道长度', '≥6.8万元', 'error unit-mismatch');
value('water', '渠道防渗合格率', '≥108%', 'error share-above-hundred');
value('water', '灌区用水户满意度', '较满意', 'warning satisfaction-as-phrase');
value('water', '亩均节水量', '明显提高', 'error quantitative-as-phrase');
value('water', '渠道改造单位造价', '≥23.5万元/公里', 'warning direction-reversed');
value('forestry', '当年造林成活率', '≤85%', 'warning direction-reversed');
value('forestry', '林业有害生物成灾率', '≥3.3‰', 'warning direction-reversed');
value('forestry', '护林员聘用人数', '18亩', 'error unit-mismatch');
value('forestry', '春季造林完成时间', '2022年4月底前', 'warning date-outside-year');
value('forestry', '退化林修复面积', '', 'error target-missing');
value('education', '改造学校食堂数量', '≥**个', 'error placeholder-left');
value('education', '食品留样合格率', '≥99%，力争100%', 'warning value-mixed');
value('education', '设备日常维护制度', '建立/不建立', 'error yes-no-unchosen');
value('education', '学生就餐等候时间', '≥15分钟', 'warning direction-reversed');
value('education', '师生家长满意率', '92人', 'error unit-mismatch');
value('health', '标准化提升村卫生室', '22所，乡镇卫生院2所', 'error value-mixed');
value('health', '处方合格率', '合格', 'error quantitative-as-phrase');
value('health', '服务覆盖人口', '≥2.6万户', 'error unit-mismatch');
planned('health', '', { '年度资金总额（万元）': 60, '财政拨款（万元）': 60 }, 'warning cost-by-quantity');
planned(
  'employment',
  '发放一次性交通补助人数',
  { 三级指标: '举办专场招聘会', 指标值: '≥16场' },
  'warning indicator-duplicate',
);
planned('employment', '', { 年度目标: '围绕就业优先，扎实做好各项工作' }, 'warning goal-slogan');
planned(
  'employment',
  '',
  { 年度目标: '举办招聘会16场，培训劳务带头人300人，新增就业900人。' },
  'warning goal-number-uncovered',
);
planned('relocation', '', { '财政拨款（万元）': 210, '其他资金（万元）': 90 }, 'error funds-sum');
value('relocation', '新建社区工厂建筑面积', '2800公里', 'error unit-mismatch');
value('relocation', '工程一次验收通过率', '≥90 百分比', 'hint percent-word');
value('commerce', '快件破损率', '≥0.5%', 'warning direction-reversed');
planned('commerce', '人均培训费用', { 二级指标: '时效指标' }, 'warning class-timeliness');
planned('commerce', '网商满意度', { 一级指标: '效益指标', 二级指标: '社会效益指标' }, 'warning class-social');
planned('roads', '安装波形护栏长度', { 三级指标: '安装波形护栏不低于20公里' }, 'warning description-number-differs');
planned('roads', '受益沿线村组', { 三级指标: '' }, 'error name-missing');
value('energy', '年发电量', '千瓦时', 'error quantitative-as-phrase');
planned('energy', '', { 年度目标: '' }, 'error goal-empty');
value('energy', '单站运维费用', '≤80万元', 'error cost-total');
value('culture', '读者满意度', '≥90高于90%', 'error value-mixed');
value('culture', '单册图书采购均价', '≥26元/册', 'warning direction-reversed');
planned('culture', '', { 项目名称: '' }, 'error project-name-empty');

const evaluated = on('self-evaluation');
const REASON = { 未完成原因及改进措施: '受连续降雨影响，已安排补做。' };
evaluated('water', '渠道防渗合格率', { 全年实际值: '80%', ...REASON }, 'error score-differs');
evaluated('forestry', '退化林修复面积', { 全年实际值: '1300亩', 得分: 8.07, 总分: 99.07 }, 'error reason-missing');
evaluated('education', '改造学校食堂数量', { 分值: 12, 得分: 12, 总分: 103 }, 'error weights-total');
evaluated('health', '处方合格率', { 得分: 9.5, 总分: 100.5 }, 'error score-above-weight');
evaluated('employment', '', { 总分: 98 }, 'error total-differs');
evaluated('relocation', '', { 执行率: '95%' }, 'warning rate-differs');
evaluated('relocation', '', { 执行得分: 8, 总分: 98 }, 'warning score-differs');
evaluated('commerce', '网店店主培训人数', { 全年实际值: '162户' }, 'error actual-unit');
evaluated('commerce', '农产品网络零售额', { 全年实际值: '' }, 'error actual-missing');
evaluated('roads', '安装波形护栏长度', { 全年实际值: '已完成' }, 'warning actual-unclear');
evaluated('roads', '日常养护里程', { 得分: '' }, 'error score-missing');
evaluated('energy', '电站故障停机时长', { 全年实际值: '90小时', ...REASON }, 'error score-differs');
evaluated('energy', '', { 全年执行数: 70, 执行率: '109.38%' }, 'warning executed-above-budget');
evaluated('culture', '更新图书册数', { 分值: '' }, 'error weight-missing');
evaluated('culture', '', { 全年完成情况: '' }, 'error goal-result-empty');
evaluated(
  'health',
  '家庭医生签约服务响应时间',
  { 全年实际值: '30小时', 得分: 7.2, 总分: 98.2 },
  'error reason-missing',
);
evaluated('water', '渠系水利用系数', { 全年实际值: '0.55', ...REASON }, 'error score-differs');
evaluated('education', '设备日常维护制度', { 全年实际值: '未建立', ...REASON }, 'warning tier-contradicts');
evaluated(
  'forestry',
  '林业有害生物成灾率',
  { 年度指标值: '3.3‰', 全年实际值: '4.1‰', ...REASON },
  'warning score-differs',
);

const watched = on('monitoring');
watched(
  'water',
  '改造末级渠道长度',
  { 全年预计完成情况: '6.0公里', 完成目标可能性: '有可能' },
  'error deviation-unexplained',
);
watched('forestry', '退化林修复面积', { 全年预计完成情况: '1450公里' }, 'error actual-unit');
watched('health', '处方合格率', { '1-8月完成情况': '', 全年预计完成情况: '' }, 'warning progress-missing');
watched(
  'education',
  '惠及寄宿生人数',
  { 全年预计完成情况: '1700名', 偏差原因分析: '两所学校撤并', 完成目标可能性: '完全不可能' },
  'warning measures-missing',
);
watched(
  'roads',
  '日常养护里程',
  { 全年预计完成情况: '110公里', 偏差原因分析: '资金拨付较晚', 备注: '督促加快进度', 完成目标可能性: '确定能' },
  'warning likelihood-contradicts',
);

export const DEFECTS: readonly Defect[] = defects;

/** Where a caption of head or foot has its value: [line of the head, column], in the foot counted from the end. */
const PLACES: Readonly<
  Record<SheetKind, Readonly<Record<string, readonly [part: 'head' | 'foot', row: number, column: number]>>>
> = {
  application: {
    项目名称: ['head', 1, 1],
    '年度资金总额（万元）': ['head', 3, 1],
    '财政拨款（万元）': ['head', 4, 1],
    '其他资金（万元）': ['head', 5, 1],
    年度目标: ['head', 6, 1],
  },
  'self-evaluation': {
    全年执行数: ['head', 3, 4],
    执行率: ['head', 3, 6],
    执行得分: ['head', 3, 7],
    全年完成情况: ['head', 5, 4],
    总分: ['foot', 0, 6],
  },
  monitoring: {},
};

/** The sound form of the project with that one change. */
export function withDefect({ kind, trade, name, change }: Defect): Written {
  const sound = written(kind, PROJECTS[trade]);
  const lines = sound.lines.map((line) => (line['三级指标'] === name ? { ...line, ...change } : line));
  if (name !== '' && lines.every((line, index) => line === sound.lines[index])) throw new Error(`no row ${name}`);
  return Object.entries(change).reduce(withValue, { ...sound, lines });

  function withValue(now: Written, [caption, value]: readonly [string, CellValue]): Written {
    const place = PLACES[kind][caption];
    if (!place) return now;
    const [part, row, column] = place;
    return {
      ...now,
      [part]: now[part].map((line, at) => (at === row ? line.map((cell, of) => (of === column ? value : cell)) : line)),
    };
  }
}

import type { ApplicationPlanting } from '../../support/planted';
import { addedRow, entry, indicatorCalled, target } from '../../support/planted';

const ROAD = '贫困村村内道路硬化里程';
const ACCEPTED = '项目（工程）验收合格率';
const ON_TIME = '项目（工程）完成及时率';
const SERVED = '受益建档立卡贫困人口数';
const SATISFIED = '受益贫困人口满意度';

const road = { story: 'village-infrastructure' } as const;

/** Single defects of a 表1, in the order of the sheet. */
export const APPLICATION_PLANTINGS: readonly ApplicationPlanting[] = [
  {
    ...road,
    kind: '项目名称空着',
    rule: 'project-name-empty',
    plant: ({ project }) => ({ entries: [entry(project.name, null)] }),
  },
  {
    ...road,
    kind: '主管部门空着',
    rule: 'head-field-empty',
    plant: ({ project }) => ({ entries: [entry(project.department, null)] }),
  },
  {
    ...road,
    kind: '年度资金总额空着',
    rule: 'funds-total-empty',
    plant: ({ funds }) => ({ entries: [entry(funds?.total, null)] }),
  },
  {
    ...road,
    kind: '三项资金不相等',
    rule: 'funds-sum',
    plant: ({ funds }) => ({ entries: [entry(funds?.total, 131)] }),
  },
  {
    ...road,
    kind: '金额写成文字',
    rule: 'amount-unreadable',
    plant: ({ funds }) => ({ entries: [entry(funds?.other, '十来万')] }),
  },
  {
    ...road,
    kind: '金额是负数',
    rule: 'amount-negative',
    plant: ({ funds }) => ({
      entries: [entry(funds?.other, -10), entry(funds?.fiscal, 140)],
    }),
  },
  {
    ...road,
    kind: '年度目标空着',
    rule: 'goal-empty',
    plant: ({ goal }) => ({ entries: [entry(goal, null)] }),
  },
  {
    ...road,
    kind: '一级指标写成效果指标',
    rule: 'level1-name',
    plant: (form) => {
      const label = indicatorCalled(form, SERVED).level1!;
      return { entries: [{ at: label.at, content: { value: '效果指标' } }] };
    },
  },
  {
    ...road,
    kind: '二级指标名称不对',
    rule: 'level2-name',
    plant: (form) => {
      const label = indicatorCalled(form, ON_TIME).level2!;
      return { entries: [{ at: label.at, content: { value: '进度指标' } }] };
    },
  },
  {
    ...road,
    kind: '★★★指标被删',
    rule: 'core-indicator-missing',
    plant: (form) => {
      const { level3, target: value, level2 } = indicatorCalled(form, ROAD);
      return { entries: [entry(level3, null), entry(value, null)], at: level2!.at };
    },
  },
  {
    ...road,
    kind: '有指标值没有指标名称',
    rule: 'name-missing',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, ON_TIME).level3, null)] }),
  },
  { ...road, kind: '指标值空着', rule: 'target-missing', plant: target(SATISFIED, null) },
  { ...road, kind: '星号没有换成数字', rule: 'placeholder-left', plant: target(SATISFIED, '≥**%') },
  { ...road, kind: '定量指标写成文字', rule: 'quantitative-as-phrase', plant: target(ON_TIME, '有效提高') },
  { ...road, kind: '是否没有选', rule: 'yes-no-unchosen', plant: target('工程设计使用年限', '是/否') },
  { ...road, kind: '一格两种表述', rule: 'value-mixed', plant: target(SATISFIED, '≥90大于90%') },
  { ...road, kind: '里程用了平方米', rule: 'unit-mismatch', plant: target(ROAD, '≥2.5平方米') },
  { ...road, kind: '人数用了户', rule: 'unit-mismatch', plant: target(SERVED, '≥356户') },
  { ...road, kind: '模板固定100%写成95%', rule: 'fixed-value', plant: target(ACCEPTED, '≥95%') },
  { ...road, kind: '单位写成英文', rule: 'unit-spelling', plant: target(ROAD, '≥2.5KM') },
  { ...road, kind: '百分号写成百分比', rule: 'percent-word', plant: target(SATISFIED, '≥95百分比') },
  { ...road, kind: '符号用键盘拼写', rule: 'comparator-variant', plant: target(SATISFIED, '>=95%') },
  {
    ...road,
    kind: '年度没有改',
    rule: 'placeholder-left',
    plant: ({ year }) => ({ entries: [entry(year, '（20XX 年度）')] }),
  },
  {
    ...road,
    kind: '项目名称是文件标题',
    rule: 'name-is-document',
    plant: ({ project }) => ({ entries: [entry(project.name, '关于下达2020年财政专项扶贫资金的通知')] }),
  },
  {
    ...road,
    kind: '年度目标只有口号',
    rule: 'goal-slogan',
    plant: ({ goal }) => ({ entries: [entry(goal, '巩固脱贫攻坚成果，顺利完成各项工作目标。')] }),
  },
  {
    ...road,
    kind: '目标里的数字没有指标',
    rule: 'goal-number-uncovered',
    plant: ({ goal }) => ({ entries: [entry(goal, '硬化村内道路2.5公里，培训农民300人次。')] }),
  },
  {
    ...road,
    kind: '目标没有写完',
    rule: 'goal-truncated',
    plant: ({ goal }) => ({ entries: [entry(goal, '硬化村内道路2.5公里，群众出行条件显著改')] }),
  },
  {
    ...road,
    kind: '成本合计超过预算',
    rule: 'cost-total',
    plant: addedRow('成本指标', '项目工程款', '150万元'),
  },
  { ...road, kind: '数量乘单价超过预算', rule: 'cost-by-quantity', plant: target('道路补助标准', '60万元/公里') },
  { ...road, kind: '金额差一位数字', rule: 'amount-slip', plant: addedRow('成本指标', '项目总投资', '1300万元') },
  {
    ...road,
    kind: '日期不在预算年度',
    rule: 'date-outside-year',
    plant: addedRow('时效指标', '项目完工时间', '2018年11月底前'),
  },
  { ...road, kind: '比率超过100%', rule: 'share-above-hundred', plant: target(SATISFIED, '≥105%') },
  { ...road, kind: '满意度目标过低', rule: 'target-level', plant: target(SATISFIED, '≥60%') },
  { ...road, kind: '正向指标目标为0', rule: 'zero-target', plant: addedRow('数量指标', '绿化种植面积', '0亩') },
  {
    ...road,
    kind: '成本用了大于等于',
    rule: 'direction-reversed',
    plant: addedRow('成本指标', '工程单位造价', '≥400元/平方米'),
  },
  { ...road, kind: '及时率用了小于等于', rule: 'direction-reversed', plant: target(ON_TIME, '≤95%') },
  { ...road, kind: '指标重复', rule: 'indicator-duplicate', plant: addedRow('数量指标', ROAD, '≥2.5公里', 'level3') },
  {
    ...road,
    kind: '时长列在成本',
    rule: 'class-cost',
    plant: addedRow('成本指标', '项目建设工期', '≤6个月', 'level2'),
  },
  {
    ...road,
    kind: '金额列在时效',
    rule: 'class-timeliness',
    plant: addedRow('时效指标', '人均补助标准', '50元/人', 'level2'),
  },
  {
    ...road,
    kind: '收入列在社会效益',
    rule: 'class-social',
    plant: addedRow('社会效益指标', '带动农户人均增收', '≥500元', 'level2'),
  },
  {
    ...road,
    kind: '满意度列在社会效益',
    rule: 'class-social',
    plant: addedRow('社会效益指标', '群众满意度', '≥95%', 'level2'),
  },
  { ...road, kind: '比率没有单位', rule: 'unit-missing', plant: target(ON_TIME, '≥95') },
  { ...road, kind: '产出写得含糊', rule: 'vague-value', plant: addedRow('质量指标', '工程质量', '明显提升') },
  {
    ...road,
    kind: '两个相反的比率写在一起',
    rule: 'two-in-one',
    plant: addedRow('时效指标', '资金结余结转率、资金支出率', '100%', 'level3'),
  },
  {
    ...road,
    kind: '一级指标整类缺失',
    rule: 'level1-missing',
    plant: (form) => {
      const { level3, target: value, level1 } = indicatorCalled(form, SATISFIED);
      return { entries: [entry(level3, null), entry(value, null)], at: level1!.at };
    },
  },
  {
    ...road,
    kind: '二级指标整类缺失',
    rule: 'level2-missing',
    plant: (form) => {
      const { level3, target: value, level2 } = indicatorCalled(form, '工程设计使用年限');
      return { entries: [entry(level3, null), entry(value, null)], at: level2!.at };
    },
  },
  {
    ...road,
    kind: '文号括号不对',
    rule: 'document-number-format',
    plant: ({ goal }) => ({ entries: [entry(goal, '按冀财农[2020]12号文件，硬化村内道路2.5公里，新建供水设施2座。')] }),
  },
];

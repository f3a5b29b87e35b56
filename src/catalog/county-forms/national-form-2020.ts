import type { CountyForm, FormCell, FormLine, FundsLine } from './types';

/** A source of funds: amounts, rate and, of the total, points. */
function funds(words: string, line: FundsLine): FormLine {
  const points = (column: 'weight' | 'score'): FormCell =>
    line === 'total' ? { spending: column, line } : { label: '—' };
  return {
    cells: [
      { label: words },
      { field: 'money' },
      { spending: 'budget', line },
      { spending: 'executed', line },
      points('weight'),
      { spending: 'rate', line },
      points('score'),
    ],
  };
}

/**
 * 自评表 of 2020 on, beside that of 财办农〔2019〕68号: points behind the values, 上年结转 among the funds. The text that prescribes it was
 * not found, only filled tables; the second level of 效益 and 满意度 is that of the national guide.
 */
export const nationalForm2020: CountyForm = {
  id: 'national-form-2020',
  kind: 'self-evaluation',
  name: '全国2020年：项目支出绩效自评表',
  sheetName: '项目支出绩效自评表',
  usedBy: {
    scope: 'national',
    place: '全国',
    year: 2020,
    document: null,
    source: '2022年公开的项目支出绩效自评表',
  },
  variants: [],
  moneyUnits: ['万元'],
  title: '项目支出绩效自评表',
  yearLine: '（20XX年度）',
  widths: [8, 11, 18, 21, 12.5, 12.5, 9, 10, 22],
  head: [
    {
      cells: [
        { label: '项目名称', span: 2 },
        { field: 'name', span: 7 },
      ],
    },
    {
      cells: [
        { label: '主管部门', span: 2 },
        { field: 'department', span: 3 },
        { label: '实施单位' },
        { field: 'implementer', span: 3 },
      ],
    },
    {
      cells: [
        { label: '项目资金\n（万元）', span: 2, down: 5 },
        { label: '' },
        { label: '年初预算数' },
        { label: '全年预算数' },
        { label: '全年执行数' },
        { label: '分值' },
        { label: '执行率' },
        { label: '得分' },
      ],
    },
    funds('年度资金总额', 'total'),
    funds('其中：当年财政拨款', 'fiscal'),
    funds('上年结转资金', 'more'),
    funds('其他资金', 'other'),
    {
      cells: [
        { label: '年度\n总体\n目标', down: 2 },
        { label: '预期目标', span: 5 },
        { label: '实际完成情况', span: 3 },
      ],
    },
    {
      cells: [
        { field: 'goal', span: 5 },
        { field: 'goal-result', span: 3 },
      ],
      height: 90,
    },
  ],
  table: {
    side: { head: null, words: '绩效\n指标' },
    columns: [
      { role: 'level1', caption: '一级指标' },
      { role: 'level2', caption: '二级指标' },
      { role: 'level3', caption: '三级指标' },
      { role: 'target', caption: '年度指标值' },
      { role: 'actual', caption: '实际完成值' },
      { role: 'weight', caption: '分值' },
      { role: 'score', caption: '得分' },
      { role: 'reason', caption: '偏差原因分析及改进措施' },
    ],
    classes: [
      {
        name: '产出指标\n(50分)',
        level2: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
      },
      {
        name: '效益指标\n(30分)',
        level2: [
          { name: '经济效益指标' },
          { name: '社会效益指标' },
          { name: '生态效益指标' },
          { name: '可持续影响指标' },
        ],
      },
      { name: '满意度指标\n(10分)', level2: [{ name: '服务对象满意度指标' }] },
    ],
    openRows: 2,
    rowHeight: 32,
    total: '总分',
  },
  foot: [],
  notes: [],
  orientation: 'portrait',
  twoDecimals: true,
  frame: {
    title: /绩效自评表/,
    captions: ['name', 'funds', 'initial-budget', 'budget', 'executed', 'rate', 'total', 'fiscal', 'other-funds'],
    usual: ['department', 'implementer', 'goal', 'goal-heading', 'goal-result'],
    without: ['attribute', 'period', 'plan'],
  },
};

import type { CountyForm, FormCell, FormLine, FundsLine } from './types';

const REASONS =
  '1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由；3.其他资金包括：社会投入资金、银行贷款。';

/** A source of funds; the points stand in the line of the total. */
function funds(words: string, line: FundsLine, more: readonly FormCell[] = []): FormLine {
  const points = (column: 'weight' | 'score'): FormCell =>
    line === 'total' ? { spending: column, line } : { label: '/' };
  return {
    cells: [
      { label: words, span: 2 },
      { field: 'money', span: 2 },
      { spending: 'budget', line },
      { spending: 'executed', line },
      { spending: 'rate', line },
      points('weight'),
      points('score'),
      ...more,
    ],
  };
}

/** Sign, number and unit in columns of their own, and what was done of it in the unit of the target; the execution over the adjusted budget. */
export const sichuan2023Evaluation: CountyForm = {
  id: 'sichuan-2023-evaluation',
  kind: 'self-evaluation',
  name: '四川2023年：部门预算项目支出绩效自评表',
  sheetName: '项目支出绩效自评表',
  usedBy: {
    scope: 'county',
    place: '四川省',
    year: 2023,
    document: null,
    source: 'https://www.scqs.gov.cn/info/13206/211004.htm（青神县，报表编号 510000_0013zp）',
  },
  variants: [],
  moneyUnits: ['万元'],
  above: '报表编号:510000_0013zp',
  title: '部门预算项目支出绩效自评表（20XX年度）',
  widths: [11, 10, 13, 22, 9, 12, 12, 12, 9, 9, 22],
  head: [
    {
      cells: [
        { label: '项目名称', span: 2 },
        { field: 'name', span: 9 },
      ],
    },
    {
      cells: [
        { label: '主管部门', span: 2 },
        { field: 'department', span: 3 },
        { label: '实施单位\n（盖章）', span: 2 },
        { field: 'implementer', span: 4 },
      ],
      height: 34,
    },
    {
      cells: [
        { label: '项目基本情况', down: 3 },
        { label: '1.项目年度目标完成情况', span: 2, down: 2 },
        { label: '项目年度目标', span: 4 },
        { label: '年度目标完成情况', span: 4 },
      ],
    },
    {
      cells: [
        { field: 'goal', span: 4 },
        { field: 'goal-result', span: 4 },
      ],
      height: 70,
    },
    {
      cells: [
        { label: '2.项目实施内容及过程概述', span: 2 },
        { field: 'text', span: 8 },
      ],
      height: 40,
    },
    {
      cells: [
        { label: '预算执行情况\n（10分）', down: 6 },
        { label: '年度预算数（万元）', span: 2 },
        { label: '年初预算', span: 2 },
        { label: '调整后预算数' },
        { label: '预算执行数' },
        { label: '预算执行率' },
        { label: '权重' },
        { label: '得分' },
        { label: '原因' },
      ],
    },
    funds('总额', 'total', [{ field: 'text', down: 5, says: REASONS }]),
    funds('其中：财政资金', 'fiscal'),
    funds('财政专户管理资金', 'more'),
    funds('单位资金', 'more'),
    funds('其他资金', 'other'),
  ],
  table: {
    side: { head: null, words: '绩效指标\n（90分）' },
    columns: [
      { role: 'level1', caption: '一级指标' },
      { role: 'level2', caption: '二级指标' },
      { role: 'level3', caption: '三级指标' },
      { role: 'sign', caption: '指标性质', choices: ['≥', '≤', '='] },
      { role: 'target', caption: '指标值' },
      { role: 'unit', caption: '度量单位' },
      { role: 'actual', caption: '完成值' },
      { role: 'weight', caption: '权重' },
      { role: 'score', caption: '得分' },
      { role: 'reason', caption: '未完成原因分析' },
    ],
    classes: [],
    openRows: 10,
    rowHeight: 32,
    total: '合计',
  },
  foot: [
    ...['评价结论', '存在问题', '改进措施'].map((words): FormLine => ({
      cells: [
        { label: words, span: 2 },
        { field: 'text', span: 9 },
      ],
      height: 40,
    })),
    {
      cells: [
        { field: 'text', span: 6, says: '项目负责人：' },
        { field: 'text', span: 5, says: '财务负责人：' },
      ],
    },
  ],
  notes: [],
  orientation: 'landscape',
  twoDecimals: true,
  frame: {
    title: /绩效自评表/,
    captions: ['name', 'budget', 'executed', 'rate'],
    usual: ['department', 'implementer', 'fiscal', 'other-funds', 'goal-heading', 'goal', 'goal-result'],
    without: ['attribute', 'period', 'plan'],
  },
};

import { sixColumns } from './six-columns';
import type { CountyForm } from './types';

const MONTHS = ['3月底', '6月底', '10月底', '12月底'] as const;
/** The last month lies over the rest of the line. */
const lastSpan = (month: string) => (month === '12月底' ? { span: 3 } : {});

/** 项目编码, 预算规模及资金用途, a cumulative plan of spending and six columns: a 专项资金, or a 预算项目 of it. */
export const hebei2020: CountyForm = {
  id: 'hebei-2020',
  kind: 'application',
  name: '河北2020年：绩效目标表',
  sheetName: '绩效目标表',
  usedBy: {
    scope: 'county',
    place: '河北省',
    year: 2020,
    document: null,
    source: '顺平县、临西县2020年公开的部门绩效文本',
  },
  variants: [
    { id: 'project', name: '预算项目', words: '项目名称' },
    { id: 'fund', name: '专项资金', words: '专项资金名称' },
  ],
  moneyUnits: ['元', '万元'],
  title: '绩效目标表',
  widths: [15, 14, 20, 24, 16, 12, 16],
  head: [
    {
      frameless: true,
      cells: [
        { field: 'department', span: 5 },
        { label: '单位：{unit}', span: 2 },
      ],
    },
    {
      cells: [{ label: '项目编码' }, { field: 'code', span: 2 }, { label: '{variant}' }, { field: 'name', span: 3 }],
    },
    {
      cells: [
        { label: '预算规模及资金用途', down: 2 },
        { label: '预算数' },
        { field: 'total' },
        { label: '其中：财政资金' },
        { field: 'fiscal' },
        { label: '其他资金' },
        { field: 'other-funds' },
      ],
    },
    { cells: [{ field: 'purpose', span: 6 }], height: 40 },
    {
      cells: [
        { label: '资金支出计划（%）', down: 2 },
        ...MONTHS.map((month) => ({ label: month, ...lastSpan(month) })),
      ],
    },
    { cells: MONTHS.map((until) => ({ field: 'plan' as const, until, ...lastSpan(until) })) },
    { cells: [{ label: '绩效目标' }, { field: 'goal', span: 6 }], height: 80 },
  ],
  table: {
    columns: sixColumns(2),
    classes: [
      {
        name: '产出指标',
        level2: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
      },
      { name: '效果指标', level2: [{ name: '经济效益指标' }, { name: '社会效益指标' }] },
      { name: '满意度指标', level2: [{ name: '服务对象满意度指标' }] },
    ],
    openRows: 1,
    rowHeight: 50,
  },
  foot: [],
  notes: [],
  orientation: 'portrait',
  twoDecimals: true,
  frame: {
    title: /绩效目标表/,
    captions: ['name', 'funds', 'total', 'plan'],
    usual: [],
    without: ['attribute', 'period'],
  },
};

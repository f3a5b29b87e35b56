import type { CountyForm } from './types';

/** 项目属性, 项目期, and classes that say which of them must be filled in. Classes marked 选填 exist, but no print of them was found. */
export const ningxia2023: CountyForm = {
  id: 'ningxia-2023',
  kind: 'application',
  name: '宁夏2023年：部门项目支出预算绩效目标表',
  sheetName: '项目支出预算绩效目标表',
  usedBy: {
    scope: 'county',
    place: '宁夏回族自治区',
    year: 2023,
    document: null,
    source: '平罗县2023年公开的部门项目支出预算绩效目标表',
  },
  variants: [],
  moneyUnits: ['万元'],
  title: '部门项目支出预算绩效目标表',
  yearLine: '(20XX 年度)',
  widths: [11, 13, 26, 36, 20],
  head: [
    {
      cells: [
        { label: '项目名称', span: 2 },
        { field: 'name', span: 3 },
      ],
    },
    {
      cells: [
        { label: '主管部门及代码', span: 2 },
        { field: 'department' },
        { label: '实施单位' },
        { field: 'implementer' },
      ],
    },
    {
      cells: [{ label: '项目属性', span: 2 }, { field: 'attribute' }, { label: '项目期' }, { field: 'period' }],
    },
    {
      cells: [
        { label: '项目资金\n(万元)', down: 3 },
        { label: '年度资金总额:', span: 2 },
        { field: 'total', span: 2 },
      ],
    },
    {
      cells: [
        { label: '其中:财政拨款', span: 2 },
        { field: 'fiscal', span: 2 },
      ],
    },
    {
      cells: [
        { label: '其他资金', span: 2 },
        { field: 'other-funds', span: 2 },
      ],
    },
    { cells: [{ label: '年度总体\n目标' }, { field: 'goal', span: 4 }], height: 80 },
  ],
  table: {
    side: { head: '名称', words: '绩效指标' },
    columns: [
      { role: 'level1', caption: '一级指标' },
      { role: 'level2', caption: '二级指标' },
      { role: 'level3', caption: '三级指标' },
      { role: 'target', caption: '指标值' },
    ],
    classes: [
      {
        name: '产出指标',
        level2: [
          { name: '数量指标', mark: '必填硬性指标' },
          { name: '质量指标', mark: '必填' },
          { name: '时效指标', mark: '必填' },
          { name: '成本指标', mark: '必填硬性指标' },
        ],
      },
      {
        name: '效益指标',
        level2: [
          { name: '社会效益指标', mark: '必填' },
          { name: '可持续影响指标', mark: '必填' },
        ],
      },
      { name: '满意度指标', level2: [{ name: '服务对象满意度指标', mark: '必填' }] },
    ],
    openRows: 2,
    rowHeight: 24,
  },
  foot: [],
  notes: [],
  orientation: 'portrait',
  twoDecimals: false,
  frame: {
    title: /绩效目标表/,
    captions: ['name', 'total', 'attribute', 'period'],
    usual: [],
    without: ['plan'],
  },
};

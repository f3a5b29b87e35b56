import type { CountyForm } from './types';

/** Indicators without classes. Only its columns were found, with no head: the project is named in the title. */
export const chongqingFlat: CountyForm = {
  id: 'chongqing-flat',
  kind: 'application',
  name: '重庆：项目绩效目标表（不分类）',
  sheetName: '项目绩效目标表',
  usedBy: {
    scope: 'county',
    place: '重庆市',
    year: null,
    document: null,
    source: '公开的项目绩效目标表，只见到栏目',
  },
  variants: [],
  moneyUnits: ['万元'],
  title: '项目绩效目标表',
  titleNamesProject: true,
  widths: [42, 13, 13, 13, 18],
  head: [],
  table: {
    columns: [
      { role: 'level3', caption: '指标' },
      { role: 'weight', caption: '指标权重' },
      { role: 'unit', caption: '计量单位' },
      { role: 'sign', caption: '指标性质', choices: ['≥', '≤', '='] },
      { role: 'target', caption: '指标值' },
    ],
    classes: [],
    openRows: 10,
    rowHeight: 26,
  },
  foot: [],
  notes: [],
  orientation: 'portrait',
  twoDecimals: true,
  frame: {
    title: /绩效目标表/,
    captions: [],
    usual: [],
    without: ['name', 'funds', 'total', 'plan', 'code'],
  },
};

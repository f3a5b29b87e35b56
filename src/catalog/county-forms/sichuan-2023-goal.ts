import type { CountyForm } from './types';

/**
 * Unit and project merged at the left, values in columns of sign, number and unit. Only its columns were found: it has a title of its kind
 * and no head; classes are written by hand.
 */
export const sichuan2023Goal: CountyForm = {
  id: 'sichuan-2023-goal',
  kind: 'application',
  name: '四川2023年：项目绩效目标表',
  sheetName: '项目绩效目标表',
  usedBy: {
    scope: 'county',
    place: '四川省',
    year: 2023,
    document: null,
    source: '2023年公开的项目绩效目标表（一体化系统导出）',
  },
  variants: [],
  moneyUnits: ['万元'],
  title: '项目绩效目标表',
  widths: [15, 20, 11, 14, 26, 9, 13, 10, 8, 12],
  head: [],
  table: {
    columns: [
      { role: 'project-unit', caption: '单位名称' },
      { role: 'project', caption: '项目名称' },
      { role: 'level1', caption: '一级指标' },
      { role: 'level2', caption: '二级指标' },
      { role: 'level3', caption: '三级指标' },
      { role: 'sign', caption: '指标性质', choices: ['≥', '≤', '='] },
      { role: 'target', caption: '指标值' },
      { role: 'unit', caption: '度量单位' },
      { role: 'weight', caption: '权重' },
      { role: 'other', caption: '指标方向性', choices: ['正向指标', '反向指标'] },
    ],
    classes: [],
    openRows: 8,
    rowHeight: 32,
  },
  foot: [],
  notes: [],
  orientation: 'landscape',
  twoDecimals: true,
  frame: {
    title: /绩效目标表/,
    captions: [],
    usual: [],
    without: ['name', 'funds', 'total', 'plan', 'code'],
  },
};

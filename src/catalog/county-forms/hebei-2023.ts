import { sixColumns } from './six-columns';
import type { CountyForm } from './types';

/** The goal and six columns; the project is named in the title only. */
export const hebei2023: CountyForm = {
  id: 'hebei-2023',
  kind: 'application',
  name: '河北2023年：绩效目标表',
  sheetName: '绩效目标表',
  usedBy: {
    scope: 'county',
    place: '河北省',
    year: 2023,
    document: null,
    source: '河北一县2023年公开的部门绩效文本',
  },
  variants: [],
  moneyUnits: ['万元'],
  title: '绩效目标表',
  titleNamesProject: true,
  widths: [12, 15, 20, 26, 14, 34],
  head: [{ cells: [{ label: '绩效目标' }, { field: 'goal', span: 5 }], height: 60 }],
  table: {
    columns: sixColumns(1),
    classes: [
      {
        name: '产出指标',
        level2: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
      },
      {
        name: '效益指标',
        level2: [{ name: '经济效益指标' }, { name: '社会效益指标' }, { name: '可持续影响指标' }],
      },
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
    captions: [],
    usual: [],
    without: ['name', 'funds', 'total', 'plan', 'department'],
  },
};

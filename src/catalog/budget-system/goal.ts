import { CLASS_CODES, SIGN_CODES } from './codes';
import type { SystemSheet } from './types';

/** 绩效目标. The names of its columns are those of the module's checks; no text says their order: it is that of the other two sheets. */
export const goal: SystemSheet = {
  id: 'yitihua-goal',
  kind: 'application',
  name: '绩效目标导入表',
  columns: [
    { role: 'level1', caption: '一级指标', required: true, coded: true },
    { role: 'level2', caption: '二级指标', required: true, coded: true },
    { role: 'level3', caption: '三级指标名称', required: true },
    { role: 'sign', caption: '计算符号', required: true, coded: true },
    { role: 'target', caption: '指标值', required: true },
    { role: 'unit', caption: '计量单位' },
    { role: 'weight', caption: '分值' },
  ],
  codes: { ...CLASS_CODES, ...SIGN_CODES },
  weightsTotal: null,
  classPoints: [],
  reasonFrom: null,
  bands: null,
  ground: {
    certainty: 'own',
    source: {
      convention: '预算管理一体化导入表',
      says: '列名见系统的导入校验，列序没有查到原文，照监控、自评导入表的次序',
    },
  },
};

/** In 湖北 the points of all indicators come to 80. */
export const hubeiGoal: SystemSheet = {
  ...goal,
  id: 'hubei-goal',
  name: '绩效目标导入表（湖北，分值合计80）',
  weightsTotal: 80,
};

/** In 浙江 to 100. */
export const zhejiangGoal: SystemSheet = {
  ...goal,
  id: 'zhejiang-goal',
  name: '绩效目标导入表（浙江，分值合计100）',
  weightsTotal: 100,
};

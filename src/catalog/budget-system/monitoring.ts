import { CLASS_CODES, LIKELIHOOD_CODES, SIGN_CODES } from './codes';
import type { SystemSheet } from './types';

/** 监控指标（项目支出）. */
export const monitoring: SystemSheet = {
  id: 'yitihua-monitoring',
  kind: 'monitoring',
  name: '监控指标导入表',
  columns: [
    { role: 'level1', caption: '一级指标', coded: true },
    { role: 'level2', caption: '二级指标', coded: true },
    { role: 'level3', caption: '三级指标名称' },
    { role: 'sign', caption: '计算符号', coded: true },
    { role: 'target', caption: '年度指标值' },
    { role: 'unit', caption: '计量单位' },
    { role: 'actual', caption: '*当前完成值（定量填数字，定性填达成、部分达成、未达成）', required: true },
    { role: 'likelihood', caption: '*完成可能性分析', required: true, coded: true },
    { role: 'reason', caption: '偏差原因说明' },
  ],
  codes: { ...CLASS_CODES, ...SIGN_CODES, ...LIKELIHOOD_CODES },
  weightsTotal: null,
  classPoints: [],
  reasonFrom: null,
  bands: null,
  ground: { certainty: 'B', source: { convention: '预算管理一体化导入表', says: '监控指标（项目支出）' } },
};

import { CLASS_CODES, SIGN_CODES } from './codes';
import type { SystemSheet } from './types';

/** 自评指标（项目支出）. Seen with 扣减分数 and 完成情况简要描述, which 广西 has. */
export const guangxiSelfEvaluation: SystemSheet = {
  id: 'guangxi-self-evaluation',
  kind: 'self-evaluation',
  name: '自评指标导入表（广西）',
  columns: [
    { role: 'level1', caption: '一级指标', coded: true },
    { role: 'level2', caption: '二级指标', coded: true },
    { role: 'level3', caption: '三级指标名称' },
    { role: 'sign', caption: '计算符号', coded: true },
    { role: 'target', caption: '指标值' },
    { role: 'actual', caption: '*实际完成值（定量填数字，定性填达成、部分达成、未达成）', required: true },
    { role: 'unit', caption: '计量单位' },
    {
      role: 'weight',
      caption: '*分值 数量(20)、质量(10)、时效(10)、成本(10)、效益(30)、满意度(10)',
      required: true,
    },
    {
      role: 'score',
      caption: '*指标得分（定量系统自动计算，定性必填，所填值为原指标得分，不包含扣减分数。）',
      required: true,
    },
    { role: 'deduction', caption: '扣减分数' },
    { role: 'description', caption: '完成情况简要描述（定量选填，定性必填）' },
    { role: 'reason', caption: '偏差原因及改进措施（指标未完成时必填）' },
  ],
  codes: { ...CLASS_CODES, ...SIGN_CODES },
  weightsTotal: null,
  classPoints: [
    { classes: ['数量指标'], points: 20 },
    { classes: ['质量指标'], points: 10 },
    { classes: ['时效指标'], points: 10 },
    { classes: ['成本指标'], points: 10 },
    { classes: ['效益指标'], points: 30 },
    { classes: ['满意度指标'], points: 10 },
  ],
  reasonFrom: 130,
  bands: { reached: '0.8', partly: '0.6' },
  ground: { certainty: 'B', source: { convention: '预算管理一体化导入表', says: '自评指标（项目支出）' } },
};

/** The same without what only 广西 was seen to have. */
export const selfEvaluation: SystemSheet = {
  ...guangxiSelfEvaluation,
  id: 'yitihua-self-evaluation',
  name: '自评指标导入表',
  columns: [
    ...guangxiSelfEvaluation.columns.slice(0, 7),
    { role: 'weight', caption: '*分值', required: true },
    { role: 'score', caption: '*指标得分', required: true },
    { role: 'reason', caption: '偏差原因及改进措施' },
  ],
  classPoints: [],
  reasonFrom: null,
  ground: {
    certainty: 'own',
    source: { convention: '预算管理一体化导入表', says: '照广西的自评指标导入表，去掉扣减分数和完成情况简要描述' },
  },
};

import type { SystemRole } from '../../catalog/budget-system';
import type { Unmatched } from './compare-rows';

/** As people call the columns. */
export const ROLE_NAMES: Readonly<Record<SystemRole, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标名称',
  sign: '计算符号',
  target: '指标值',
  unit: '计量单位',
  actual: '完成值',
  forecast: '全年预计',
  likelihood: '完成可能性',
  weight: '分值',
  score: '得分',
  deduction: '扣减分数',
  description: '完成情况描述',
  reason: '偏差原因',
  note: '备注',
  other: '其他',
};

/** Why a row has none beside it. */
export const UNMATCHED: Readonly<Record<'system' | 'form', Readonly<Record<Unmatched, string>>>> = {
  system: {
    absent: '表上没有同名的指标',
    'other-class': '表上同名的指标在另一类',
    repeated: '同类里同名的不止一项，分不出是哪一项',
  },
  form: {
    absent: '系统表上没有同名的指标',
    'other-class': '系统表上同名的指标在另一类',
    repeated: '同类里同名的不止一项，分不出是哪一项',
  },
};

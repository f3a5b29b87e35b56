import type { Source } from '../source';
import type { SystemKind } from './types';

/** One thing that the system refuses, or stops at when the rows are saved or audited. */
export interface SystemRefusal {
  readonly kinds: readonly SystemKind[];
  /** Its own words; "…" stands for what it fills in. */
  readonly says: string;
  /** when: importing the sheet · saving the page · auditing the project. */
  readonly at: 'import' | 'save' | 'audit';
  /** A setting of the place: not everywhere. */
  readonly setting?: true;
  /** What to do, without a full stop. */
  readonly todo: string;
}

const ALL = ['application', 'monitoring', 'self-evaluation'] as const;
const GOALS = ['application'] as const;
const RESULTS = ['monitoring', 'self-evaluation'] as const;
const SELF = ['self-evaluation'] as const;

/**
 * All that were found as text, read off a module in use (2020–2024). Which province runs which version is not known, and most are
 * settings. Not here, because what they look at stands on no sheet: 山西's 成本指标得分不得超过5分 (whether a cost was filed), and 定量（其他）, which
 * needs a 指标值说明; lengths are judged where a profile says them.
 */
export const SYSTEM_REFUSALS = {
  'code-unknown': {
    kinds: ALL,
    at: 'import',
    says: '…翻译失败，检查CODE=…是否存在！',
    todo: '请写成“代码-名称”，照系统下载的模板里的下拉选项',
  },
  'required-empty': { kinds: RESULTS, at: 'import', says: '…不能为空。', todo: '请填写' },
  'too-long': { kinds: ALL, at: 'import', says: '…长度超长，请重新填写！', todo: '请缩短' },
  'level1-empty': { kinds: GOALS, at: 'import', says: '请填写一级指标', todo: '请填写' },
  'level2-empty': { kinds: GOALS, at: 'import', says: '请填写二级指标', todo: '请填写' },
  'name-empty': { kinds: GOALS, at: 'import', says: '请填写三级指标名称', todo: '请填写' },
  'sign-empty': { kinds: GOALS, at: 'import', says: '请填写计算符号', todo: '请在指标值前写明≥、≤或=' },
  'target-empty': { kinds: GOALS, at: 'import', says: '请填写指标值', todo: '请填写' },
  'unit-empty': { kinds: GOALS, at: 'import', says: '定量指标，请填写计量单位', todo: '请写明单位' },
  'target-not-number': { kinds: GOALS, at: 'import', says: '定量指标，指标值为数字', todo: '请只写数字' },
  'target-characters': {
    kinds: GOALS,
    at: 'import',
    says: '定性指标值填写不支持特殊字符，请重新填写',
    todo: '请去掉 *、_ 和 -',
  },
  'target-blanks': {
    kinds: GOALS,
    at: 'import',
    setting: true,
    says: '定性指标值填写不支持特殊字符和空格，请重新填写',
    todo: '请去掉空格',
  },
  'name-blanks': {
    kinds: GOALS,
    at: 'import',
    setting: true,
    says: '指标名称填写不支持空格，请重新填写',
    todo: '请去掉空格',
  },
  'classes-differ': { kinds: GOALS, at: 'import', says: '一二级指标对应不上，请查看！', todo: '请核对两级指标' },
  'name-repeated': {
    kinds: ALL,
    at: 'save',
    setting: true,
    says: '【…】指标名称重复…次，无法保存；',
    todo: '请改得能互相区分',
  },
  'weights-total': { kinds: GOALS, at: 'save', says: '指标权重之和应等于…分，请检查。', todo: '请调整分值' },
  'output-missing': { kinds: GOALS, at: 'audit', says: '产出指标下至少填报一条三级指标', todo: '请补填' },
  'benefit-missing': { kinds: GOALS, at: 'audit', says: '效益指标下至少填报一条三级指标', todo: '请补填' },
  'goal-blank': {
    kinds: GOALS,
    at: 'audit',
    says: '项目年度目标不能填写空格,换位符,回车！',
    todo: '请填写年度目标',
  },
  'goal-mark': { kinds: GOALS, at: 'audit', says: '项目年度目标不能填写特殊符号(*_-)！', todo: '请填写年度目标' },
  'actual-null': { kinds: RESULTS, at: 'import', says: '实际完成值不能为null，请重新填写', todo: '请填写完成值' },
  'actual-not-number': { kinds: RESULTS, at: 'import', says: '定量指标实际完成值填数字。', todo: '请只写数字' },
  'actual-not-tier': {
    kinds: RESULTS,
    at: 'import',
    says: '定性指标实际完成值请填写‘达成’，‘部分达成’，‘未达成’三项中的一个。',
    todo: '请选定其中一个',
  },
  'actual-characters': {
    kinds: RESULTS,
    at: 'import',
    says: '定性指标值填写不支持特殊字符，请重新填写',
    todo: '请去掉 *、_ 和 -；负数也不收',
  },
  'description-empty': {
    kinds: SELF,
    at: 'import',
    says: '定性指标完成情况简要描述不能为空。',
    todo: '请写完成情况',
  },
  'weight-not-number': { kinds: SELF, at: 'import', says: '分值只能填数字。', todo: '请只写数字' },
  'score-not-number': { kinds: SELF, at: 'import', says: '得分只能填数字。', todo: '请只写数字' },
  'deduction-not-number': { kinds: SELF, at: 'import', says: '扣减分数只能填数字。', todo: '请只写数字或留空' },
  'score-above-weight': { kinds: SELF, at: 'import', says: '得分不能大于分值。', todo: '请核对得分' },
  'reason-empty': {
    kinds: SELF,
    at: 'save',
    says: '第…行请填写偏差原因及改进措施！',
    todo: '得分低于分值，请写原因和改进措施',
  },
  'weight-not-positive': { kinds: SELF, at: 'save', setting: true, says: '第…行分值值需大于0！', todo: '请核对分值' },
  'score-outside-tier': {
    kinds: SELF,
    at: 'save',
    says: '…指标的实际得分区间为[…]，请调整后再保存。',
    todo: '请按完成情况调整得分',
  },
  'class-points': {
    kinds: SELF,
    at: 'save',
    says: '…级指标：…的下级指标分值录入合计应等于上级设置数',
    todo: '请调整分值',
  },
  'far-exceeded': {
    kinds: SELF,
    at: 'save',
    says: "因实际完成情况超出指标值30%，需填写'实际完成情况超计划较大'的说明",
    todo: '请在偏差原因里说明',
  },
  'progress-unexplained': {
    kinds: ['monitoring'],
    at: 'save',
    setting: true,
    says: '红灯、黄灯的指标须填偏差原因（完成值不到年度指标值×月份÷12 的 80%，反向指标超出年度指标值）',
    todo: '请写偏差原因',
  },
} as const satisfies Readonly<Record<string, SystemRefusal>>;

export type RefusalId = keyof typeof SYSTEM_REFUSALS;

/** What such a finding rests on. */
export function refusalSource({ says, at }: SystemRefusal): Source {
  return { convention: `预算管理一体化${WHEN[at]}`, says };
}

const WHEN: Readonly<Record<SystemRefusal['at'], string>> = { import: '导入校验', save: '保存校验', audit: '送审校验' };

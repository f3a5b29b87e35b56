import { COLUMN_CAPTIONS, columnEvidence, HEAD_CAPTIONS, headRole } from '../../src/catalog';
import type { CaptionWords, HeadRole } from '../../src/catalog';
import { bareWords } from '../../src/catalog/captions/words';
import type { IndicatorColumn } from '../../src/model/indicator-column';

/** Captions as offices write them, at least one for every pattern. */
const OF_COLUMNS: Readonly<Partial<Record<IndicatorColumn, string>>> = {
  project: '项目名称及代码',
  'project-unit': '业务主管部门 单位',
  'project-amount': '总预算',
  'project-year': '预算年份',
  'project-executed': '执行数',
  'project-rate': '支付率',
  'project-score': '执行率得分',
  'project-goal': '总体绩效目标 年度目标',
  level1: '一级指标名称 类别',
  level2: '二级指标名称 指标分项',
  level3: '三级指标名称 考核内容 指标 内容',
  description: '指标内容 描述 评分标准 说明 内容',
  basis: '依据',
  sign: '属性 符号 指标方向性',
  'target-kind': '类别',
  unit: '计算单位',
  target: '计划值 指标 本年计划 绩效目标 指标值及单位 数值 值',
  'initial-target': '年初目标',
  reference: '现状值',
  actual: '实绩 实际',
  'actual-unit': '完成值单位',
  'forecast-unit': '预计完成值单位',
  forecast: '全年预计',
  likelihood: '确定能',
  weight: '权重分 分',
  score: '打分 上级评分 等次',
  'other-score': '核定分 平均分',
  reason: '扣分原因 对策 差异',
  note: '备注（如有）',
  other: '指标编码 系统计算分 完成率',
};

const OF_HEADS: Readonly<Partial<Record<HeadRole, string>>> = {
  name: '考核项目 项目1 任务名称',
  code: '项目编号',
  department: '预算单位 部门名称',
  implementer: '申报单位 项目业主',
  contact: '项目负责人',
  year: '评价年度',
  rate: '支付率',
  'initial-budget': '年初预算',
  budget: '年度预算',
  executed: '本年支出 支出金额',
  total: '资金额度 总预算 项目当年预算 总金额 年度总额 投资规模 预算金额',
  fiscal: '其中财政资金 财政性资金 财政衔接推进乡村振兴补助资金',
  'other-funds': '自筹资金',
  purpose: '资金用途',
  plan: '用款计划',
  'goal-result': '实际完成',
  'goal-heading': '目标1',
  goal: '整体目标 工作目标',
  funds: '资金构成 资金 资金需求',
  period: '实施期 起止时间',
  other: '电话',
};

const byRole = (captions: Readonly<Record<string, string>>) =>
  Object.entries(captions).flatMap(([role, texts]) => texts.split(' ').map((text) => [text, role] as const));

test.each(byRole(OF_COLUMNS))('%s may head the column %s', (text, role) => {
  expect(columnEvidence(text).get(role as IndicatorColumn) ?? 0).toBeGreaterThan(0);
});

test.each(byRole(OF_HEADS))('%s stands before the field %s', (text, role) => {
  expect(headRole(text)).toBe(role);
});

test.each([
  ['column', COLUMN_CAPTIONS, OF_COLUMNS],
  ['field', HEAD_CAPTIONS, OF_HEADS],
] as [string, Record<string, CaptionWords>, Record<string, string>][])(
  'every pattern for a %s is met by one of these captions',
  (_, captions, examples) => {
    const unmet = Object.entries(captions).flatMap(([role, { parts = [] }]) => {
      const words = (examples[role] ?? '').split(' ').map(bareWords);
      return parts.flatMap(([pattern]) => (words.some((text) => pattern.test(text)) ? [] : [`${role} ${pattern}`]));
    });
    expect(unmet).toEqual([]);
  },
);

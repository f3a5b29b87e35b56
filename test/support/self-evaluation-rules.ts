import { checkWith } from '../../src/rules/check';
import type { Finding } from '../../src/rules/finding';
import type { Rule } from '../../src/rules/rule';
import type { SelfEvaluationInput, SelfEvaluationRow } from './form';
import { selfEvaluationOf } from './form';
import { exampleOf } from './rule-page';
import { whileTyping } from './rules';

/** Findings of one rule on a 自评表 built cell by cell, in a full check. */
export function findingsOnSelfEvaluation(
  rule: Rule,
  input: SelfEvaluationInput,
  when: 'typing' | 'asked' = 'asked',
): readonly Finding[] {
  const rules = when === 'typing' ? whileTyping([rule]) : [rule];
  return checkWith(rules)(selfEvaluationOf(input), exampleOf('表：自评表').context);
}

/** Findings on one row of 数量指标: 三级指标, 分值, 年度指标值, 全年实际值, 得分, 原因. */
export function findingsOnRow(rule: Rule, ...cells: readonly SelfEvaluationRow[number][]): readonly Finding[] {
  return findingsOnSelfEvaluation(rule, { rows: [['产出指标', '数量指标', ...cells] as unknown as SelfEvaluationRow] });
}

export const whatOf = (findings: readonly Finding[]) => findings.map(({ what }) => what);

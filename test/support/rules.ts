import { checkWith } from '../../src/rules/check';
import type { Finding } from '../../src/rules/finding';
import type { Rule } from '../../src/rules/rule';
import { exampleOf } from './rule-page';

/** The rules of these that judge while somebody types: all but those that ask for what is missing (decision D3). */
export const whileTyping = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ asks }) => asks === 'written');

/** Findings of one rule on an example form (notation of test/support/rule-page.ts), in a full check. */
export function findingsOf(
  rule: Rule,
  facts: string,
  ...rows: readonly Readonly<Record<string, string>>[]
): readonly Finding[] {
  const { form, context } = exampleOf(facts, ...rows);
  return checkWith([rule])(form, context);
}

/** Findings on one indicator of the class 产出指标 / 数量指标, or of the given class. */
export function findingsOnIndicator(
  rule: Rule,
  name: string,
  target: string,
  options: {
    readonly level1?: string;
    readonly level2?: string;
    readonly description?: string;
    readonly facts?: string;
  } = {},
): readonly Finding[] {
  const { level1 = '产出指标', level2 = '数量指标', description = '', facts = '' } = options;
  return findingsOf(rule, facts, {
    一级指标: level1,
    二级指标: level2,
    三级指标: name,
    绩效指标描述: description,
    指标值: target,
  });
}

import type { OverallGoals } from '../../model/overall-goals';
import type { Finding } from '../finding';
import { findingOf } from '../finding-of';
import { overallDiffersFromProjects } from './overall-differs-from-projects';
import { overallNumbersDiffer } from './overall-numbers-differ';
import { overallParagraphRepeated } from './overall-paragraph-repeated';
import { overallPartEmpty } from './overall-part-empty';
import type { OverallContext, OverallRule } from './overall-rule';

/** All rules on a 部门整体绩效目标: what is missing, what is there twice, what contradicts. */
export const OVERALL_RULES: readonly OverallRule[] = [
  overallPartEmpty,
  overallParagraphRepeated,
  overallNumbersDiffer,
  overallDiffersFromProjects,
];

/** Judges one, in the order of the sheet; what is missing as a whole comes first. */
export function checkOverallGoals(
  goals: OverallGoals,
  context: OverallContext,
  rules: readonly OverallRule[] = OVERALL_RULES,
): readonly Finding[] {
  const spoken = rules.filter(({ id }) => context.ruleSet.ruleSettings[id] !== 'off');
  const found = spoken.flatMap((rule) =>
    Array.from(rule.check(goals, context), (draft) => findingOf(rule, draft, context.ruleSet)),
  );
  return found.sort((one, other) => (one.at?.row ?? 0) - (other.at?.row ?? 0));
}

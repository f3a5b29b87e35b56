import type { RuleSet } from '../catalog/types';
import type { Finding } from './finding';
import { worded } from './messages';
import type { Message } from './messages';
import type { Draft, RuleBase } from './rule';

/** What a rule drafted, in the words of the rule set in force and as grave as it has it. */
export function findingOf(rule: RuleBase, draft: Omit<Draft, 'ofSeveral'>, ruleSet: RuleSet): Finding {
  const setting = ruleSet.ruleSettings[rule.id];
  const set = setting === undefined || setting === 'off' ? {} : { severity: setting };
  const words = wordsOf(rule, draft, ruleSet);
  return { severity: rule.severity, source: rule.source, ...words, ...draft, ...set, rule: rule.id };
}

/** The sentence of a draft as the rule set words it. Workbooks of earlier versions have reasons for the rule's own words. */
function wordsOf(
  { id, messages }: RuleBase,
  draft: Omit<Draft, 'ofSeveral'>,
  { rewordings }: RuleSet,
): Message & Pick<Finding, 'formerly'> {
  const reworded = rewordings[id]?.[draft.message];
  const own = worded(messages, draft);
  return reworded ? { ...worded(messages, draft, reworded), formerly: [own.what] } : own;
}

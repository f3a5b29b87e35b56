import type { RuleSet } from '../../catalog/types';
import type { Form } from '../../model/form';
import type { OverallGoals } from '../../model/overall-goals';
import type { Draft, RuleBase } from '../rule';

/** One check of a 部门整体绩效目标. */
export interface OverallRule extends RuleBase {
  /** 'complete': asks for what is missing, only in a full check (decision D3). */
  readonly asks: 'written' | 'complete';
  check(goals: OverallGoals, context: OverallContext): Iterable<OverallDraft>;
}

export type OverallDraft = Omit<Draft, 'ofSeveral'>;

/** By what it is judged, and the workbook around it. */
export interface OverallContext {
  readonly ruleSet: RuleSet;
  /** All forms of the workbook. */
  readonly forms: readonly Form[];
}

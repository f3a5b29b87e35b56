import type { ProcessStep } from '../../catalog/caibannong-2019-68/stages';
import type { RuleSet } from '../../catalog/types';
import type { Day } from '../../model/day';
import type { Form } from '../../model/form';
import type { Process } from '../../model/process';
import type { Draft, RuleBase } from '../rule';

/** One check of a project's row on a 流程表. */
export interface ProcessRule extends RuleBase {
  /** A remark in 备注 settles it: then it is only a hint (decision D4). */
  readonly settledByRemark: boolean;
  check(process: Process, context: ProcessContext): Iterable<ProcessDraft>;
}

/** What a rule says of one step of the project's year. */
export interface ProcessDraft extends Omit<Draft, 'at' | 'ofSeveral'> {
  readonly step: ProcessStep;
}

/** By what a row is judged, and the workbook around it. */
export interface ProcessContext {
  readonly ruleSet: RuleSet;
  /** The forms of its project and year. */
  readonly related: readonly Form[];
  /** Null: nothing is said of the present day, so that a file is judged alike on every day. */
  readonly today: Day | null;
}

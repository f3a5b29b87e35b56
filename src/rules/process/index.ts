import { PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import type { ProcessStep } from '../../catalog/caibannong-2019-68/stages';
import type { Process } from '../../model/process';
import type { Finding } from '../finding';
import { findingOf } from '../finding-of';
import { approvalDateUnpassed } from './approval-date-unpassed';
import { monitoringAbsent } from './monitoring-absent';
import type { ProcessContext, ProcessDraft, ProcessRule } from './process-rule';
import { stageDateUnreadable } from './stage-date-unreadable';
import { stageDue } from './stage-due';
import { stageLate } from './stage-late';
import { stageOrder } from './stage-order';
import { stageOverdue } from './stage-overdue';

/** All rules on a row of a 流程表: a date by itself, dates among each other, what the day asks for. */
export const PROCESS_RULES: readonly ProcessRule[] = [
  stageDateUnreadable,
  stageLate,
  stageOrder,
  approvalDateUnpassed,
  stageOverdue,
  stageDue,
  monitoringAbsent,
];

/** A finding and the step of the year that it is about; it stands at the cell of that step's date. */
export interface ProcessFinding {
  readonly step: ProcessStep;
  readonly finding: Finding;
}

/** Judges one project's row, in the order of the steps. */
export function checkProcess(
  process: Process,
  context: ProcessContext,
  rules: readonly ProcessRule[] = PROCESS_RULES,
): readonly ProcessFinding[] {
  const spoken = rules.filter(({ id }) => context.ruleSet.ruleSettings[id] !== 'off');
  const found = spoken.flatMap((rule) =>
    Array.from(rule.check(process, context), (draft) => inSheet(rule, draft, process, context)),
  );
  return found.sort((one, other) => PROCESS_STEPS.indexOf(one.step) - PROCESS_STEPS.indexOf(other.step));
}

function inSheet(
  rule: ProcessRule,
  { step, ...draft }: ProcessDraft,
  { dates, note }: Process,
  { ruleSet }: ProcessContext,
): ProcessFinding {
  const finding = findingOf(rule, { ...draft, at: dates[step.date]?.at ?? null }, ruleSet);
  const isSettled = rule.settledByRemark && Boolean(note?.value);
  return { step, finding: isSettled ? { ...finding, severity: 'hint' } : finding };
}

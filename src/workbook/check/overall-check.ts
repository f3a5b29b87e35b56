import { caibannong201968 } from '../../catalog';
import type { OverallGoals } from '../../model/overall-goals';
import { checkOverallGoals, OVERALL_RULES } from '../../rules/overall';
import type { Finding } from '../../rules/finding';
import { readOverallGoals } from '../../sheets/recognise/overall-goals';
import type { CheckedSheet, CheckMode } from './check-workbook';
import { ruleSetOf } from './form-context';
import type { Judgement } from './form-context';

/** A 部门整体绩效目标 and what is wrong with it. */
export interface CheckedOverall {
  readonly goals: OverallGoals;
  readonly findings: readonly Finding[];
}

/** The 部门整体绩效目标 of a sheet without forms. */
export function overallGoalsOn({ grid, forms }: Pick<CheckedSheet, 'grid' | 'forms'>): OverallGoals | null {
  return forms.length === 0 ? readOverallGoals(grid) : null;
}

/** @param workbook every sheet, for what the tables of the projects say */
export function checkOverall(
  sheet: CheckedSheet,
  workbook: readonly CheckedSheet[],
  { ruleSets }: Judgement,
  mode: CheckMode,
): CheckedOverall | null {
  const goals = overallGoalsOn(sheet);
  if (!goals) return null;
  const ruleSet = ruleSetOf(caibannong201968.id, ruleSets) ?? caibannong201968;
  const forms = workbook.flatMap((each) => each.forms.map(({ form }) => form));
  const rules = OVERALL_RULES.filter(({ asks }) => mode === 'full' || asks === 'written');
  return { goals, findings: checkOverallGoals(goals, { ruleSet, forms }, rules) };
}

/** Every one of a workbook, in full. */
export function checkAllOverall(sheets: readonly CheckedSheet[], judgement: Judgement): readonly CheckedOverall[] {
  return sheets.flatMap((sheet) => checkOverall(sheet, sheets, judgement, 'full') ?? []);
}

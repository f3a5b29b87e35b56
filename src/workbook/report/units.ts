import type { RuleSet } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import type { SelfEvaluation } from '../../model/form';
import { bareText } from '../../model/text';
import type { Evidence } from './evidence';
import { reportedProject } from './project';
import type { ReportedProject } from './project';

/**
 * Whose report: 主管部门 is the unit that applies for the money and evaluates it (填报说明), 实施单位 where a county lets each of them write its own.
 */
export type ReportBy = 'department' | 'implementer';

/** One report: a unit and a year with all its projects. */
export interface ReportUnit {
  /** "" where no 自评表 of the group names one. */
  readonly unit: string;
  readonly year: number | null;
  readonly by: ReportBy;
  readonly ruleSet: RuleSet;
  readonly projects: readonly ReportedProject[];
  /** 佐证材料 of the workbook, of all its projects. */
  readonly evidence: readonly Evidence[];
}

export interface EvaluationOf {
  readonly form: SelfEvaluation;
  readonly ruleSet: RuleSet;
  /** The approvals of its goals after the first one, as its workbook keeps them; absent where it keeps none. */
  readonly adjustments?: readonly Approval[];
}

/** The reports that these 自评表 make, in the order in which their first ones stand. Names of units are compared without blanks and punctuation. */
export function reportUnits(
  evaluations: readonly EvaluationOf[],
  by: ReportBy,
  evidence: readonly Evidence[],
): ReportUnit[] {
  const groups = new Map<string, ReportUnit>();
  for (const { form, ruleSet, adjustments } of evaluations) {
    const unit = unitOf(form, by);
    const year = form.year?.value ?? null;
    const key = JSON.stringify([bareText(unit), year]);
    const group = groups.get(key) ?? { unit, year, by, ruleSet, projects: [], evidence };
    groups.set(key, { ...group, projects: [...group.projects, reportedProject(form, ruleSet, adjustments)] });
  }
  return [...groups.values()];
}

/** "县交通运输局 2023年", as people choose it. */
export function unitLabel({ unit, year }: Pick<ReportUnit, 'unit' | 'year'>): string {
  return `${unit === '' ? '单位未填' : unit} ${year === null ? '年度未填' : `${year}年`}`;
}

function unitOf({ project }: SelfEvaluation, by: ReportBy): string {
  const [first, second] =
    by === 'department' ? [project.department, project.implementer] : [project.implementer, project.department];
  return first?.text || second?.text || '';
}

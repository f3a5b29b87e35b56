import type { RuleSet } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import type { Monitoring, SelfEvaluation } from '../../model/form';
import { lastMonthOf } from '../../model/reported-months';
import { bareText } from '../../model/text';
import type { Evidence } from './evidence';
import { monitoredProject } from './monitored-project';
import type { MonitoredProject } from './monitored-project';
import { reportedProject } from './project';
import type { ReportedProject } from './project';

/** What a report is written from: 自评总结报告 from 自评表, 监控总结报告 from 监控表. */
export const REPORT_KINDS = ['self-evaluation', 'monitoring'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/**
 * Whose report: 主管部门 is the unit that applies for the money and evaluates it (填报说明), 实施单位 where a county lets each of them write its own.
 */
export type ReportBy = 'department' | 'implementer';

interface UnitOf<Kind extends ReportKind, Project> {
  readonly kind: Kind;
  /** "" where no form of the group names one. */
  readonly unit: string;
  readonly year: number | null;
  /** The month up to which the 监控表 report; null in a 自评总结报告, and while nobody has written it. */
  readonly month: number | null;
  readonly by: ReportBy;
  readonly ruleSet: RuleSet;
  readonly projects: readonly Project[];
}

/** The 自评总结报告 of a unit and a year with all its projects. */
export interface EvaluationUnit extends UnitOf<'self-evaluation', ReportedProject> {
  /** 佐证材料 of the workbook, of all its projects. */
  readonly evidence: readonly Evidence[];
}

/** The 监控总结报告 of a unit, a year and the months that were monitored. */
export type MonitoringUnit = UnitOf<'monitoring', MonitoredProject>;

export type ReportUnit = EvaluationUnit | MonitoringUnit;

/** What tells a report from the others of its kind. */
export interface UnitChoice {
  readonly unit: string;
  readonly year: number | null;
  readonly month?: number | null;
}

export interface ReportSource {
  readonly form: SelfEvaluation | Monitoring;
  readonly ruleSet: RuleSet;
  /** The approvals of its goals after the first one, as its workbook keeps them; absent where it keeps none. */
  readonly adjustments?: readonly Approval[];
}

/** The reports that these forms make, in the order in which their first ones stand. Names of units are compared without blanks and punctuation. */
export function reportUnits(
  sources: readonly ReportSource[],
  by: ReportBy,
  evidence: readonly Evidence[],
): ReportUnit[] {
  const groups = new Map<string, ReportUnit>();
  for (const { form, ruleSet, adjustments } of sources) {
    const head = { unit: unitOf(form, by), year: form.year?.value ?? null, by, ruleSet };
    const month = form.kind === 'monitoring' ? lastMonthOf(form) : null;
    const key = JSON.stringify([form.kind, bareText(head.unit), head.year, month]);
    const group = groups.get(key);
    if (form.kind === 'monitoring') {
      const before = group?.kind === 'monitoring' ? group : { ...head, kind: form.kind, month, projects: [] };
      groups.set(key, { ...before, projects: [...before.projects, monitoredProject(form, ruleSet, adjustments)] });
    } else {
      const fresh = { ...head, kind: form.kind, month: null, projects: [], evidence };
      const before = group?.kind === 'self-evaluation' ? group : fresh;
      groups.set(key, { ...before, projects: [...before.projects, reportedProject(form, ruleSet, adjustments)] });
    }
  }
  return [...groups.values()];
}

/** "县交通运输局 2023年", "县交通运输局 2023年 1-8月", as people choose it. */
export function unitLabel({ kind, unit, year, month }: Pick<ReportUnit, 'kind' | 'unit' | 'year' | 'month'>): string {
  const named = `${unit === '' ? '单位未填' : unit} ${year === null ? '年度未填' : `${year}年`}`;
  if (kind !== 'monitoring') return named;
  return `${named} ${month === null ? '月份未填' : `1-${month}月`}`;
}

function unitOf({ project }: ReportSource['form'], by: ReportBy): string {
  const [first, second] =
    by === 'department' ? [project.department, project.implementer] : [project.implementer, project.department];
  return first?.text || second?.text || '';
}

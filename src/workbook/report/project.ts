import type Big from 'big.js';
import type { RuleSet } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import type { Field } from '../../model/field';
import type { Indicator, SelfEvaluation } from '../../model/form';
import { scoreForm } from '../score/score-form';
import type { FormScores } from '../score/score-form';
import { classedIndicator, namedRows } from './classed-indicator';
import type { ClassedIndicator } from './classed-indicator';
import { completionOf } from './completion';
import type { Completion } from './completion';
import { fundedProject } from './funded-project';
import type { FundedProject } from './funded-project';
import { NOTHING, wholeSumOf } from './sourced';
import type { Sourced } from './sourced';

/** One project of the report, as its 自评表 says. */
export interface ReportedProject extends FundedProject {
  readonly form: SelfEvaluation;
  readonly executionWeight: Sourced;
  readonly executionScore: Sourced;
  readonly indicators: readonly ReportedIndicator[];
  /** Approved adjustments of its goals in the order of the year. */
  readonly adjustments: readonly Approval[];
  /** 总分; null as long as any of its points is missing. */
  readonly total: Sourced;
}

export interface ReportedIndicator extends ClassedIndicator {
  readonly weight: Sourced;
  readonly score: Sourced;
  readonly completion: Completion;
}

export function reportedProject(
  form: SelfEvaluation,
  { classes, arithmetic }: RuleSet,
  adjustments: readonly Approval[] = [],
): ReportedProject {
  const computed = scoreForm(form, arithmetic);
  const funded = fundedProject(form);
  const line = form.execution?.total ?? null;
  const indicators = namedRows(form).map((indicator) =>
    reportedIndicator(indicator, funded.name, { classes, arithmetic }, computed),
  );
  const executionScore = pointsOf(line?.score ?? null, computed.execution);
  return {
    ...funded,
    executionWeight: sourced(line?.weight ?? null),
    executionScore,
    indicators,
    adjustments,
    total: totalOf(form, indicators, line?.score ? executionScore : null, computed),
  };
}

function reportedIndicator(
  indicator: Indicator,
  project: string,
  { classes, arithmetic }: Pick<RuleSet, 'classes' | 'arithmetic'>,
  computed: FormScores,
): ReportedIndicator {
  const score = pointsOf(indicator.score, computed.rows.get(indicator.row)?.score ?? null);
  return {
    ...classedIndicator(indicator, project, classes),
    weight: sourced(indicator.weight),
    score,
    completion: completionOf(indicator, score.value, arithmetic),
  };
}

function sourced(field: Field<Big> | null): Sourced {
  return field ? { value: field.value, from: [field.at] } : NOTHING;
}

/** The points of the sheet; of a formula that no spreadsheet program has computed yet, what it will say. */
function pointsOf(field: Field<Big> | null, computed: Big | null): Sourced {
  if (!field) return NOTHING;
  return { value: field.value ?? (field.formula === null ? null : computed), from: [field.at] };
}

/** The printed 总分 where all its points are there; their sum where the form has no cell for it. */
function totalOf(
  { total }: SelfEvaluation,
  indicators: readonly ReportedIndicator[],
  execution: Sourced | null,
  computed: FormScores,
): Sourced {
  const points = [...indicators.map(({ score }) => score), ...(execution ? [execution] : [])];
  const added = indicators.length === 0 ? NOTHING : wholeSumOf(points);
  if (!added.value || !total) return added;
  return pointsOf(total.score, computed.total ?? added.value);
}

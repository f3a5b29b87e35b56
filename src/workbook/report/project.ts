import type Big from 'big.js';
import type { Level1Class, RuleSet } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import { fromYuan, inYuan } from '../../model/amount';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { ExecutionLine, Indicator, MoneyUnit, SelfEvaluation } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';
import { scoreForm } from '../score/score-form';
import type { FormScores } from '../score/score-form';
import { completionOf } from './completion';
import type { Completion } from './completion';
import { excessOf, NOTHING, shareOf, wholeSumOf } from './sourced';
import type { Sourced } from './sourced';

/** One project of the report, as its 自评表 says. Amounts in 万元. */
export interface ReportedProject {
  readonly form: SelfEvaluation;
  readonly name: string;
  /** The cell that is cited where projects are counted. */
  readonly at: readonly CellRef[];
  readonly budget: Money;
  readonly executed: Money;
  /** 执行率 in percent points. */
  readonly rate: Sourced;
  /** What was spent above the budget; null where nothing was. */
  readonly overspent: Sourced;
  readonly executionWeight: Sourced;
  readonly executionScore: Sourced;
  readonly indicators: readonly ReportedIndicator[];
  /** Approved adjustments of its goals in the order of the year. */
  readonly adjustments: readonly Approval[];
  /** 总分; null as long as any of its points is missing. */
  readonly total: Sourced;
}

export interface Money {
  readonly total: Sourced;
  readonly fiscal: Sourced;
  readonly other: Sourced;
}

export interface ReportedIndicator {
  readonly project: string;
  readonly name: string;
  readonly at: CellRef;
  /** 一级指标 by the document's classes; null where the row belongs to none of them. */
  readonly level1: string | null;
  readonly level2: string;
  readonly target: Field<IndicatorValue>;
  readonly actual: Field<IndicatorValue> | null;
  readonly reason: Field | null;
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
  const name = form.project.name?.text || form.sheetName;
  const line = form.execution?.total ?? null;
  const indicators = form.indicators
    .filter(({ level3 }) => level3.value !== null && level3.value !== '')
    .map((indicator) => reportedIndicator(indicator, name, { classes, arithmetic }, computed));
  const executionScore = pointsOf(line?.score ?? null, computed.execution);
  const budget = moneyOf(form, ({ budget }) => budget);
  const executed = moneyOf(form, ({ executed }) => executed);
  return {
    form,
    name,
    at: [form.project.name?.at ?? { sheet: form.sheet, row: form.area.top, column: form.area.left }],
    budget,
    executed,
    rate: shareOf(executed.total, budget.total),
    overspent: excessOf(executed.total, budget.total),
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
  const { level3, target, actual, reason, weight } = indicator;
  const score = pointsOf(indicator.score, computed.rows.get(indicator.row)?.score ?? null);
  return {
    project,
    name: level3.value ?? '',
    at: level3.at,
    ...classesOf(indicator, classes),
    target,
    actual,
    reason,
    weight: sourced(weight),
    score,
    completion: completionOf(indicator, score.value, arithmetic),
  };
}

/** By its 二级指标 where the document knows it: counties print 成本指标 and 满意度指标 under other heads. */
function classesOf({ level1, level2 }: Indicator, classes: readonly Level1Class[]) {
  const printed = level2?.name ?? level1?.name ?? '';
  const known =
    classes.find((one) => one.level2.some(({ name }) => name === printed)) ??
    classes.find(({ name }) => name === level1?.name);
  return { level1: known?.name ?? null, level2: printed === '' ? '未写明类别' : printed };
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

function moneyOf({ execution, moneyUnit }: SelfEvaluation, amount: (line: ExecutionLine) => Field<Big>): Money {
  const of = (line: ExecutionLine | null | undefined) => (line ? inTenThousands(amount(line), moneyUnit) : NOTHING);
  return { total: of(execution?.total), fiscal: of(execution?.fiscal), other: of(execution?.other) };
}

function inTenThousands({ value, at }: Field<Big>, unit: MoneyUnit): Sourced {
  return { value: value && fromYuan(inYuan(value, unit), '万元'), from: [at] };
}

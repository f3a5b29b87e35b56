import Big from 'big.js';
import type { Arithmetic } from '../../catalog';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Indicator, SelfEvaluation } from '../../model/form';
import type { IndicatorScore, ScoreStatus } from '../../scoring';
import { scoreForm } from '../../workbook/score/score-form';

/** What the points of a 自评表 come to. */
export interface ScoreOverview {
  readonly total: Big | null;
  /** Null where the arithmetic in force gives none. */
  readonly grade: string | null;
  /** Points of what has a score already. */
  readonly soFar: Big;
  readonly weights: Big;
  readonly classes: readonly ClassScore[];
  readonly execution: { readonly rate: Big | null; readonly score: Big | null; readonly weight: Big } | null;
  /** Rows without points, in the order of the form. */
  readonly missing: readonly MissingScore[];
  /** 总分 as the sheet has it, typed or by its formula; null where it has none. */
  readonly written: Big | null;
  /** Points that were typed where a formula could stand, in the order of the form; those that a person has to give are none of them. */
  readonly typed: readonly TypedScore[];
}

export interface TypedScore {
  readonly what: 'row' | 'execution' | 'total';
  /** Of the indicator; "" for the others. */
  readonly name: string;
  readonly at: CellRef;
  readonly written: Big;
  /** By the formula; null as long as it cannot be computed. */
  readonly computed: Big | null;
}

export interface ClassScore {
  /** "" where the rows have no class. */
  readonly name: string;
  readonly score: Big;
  readonly weight: Big;
}

export interface MissingScore {
  readonly name: string;
  readonly status: ScoreStatus;
  /** The cell to look at: the actual value, else the score. */
  readonly at: CellRef;
}

export function overviewOf(form: SelfEvaluation, arithmetic: Arithmetic): ScoreOverview {
  const { rows, rate, execution: score, total, grade } = scoreForm(form, arithmetic);
  const scored = form.indicators.flatMap((indicator) => {
    const computed = rows.get(indicator.row);
    return computed ? [{ indicator, computed, points: computed.score ?? indicator.score?.value ?? null }] : [];
  });
  const classes = classesOf(scored);
  const execution = form.execution && {
    rate,
    score,
    weight: form.execution.total.weight?.value ?? new Big(form.execution.total.score ? arithmetic.execution.points : 0),
  };
  return {
    total,
    grade,
    soFar: sumOf([...classes.map((each) => each.score), score]),
    weights: sumOf([...classes.map(({ weight }) => weight), execution?.weight]),
    classes,
    execution,
    missing: scored.filter(({ points }) => points === null).map(missingOf),
    written: form.total?.score.value ?? null,
    typed: [
      ...scored.flatMap(({ indicator, computed }) =>
        computed.status === 'scored'
          ? typedIn('row', indicator.level3.value ?? '', indicator.score, computed.score)
          : [],
      ),
      ...typedIn('execution', '', form.execution?.total.score, score),
      ...typedIn('total', '', form.total?.score, total),
    ],
  };
}

function typedIn(
  what: TypedScore['what'],
  name: string,
  field: Field<Big> | null | undefined,
  computed: Big | null,
): readonly TypedScore[] {
  if (!field || field.value === null || field.formula !== null) return [];
  return [{ what, name, at: field.at, written: field.value, computed }];
}

interface Scored {
  readonly indicator: Indicator;
  readonly computed: IndicatorScore;
  readonly points: Big | null;
}

function classesOf(scored: readonly Scored[]): ClassScore[] {
  const names = [...new Set(scored.map(({ indicator }) => indicator.level1?.name ?? ''))];
  return names.map((name) => {
    const own = scored.filter(({ indicator }) => (indicator.level1?.name ?? '') === name);
    return {
      name,
      score: sumOf(own.map(({ points }) => points)),
      weight: sumOf(own.map(({ indicator }) => indicator.weight?.value)),
    };
  });
}

function missingOf({ indicator: { level3, actual, score }, computed: { status } }: Scored): MissingScore {
  const at = (status === 'manual' ? score?.at : actual?.at) ?? level3.at;
  return { name: level3.value ?? '', status, at };
}

function sumOf(numbers: readonly (Big | null | undefined)[]): Big {
  return numbers.reduce<Big>((sum, number) => sum.plus(number ?? 0), new Big(0));
}

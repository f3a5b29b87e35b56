import Big from 'big.js';
import { matchTemplateRow } from '../../catalog';
import type { CellRef } from '../../model/cell';
import type { Indicator, SelfEvaluation } from '../../model/form';
import type { RuleContext } from '../../rules/rule';
import type { SharedPoints } from '../../catalog';
import { distributeWeights, rowsWithPoints, sum } from '../../scoring';
import type { WorkbookPort } from '../../sheets/port';
import { catalogFor, categoryFor } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { withClassNames } from '../read/class-names';
import { findForm } from '../read/find-form';
import { refuseHalfRead } from '../read/reading-words';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

/** 分值 of one row: what its cell says now and what it would get. */
export interface WeightChange {
  readonly at: CellRef;
  /** "道路硬化里程", "总分". */
  readonly what: string;
  readonly old: string;
  readonly next: Big;
}

export interface Redistribution {
  /** Only cells that would say something else. */
  readonly changes: readonly WeightChange[];
  /** Of all rows and the 预算执行率, afterwards; less than 100 where a class has no indicator to give its points to. */
  readonly total: Big;
  /** 一级指标 whose points nobody prints: their rows keep what they have. */
  readonly unknownClasses: readonly string[];
}

/**
 * What 重新分配分值 would write, decision D9: whole points, equal within each class, the remainder to ★★★ rows first, then top down.
 * A class has the points that the form prints beside its name, else those of the arithmetic in force. Null for a form without 分值 column.
 */
export function redistribution(
  form: SelfEvaluation,
  { catalog, category }: Pick<RuleContext, 'catalog' | 'category'>,
): Redistribution | null {
  if (form.table.columns.weight === undefined) return null;
  const { without } = rowsWithPoints(form);
  const rows = form.indicators.filter(
    ({ row, level3 }) => level3.value !== null && level3.value !== '' && !without.has(row),
  );
  const shares = sharesOf(rows, catalog.arithmetic.weights);
  const stars = ({ level3, stars: printed }: Indicator) =>
    (category && matchTemplateRow(category.category, level3.value ?? '')?.stars) ?? printed;
  const weights = distributeWeights(
    rows.map((row) => ({ level1: row.level1?.name ?? null, stars: stars(row) })),
    shares,
  );
  const total = sum(rows.map(({ weight }, index) => weights[index] ?? weight?.value ?? null)).plus(
    form.execution ? (form.execution.total.weight?.value ?? catalog.arithmetic.execution.points) : 0,
  );
  const known = new Set(shares.flatMap(({ classes }) => classes));
  return {
    total,
    changes: [...rows.flatMap((row, index) => rowChange(row, weights[index] ?? null)), ...totalChange(form, total)],
    unknownClasses: [...new Set(rows.map(({ level1 }) => level1?.name ?? ''))].filter((name) => !known.has(name)),
  };
}

/** 重新分配分值: writes it, as one step that can be taken back. */
export function redistributeWeights(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement,
): Promise<CommandResult<Redistribution>> {
  return command<Redistribution>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const { grid } = found;
    const catalog = catalogFor(found.form, judgement);
    const form = withClassNames(found.form, catalog);
    const halfRead = refuseHalfRead(form, ['level1', 'level3', 'weight'], '重新分配分值');
    if (halfRead) return halfRead;
    const planned =
      form.kind === 'self-evaluation'
        ? redistribution(form, { catalog, category: categoryFor(found.form, catalog, judgement) })
        : null;
    if (!planned) return refuse('form-missing', `“${grid.name}”上没有带分值列的自评表，没有分值可分配。`);
    if (planned.changes.length === 0) return refuse('no-change', '分值已是这样分配的，没有改动。');
    const cells = planned.changes.map(({ at: { row, column }, next }) => ({
      row,
      column,
      content: { value: next.toNumber() },
    }));
    return { ok: true, undo: await port.apply([{ kind: 'set-cells', sheet: grid.id, cells }]), ...planned };
  });
}

/** Points that classes share are divided no further: where one of them prints its own, the others have none that is known. */
function sharesOf(rows: readonly Indicator[], otherwise: readonly SharedPoints[]): SharedPoints[] {
  const printed = new Map(
    rows.flatMap(({ level1 }) => (level1?.weight ? [[level1.name, level1.weight.toNumber()] as const] : [])),
  );
  const others = otherwise.filter(({ classes }) => !classes.some((name) => printed.has(name)));
  return [...[...printed].map(([name, points]) => ({ classes: [name], points })), ...others];
}

function rowChange({ level3, weight }: Indicator, next: Big | null): WeightChange[] {
  if (!weight || !next || weight.value?.eq(next)) return [];
  return [{ at: weight.at, what: level3.value ?? '', old: weight.text, next }];
}

/** A sum that a person typed; a formula recalculates by itself. */
function totalChange({ total: line }: SelfEvaluation, next: Big): WeightChange[] {
  const weight = line?.weight;
  if (!weight?.value || weight.formula !== null || weight.value.eq(next)) return [];
  return [{ at: weight.at, what: '总分', old: weight.text, next }];
}

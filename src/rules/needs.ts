import { sameCell } from '../model/cell';
import type { CellRef } from '../model/cell';
import type { Field } from '../model/field';
import type { Form, Indicator } from '../model/form';
import type { IndicatorColumn } from '../model/indicator-column';
import { memoize } from '../model/memoize';
import { CERTAIN, certaintyOf } from '../model/reading';
import type { Reading } from '../model/reading';
import type { Need, Rule } from './rule';

/**
 * Whether what a rule needs was read well enough for it to be true (decision D15). A column that the form does not have is met: the rule
 * finds nothing in it.
 */
export function isMet(need: Need, reading: Reading): boolean {
  if (need === 'whole') return reading.whole;
  if (need === 'error') return reading.failed !== undefined;
  return !doubtfulRoles(reading).has(need);
}

/** Columns that hold a part of the value: nobody knows what it says without them. */
const PARTS: readonly (readonly [value: IndicatorColumn, parts: readonly IndicatorColumn[]])[] = [
  ['target', ['sign', 'unit']],
  ['actual', ['actual-unit']],
];

/** The roles of columns that may hold something else, or of which a part may. All rules ask for them, and most forms have none. */
const doubtfulRoles = memoize((reading: Reading): ReadonlySet<IndicatorColumn> => {
  const roles = reading.columns.flatMap(({ role }) => role ?? []);
  const doubtful = roles.filter((role) => certaintyOf(reading, role) < CERTAIN);
  const values = PARTS.filter(([, parts]) => parts.some((part) => doubtful.includes(part)));
  return new Set([...doubtful, ...values.map(([value]) => value)]);
});

/**
 * Empty cells of the table that may belong to a filled one above: the merged areas are not known, so that nothing can be asked for there
 * (decision D15).
 */
export function maybeMerged({ reading, indicators }: Form): (at: CellRef | null) => boolean {
  if (reading.merges !== 'unknown') return () => false;
  const cells = new Set(COLUMNS.flatMap((column) => belowFilled(indicators.map(column))));
  return (at) => at !== null && cells.has(keyOf(at));
}

function belowFilled(fields: readonly (Field<unknown> | null)[]): readonly string[] {
  const first = fields.findIndex((field) => field !== null && field.text !== '');
  if (first < 0) return [];
  return fields.slice(first).flatMap((field) => (field?.text === '' ? [keyOf(field.at)] : []));
}

const COLUMNS: readonly ((indicator: Indicator) => Field<unknown> | null)[] = [
  ({ level3 }) => level3,
  ({ target }) => target,
  ({ actual }) => actual,
  ({ forecast }) => forecast,
  ({ weight }) => weight,
  ({ score }) => score,
  ({ reason }) => reason,
  ({ note }) => note,
];

/**
 * What a rule says there is false or premature, because it rests on a cell that shows an error (decision D20) or a result that is no
 * longer true: on one of the same row, or on one of any row where the whole is spoken of.
 */
export function restsOnFailed({ needs }: Pick<Rule, 'needs'>, form: Form): (at: CellRef | null) => boolean {
  const { failed = [], stale = [] } = form.reading;
  const without = [...failed.map(({ at }) => at), ...stale];
  return without.length === 0 || needs.includes('error') ? NOWHERE : restsOn(without, needs, form);
}

const NOWHERE = () => false;

function restsOn(without: readonly CellRef[], needs: Rule['needs'], form: Form): ReturnType<typeof restsOnFailed> {
  const isFailed = (cell: CellRef | undefined) => cell !== undefined && without.some((at) => sameCell(at, cell));
  const roles = ROW_FIELDS.filter((role) => needs.includes(role));
  const broken = form.indicators.filter((indicator) => roles.some((role) => isFailed(indicator[role]?.at)));
  const isWhole = broken.length > 0 || pointsOutside(form, needs).some(({ at }) => isFailed(at));
  return (at) => {
    if (at === null) return isWhole;
    if (isFailed(at)) return true;
    const isOfRow = form.indicators.some(({ row, level3 }) => row === at.row && at.column >= level3.at.column);
    return isOfRow ? broken.some(({ row }) => row === at.row) : isWhole;
  };
}

const ROW_FIELDS = [
  'level3',
  'description',
  'target',
  'basis',
  'actual',
  'forecast',
  'weight',
  'score',
  'reason',
  'note',
] as const;

/** Points that stand outside of the rows and count in the same sums. */
function pointsOutside(form: Form, needs: Rule['needs']): readonly Field<unknown>[] {
  if (form.kind !== 'self-evaluation') return [];
  const lines = [form.execution?.total, form.total];
  return lines.flatMap((line) => [
    ...(needs.includes('weight') && line?.weight ? [line.weight] : []),
    ...(needs.includes('score') && line?.score ? [line.score] : []),
  ]);
}

function keyOf({ row, column }: Pick<CellRef, 'row' | 'column'>): string {
  return `${row},${column}`;
}

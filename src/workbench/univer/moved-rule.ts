import type { Area } from '../../model/cell';
import { copied, mapReferences, sameSheet, type Corner, type Reference } from '../../sheets/formula/references';
import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { shifted } from '../host/area';

/** Rows or columns that were inserted or deleted; `first` is 1-based. */
export interface Structural {
  readonly sheet: string;
  readonly axis: 'row' | 'column';
  readonly kind: 'inserted' | 'deleted';
  readonly first: number;
  readonly count: number;
}

/** A validation or conditional format: its areas, and formulas that are relative to the first cell of the first area. */
export interface PlacedRule {
  /** Name of its sheet. */
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly formulas: readonly string[];
}

/** Where the rule lies afterwards and what it says there; null when its cells are gone. */
export function movedRule(rule: PlacedRule, change: Structural): Pick<PlacedRule, 'areas' | 'formulas'> | null {
  const areas = sameSheet(rule.sheet, change.sheet)
    ? rule.areas.flatMap((area) => shifted(area, change.axis, change.kind, change.first, change.count) ?? [])
    : rule.areas;
  const [from, to] = [rule.areas[0], areas[0]];
  if (!from || !to) return null;
  return {
    areas,
    formulas: rule.formulas.map((formula) =>
      formula.startsWith('=')
        ? shiftedReferences(copied(formula, to.top - from.top, to.left - from.left), rule.sheet, change)
        : formula,
    ),
  };
}

/** The rule is meant for each of its cells, so only what is fixed follows the cells it points to. */
function shiftedReferences(formula: string, home: string, change: Structural): string {
  return mapReferences(formula, (reference) => {
    const pointsTo = reference.sheet ?? home;
    return sameSheet(pointsTo, change.sheet) ? movedReference(reference, change) : null;
  });
}

function movedReference(reference: Reference, change: Structural): Reference | string | null {
  const { first, prefix } = reference;
  const last = reference.last ?? first;
  const [from, to] = [placeOf(first, change), placeOf(last, change)];
  if (from === null && to === null) return null;
  if (from !== null && to !== null) {
    const span = movedSpan(from, to, change);
    return span ? withSpan(reference, span, change) : `${prefix}#REF!`;
  }
  const fixed = from ?? to ?? 0;
  const moved = movedSpan(fixed, fixed, change);
  if (!moved) return `${prefix}#REF!`;
  return from === null
    ? { ...reference, last: at(last, moved[0], change) }
    : { ...reference, first: at(first, moved[0], change) };
}

/** Null where the corner is free, or has no place along the axis. */
function placeOf(corner: Corner, { axis }: Structural): number | null {
  if (axis === 'row') return corner.rowFixed ? corner.row : null;
  return corner.columnFixed ? corner.column : null;
}

function movedSpan(
  from: number,
  to: number,
  { axis, kind, first, count }: Structural,
): readonly [number, number] | null {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if (low === 1 && high === (axis === 'row' ? LAST_ROW : LAST_COLUMN)) return [from, to];
  const span = { top: 1, left: 1, bottom: 1, right: 1 };
  const moved = shifted(
    axis === 'row' ? { ...span, top: low, bottom: high } : { ...span, left: low, right: high },
    axis,
    kind,
    first,
    count,
  );
  if (!moved) return null;
  const ends = axis === 'row' ? ([moved.top, moved.bottom] as const) : ([moved.left, moved.right] as const);
  return from <= to ? ends : [ends[1], ends[0]];
}

function withSpan(reference: Reference, [from, to]: readonly [number, number], change: Structural): Reference {
  return {
    ...reference,
    first: at(reference.first, from, change),
    last: reference.last && at(reference.last, to, change),
  };
}

function at(corner: Corner, place: number, { axis }: Structural): Corner {
  return axis === 'row' ? { ...corner, row: place } : { ...corner, column: place };
}

import type { Area } from '../model/cell';
import { LAST_ROW } from '../model/a1';
import { mapReferences, sameSheet } from '../sheets/formula/references';
import type { Corner, Reference } from '../sheets/formula/references';
import { sheetPrefix } from '../sheets/native/formula-text';

/** Rows inserted before row `at`, or deleted from row `at` on. */
export interface RowShift {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly at: number;
  readonly inserted: number;
  readonly deleted: number;
}

/** The rows first…last after the shift: they move, grow when rows are inserted between them, or shrink; null when all of them are deleted. */
export function shiftSpan(
  first: number,
  last: number,
  { at, inserted, deleted }: Omit<RowShift, 'sheet'>,
): readonly [number, number] | null {
  // A whole column stays whole.
  if (first === 1 && last === LAST_ROW) return [first, last];
  if (inserted > 0) {
    const top = first >= at ? first + inserted : first;
    if (top > LAST_ROW) return null;
    return [top, Math.min(LAST_ROW, last >= at ? last + inserted : last)];
  }
  const gone = at + deleted;
  if (first >= at && last < gone) return null;
  return [
    first >= gone ? first - deleted : Math.min(first, at),
    last >= gone ? last - deleted : Math.min(last, at - 1),
  ];
}

export function shiftArea(area: Area, shift: Omit<RowShift, 'sheet'>): Area | null {
  const span = shiftSpan(area.top, area.bottom, shift);
  return span && { ...area, top: span[0], bottom: span[1] };
}

/** A cell's formula (without "=") after the shift. `home` is the name of the sheet the formula stands on. */
export function shiftFormula(formula: string, home: string, shift: RowShift): string {
  if (isElsewhere(formula, home, shift)) return formula;
  return mapReferences(formula, (reference) =>
    concerns(reference, home, shift.sheet) ? shiftReference(reference, shift) : null,
  );
}

/**
 * The formula of a conditional format, validation or name after the shift: it is written for one cell and meant for each,
 * so only fixed rows move; what is relative keeps its distance (the caller moves it with its area, see `copied`).
 */
export function shiftFixed(formula: string, home: string | null, shift: RowShift): string {
  if (isElsewhere(formula, home, shift)) return formula;
  return mapReferences(formula, (reference) => {
    if (!concerns(reference, home, shift.sheet)) return null;
    const { first, last } = reference;
    if (first.rowFixed && (!last || last.rowFixed)) return shiftReference(reference, shift);
    if (!last || first.rowFixed === last.rowFixed) return null;
    const moved = (corner: Corner): Corner | null => (corner.rowFixed ? shiftReferenceCorner(corner, shift) : corner);
    const [from, to] = [moved(first), moved(last)];
    return from && to ? { ...reference, first: from, last: to } : lost(reference);
  });
}

/** The formula after the sheet is gone. */
export function withoutSheet(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== null && sameSheet(reference.sheet, sheet) ? '#REF!' : null,
  );
}

/** The formula after the sheet has got another name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== null && sameSheet(reference.sheet, from) ? { ...reference, prefix: sheetPrefix(to) } : null,
  );
}

/** So that the formulas of other sheets need not be read: most refer only to their own sheet. */
function isElsewhere(formula: string, home: string | null, shift: RowShift): boolean {
  return (home === null || !sameSheet(home, shift.sheet)) && !formula.includes('!');
}

function concerns({ sheet }: Reference, home: string | null, shifted: string): boolean {
  const at = sheet ?? home;
  return at !== null && sameSheet(at, shifted);
}

function shiftReference(reference: Reference, shift: RowShift): Reference | string | null {
  const { first, last } = reference;
  if (first.row === null) return null;
  if (!last) {
    const moved = shiftReferenceCorner(first, shift);
    return moved ? { ...reference, first: moved } : lost(reference);
  }
  const reversed = (last.row ?? 0) < first.row;
  const [low, high] = reversed ? [last, first] : [first, last];
  const span = shiftSpan(low.row ?? first.row, high.row ?? first.row, shift);
  if (!span) return lost(reference);
  const [from, to] = [
    { ...low, row: span[0] },
    { ...high, row: span[1] },
  ];
  return reversed ? { ...reference, first: to, last: from } : { ...reference, first: from, last: to };
}

function shiftReferenceCorner(corner: Corner, shift: RowShift): Corner | null {
  const span = corner.row === null ? null : shiftSpan(corner.row, corner.row, shift);
  return span && { ...corner, row: span[0] };
}

function lost({ prefix }: Reference): string {
  return `${prefix}#REF!`;
}

import type { CellRef } from '../../model/cell';
import type { PaneState } from '../session';

type Place = Pick<CellRef, 'row' | 'column'>;

/** Cells of the shown sheet that are still to be filled in, each once, in the order in which a sheet is read. */
export function placesToFill({ sheet, answers }: Pick<PaneState, 'sheet' | 'answers'>): readonly CellRef[] {
  const places = new Map<string, CellRef>();
  for (const finding of (sheet?.forms ?? []).flatMap((form) => form.open)) {
    if (finding.at && !answers.has(finding)) places.set(`${finding.at.row} ${finding.at.column}`, finding.at);
  }
  return [...places.values()].sort(inOrder);
}

/** The next or previous place from a cell, wrapping around at the end. `from` null: from the beginning. */
export function nextPlace(places: readonly CellRef[], from: Place | null, by: 1 | -1): CellRef | null {
  const ordered = by === 1 ? places : [...places].reverse();
  const isAhead = (place: CellRef) => from !== null && inOrder(place, from) * by > 0;
  return ordered.find(isAhead) ?? ordered[0] ?? null;
}

function inOrder(one: Place, other: Place): number {
  return one.row - other.row || one.column - other.column;
}

import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { placesOf, rectangles } from './area';

type InsertRows = Extract<Edit, { kind: 'insert-rows' }>;

/**
 * Runs of columns that may be copied to the new rows: Excel refuses to paste over or from a part of a cell that is merged downwards.
 * There the new cells belong to the merged cell, or look like the row above.
 * @param merges as they are after the insertion
 */
export function freeColumns(used: Area | null, merges: readonly Area[], edit: InsertRows): Area[] {
  if (!used) return [];
  const { before, count } = edit;
  const source = sourceAfter(edit);
  const touches = (area: Area, row: number) => area.top <= row && row <= area.bottom;
  const tall = merges.filter(
    (area) =>
      area.bottom > area.top &&
      (touches(area, before) || touches(area, before + count - 1) || (source !== null && touches(area, source))),
  );
  const columns = [...placesOf({ ...used, top: 1, bottom: 1 })].filter(
    ({ column }) => !tall.some((area) => area.left <= column && column <= area.right),
  );
  return rectangles(columns);
}

/** Where the row that is copied lies after the insertion. */
export function sourceAfter({ before, count, copyFrom }: InsertRows): number | null {
  return copyFrom === null ? null : copyFrom >= before ? copyFrom + count : copyFrom;
}

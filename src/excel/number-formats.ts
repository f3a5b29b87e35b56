import { address } from '../model/cell';
import type { Area } from '../model/cell';
import type { SheetPlan } from '../sheets/plan';
import { needsOtherFormat } from './cell-input';
import { looksOf } from './draw';
import type { CellsFact } from './facts';
import { freeColumns } from './free-columns';
import type { SheetEdit } from './facts-needed';

/** The number format of every cell of one sheet at one moment of a batch: it decides how Excel takes in what is written. */
export type NumberFormats = (row: number, column: number) => string;

const GENERAL = 'General';

export function formatsBefore(cells: readonly CellsFact[]): NumberFormats {
  return (row, column) => {
    for (const { area, numberFormats } of cells) {
      const found = numberFormats[row - area.top]?.[column - area.left];
      if (found !== undefined) return found;
    }
    return GENERAL;
  };
}

/** Those of a sheet that was just drawn. */
export function formatsOf(plan: SheetPlan): NumberFormats {
  const own = new Map(looksOf(plan).map((cell) => [address(cell), cell.style.numberFormat]));
  return (row, column) => own.get(address({ row, column })) ?? GENERAL;
}

/** @param used the sheet's used area before the batch @param merges as they are after the edit */
export function formatsAfter(
  formats: NumberFormats,
  edit: SheetEdit,
  used: Area | null,
  merges: readonly Area[],
): NumberFormats {
  switch (edit.kind) {
    case 'set-style': {
      const { numberFormat } = edit.style;
      return numberFormat === undefined
        ? formats
        : (row, column) => (covers(edit.area, row, column) ? numberFormat : formats(row, column));
    }
    case 'set-cells': {
      const freed = new Set(
        edit.cells
          .filter(({ row, column, content }) => 'formula' in content && needsOtherFormat(content, formats(row, column)))
          .map(address),
      );
      return freed.size === 0
        ? formats
        : (row, column) => (freed.has(address({ row, column })) ? GENERAL : formats(row, column));
    }
    case 'insert-rows':
      return formatsAfterInsertion(formats, edit, freeColumns(used, merges, edit));
    case 'delete-rows':
      return (row, column) => formats(row < edit.first ? row : row + edit.count, column);
    default:
      return formats;
  }
}

function formatsAfterInsertion(
  formats: NumberFormats,
  { before, count, copyFrom }: Extract<SheetEdit, { kind: 'insert-rows' }>,
  free: readonly Area[],
): NumberFormats {
  return (row, column) => {
    if (row < before) return formats(row, column);
    if (row >= before + count) return formats(row - count, column);
    if (free.some(({ left, right }) => left <= column && column <= right))
      return copyFrom === null ? GENERAL : formats(copyFrom, column);
    // Excel makes new cells look like those above.
    return before === 1 ? GENERAL : formats(before - 1, column);
  };
}

function covers({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

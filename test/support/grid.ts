import type { Area, CellValue } from '../../src/model/cell';
import type { SheetGrid } from '../../src/sheets/grid';

/** A grid from rows of values, top-left at A1 unless said otherwise; texts are the values as typed. */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<Pick<SheetGrid, 'top' | 'left' | 'merges' | 'hint' | 'texts' | 'formulas' | 'calculation'>> = {},
): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
  return {
    id: 'sheet-1',
    name: 'Sheet1',
    top: 1,
    left: 1,
    texts: values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
    values,
    formulas: values.map((row) => row.map(() => null)),
    merges: [] as readonly Area[],
    hint: null,
    protected: false,
    truncated: false,
    ...more,
  };
}

/** The same grid as it is read on the live path. */
export function withoutMerges(grid: SheetGrid): SheetGrid {
  return { ...grid, merges: 'unknown' };
}

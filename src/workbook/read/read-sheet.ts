import type { CellValue } from '../../model/cell';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../../sheets/grid';
import type { SheetFilter, WorkbookPort } from '../../sheets/port';
import { readRecord } from '../../sheets/approval-record';
import { isPublication } from '../../sheets/publication-name';
import { parseSheetSettings } from '../../sheets/hint';
import { isOwnSheet } from '../../sheets/own-sheets';
import { recognise } from '../../sheets/recognise';
import { isSystemSheet } from '../../sheets/system-sheet';
import type { ColumnCorrection, UserCorrections } from '../../sheets/user-corrections';
import { unreadTables } from '../../sheets/recognise/unread-tables';
import type { UnreadTable } from '../../sheets/recognise/unread-tables';

export interface ReadSheet {
  readonly grid: SheetGrid;
  /** Empty if the sheet is a copy: an approved 申报表, a 公开稿 or a sheet of the budget system is not checked or counted a second time. */
  readonly forms: readonly Form[];
  readonly unread: readonly UnreadTable[];
}

/** @param userCorrections beside what the sheets that are read say themselves; what one of them says of a column holds on the others, too */
export async function readSheets(
  port: WorkbookPort,
  which: SheetFilter,
  merges: boolean,
  userCorrections: UserCorrections = {},
): Promise<ReadSheet[]> {
  const grids = await port.read(which, { merges });
  const all = { ...userCorrections, corrections: [...correctionsOf(grids), ...(userCorrections.corrections ?? [])] };
  return grids.map((grid) => readSheet(grid, all));
}

/** The user's corrections of columns, by sheet. */
export function correctionsOf(grids: readonly SheetGrid[]): readonly ColumnCorrection[] {
  return grids.flatMap(({ hint }) => parseSheetSettings(hint).corrections);
}

/** The forms of a sheet, and what on it looks like one and was not read. Copies that we made of forms are none, nor are lists of findings. */
export function readSheet(grid: SheetGrid, userCorrections: UserCorrections = {}): ReadSheet {
  if (isOurs(grid)) return { grid, forms: [], unread: [] };
  const forms = recognise(grid, userCorrections);
  return { grid, forms: forms.map((form) => withoutMerges(form, grid)), unread: unreadTables(grid, forms) };
}

/** Sheets that carry the product's hint were drawn by it, without merged areas among the values. */
function withoutMerges(form: Form, { merges }: SheetGrid): Form {
  return merges === 'unknown' && form.hint === null
    ? { ...form, reading: { ...form.reading, merges: 'unknown' } }
    : form;
}

function isOurs(grid: SheetGrid): boolean {
  return isPublication(grid) || isOwnSheet(grid) || isSystemSheet(grid) || readRecord(grid) !== null;
}

export function textAt(grid: SheetGrid, row: number, column: number): string {
  return grid.texts[row - grid.top]?.[column - grid.left]?.trim() ?? '';
}

export function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}

export function formulaAt(grid: SheetGrid, row: number, column: number): string | null {
  return grid.formulas[row - grid.top]?.[column - grid.left] ?? null;
}

/** Columns of the window, left to right. */
export function columnsOf(grid: SheetGrid): number[] {
  return Array.from({ length: grid.texts[0]?.length ?? 0 }, (_, index) => grid.left + index);
}

export function rowsOf(grid: SheetGrid): number[] {
  return Array.from({ length: grid.texts.length }, (_, index) => grid.top + index);
}

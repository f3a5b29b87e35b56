import type { Area, CellValue } from '../../model/cell';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../../sheets/grid';
import type { SheetFilter, WorkbookPort } from '../../sheets/port';
import { readRecord } from '../../sheets/approval-record';
import { isPublication } from '../../sheets/publication-name';
import { parseSheetSettings } from '../../sheets/hint';
import { recognise } from '../../sheets/recognise';
import type { ColumnCorrection, UserCorrections } from '../../sheets/user-corrections';
import { unreadTables } from '../../sheets/recognise/unread-tables';
import type { UnreadTable } from '../../sheets/recognise/unread-tables';
import { refuse } from '../result';
import type { Refusal } from '../result';

/** Which form a command means: the one on this sheet that contains the row, or the sheet's first form. */
export interface FormAddress {
  /** The host's key of the sheet. */
  readonly sheet: string;
  readonly row?: number;
}

export interface ReadSheet {
  readonly grid: SheetGrid;
  /** None where the sheet is a copy: an approved 申报表 or a 公开稿 is not a second form to be checked or counted. */
  readonly forms: readonly Form[];
  readonly unread: readonly UnreadTable[];
}

export interface FoundForm<F extends Form = Form> {
  readonly ok: true;
  readonly grid: SheetGrid;
  readonly form: F;
}

export interface FoundInWorkbook extends FoundForm {
  readonly sheets: readonly ReadSheet[];
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

/** What people said of columns, sheet by sheet. */
export function correctionsOf(grids: readonly SheetGrid[]): readonly ColumnCorrection[] {
  return grids.flatMap(({ hint }) => parseSheetSettings(hint).corrections);
}

/** The forms of a sheet, and what on it looks like one and was not read. Copies that we made of forms are none. */
export function readSheet(grid: SheetGrid, userCorrections: UserCorrections = {}): ReadSheet {
  if (isCopy(grid)) return { grid, forms: [], unread: [] };
  const forms = recognise(grid, userCorrections);
  return { grid, forms: forms.map((form) => withoutMerges(form, grid)), unread: unreadTables(grid, forms) };
}

/** Sheets that carry the product's hint were drawn by it, without merged areas among the values. */
function withoutMerges(form: Form, { merges }: SheetGrid): Form {
  return merges === 'unknown' && form.hint === null
    ? { ...form, reading: { ...form.reading, merges: 'unknown' } }
    : form;
}

function isCopy(grid: SheetGrid): boolean {
  return isPublication(grid) || readRecord(grid) !== null;
}

/** Reads the form that a command is about; all commands read again, what was checked earlier may have been edited since. */
export async function findForm(port: WorkbookPort, at: FormAddress): Promise<FoundForm | Refusal> {
  const [sheet] = await readSheets(port, { id: at.sheet }, true);
  const found = formAt(sheet, at);
  if (!found.ok || found.form.reading.state === 'certain') return found;
  // What is in doubt here may have been said on another sheet.
  const grids = await port.read({ all: true }, { merges: false });
  return formAt(sheet && readSheet(sheet.grid, { corrections: correctionsOf(grids) }), at);
}

/** The same where a command has to know the workbook's other sheets as well. */
export async function findInWorkbook(
  port: WorkbookPort,
  at: FormAddress,
  merges: boolean,
): Promise<FoundInWorkbook | Refusal> {
  const sheets = await readSheets(port, { all: true }, merges);
  const found = formAt(
    sheets.find(({ grid }) => grid.id === at.sheet),
    at,
  );
  return found.ok ? { ...found, sheets } : found;
}

function formAt(sheet: ReadSheet | undefined, { row }: FormAddress): FoundForm | Refusal {
  if (!sheet) return refuse('sheet-missing', '找不到这张工作表，可能已被删除或改名。');
  const form =
    row === undefined ? sheet.forms[0] : sheet.forms.find(({ area }) => area.top <= row && row <= area.bottom);
  if (!form) return refuse('form-missing', `工作表“${sheet.grid.name}”上没有认出绩效表。`);
  return { ok: true, grid: sheet.grid, form };
}

/** The merged areas; commands that move rows must know them. */
export function knownMerges(grid: SheetGrid): readonly Area[] | null {
  return grid.merges === 'unknown' ? null : grid.merges;
}

export const MERGES_UNKNOWN = refuse('merges-unknown', '这张工作表的合并单元格过多，无法读取，不能增删行。');

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

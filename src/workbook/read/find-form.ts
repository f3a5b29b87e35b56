import type { Area } from '../../model/cell';
import type { Form } from '../../model/form';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { refuse } from '../result';
import type { Refusal } from '../result';
import { correctionsOf, readSheet, readSheets } from './read-sheet';
import type { ReadSheet } from './read-sheet';

/** Which form a command means: the one on this sheet that contains the row, or the sheet's first form. */
export interface FormAddress {
  /** The host's key of the sheet. */
  readonly sheet: string;
  readonly row?: number;
}

export interface FoundForm<F extends Form = Form> {
  readonly ok: true;
  readonly grid: SheetGrid;
  readonly form: F;
}

export interface FoundInWorkbook extends FoundForm {
  readonly sheets: readonly ReadSheet[];
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

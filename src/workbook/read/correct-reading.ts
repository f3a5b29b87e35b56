import type { ColumnReading } from '../../model/reading';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import { HINT_NAME, parseSheetSettings, sheetSettingsFormula } from '../../sheets/hint';
import type { SheetSettings } from '../../sheets/hint';
import type { WorkbookPort } from '../../sheets/port';
import { MANY } from '../../sheets/recognise/column-roles';
import { columnKeys, tableKey } from '../../sheets/user-corrections';
import { findForm, findInWorkbook } from './find-form';
import type { ReadSheet } from './read-sheet';
import type { FormAddress } from './find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';

/**
 * Says what a column holds. It is remembered on this sheet and on every other one that has a column with these captions, so that each is
 * read so by itself. Null: no longer; the column is read by its evidence.
 */
export function correctColumn(
  port: WorkbookPort,
  at: FormAddress,
  column: number,
  role: IndicatorColumn | null,
): Promise<CommandResult> {
  return command(async () => {
    const found = await findInWorkbook(port, at, false);
    if (!found.ok) return found;
    const { columns } = found.form.reading;
    const key = columnKeys(columns).get(column);
    if (key === undefined) return refuse('form-missing', '找不到这一栏，表头可能已改动。请再看一次。');
    const replaced = role === null || MANY.has(role) ? [] : keysOf(columns, role);
    const change = ({ corrections, ...others }: SheetSettings): SheetSettings => {
      const kept = corrections.filter((one) => one.key !== key && !(one.role === role && replaced.includes(one.key)));
      return { ...others, corrections: role === null ? kept : [...kept, { key, role }] };
    };
    const grids = found.sheets.filter(
      (sheet) => sheet.grid.id === at.sheet || (!sheet.grid.protected && prints(sheet, key)),
    );
    return say(
      port,
      grids.map(({ grid }) => grid),
      change,
    );
  });
}

/** Says that this table is no form; the sheet is no longer read as one. */
export function dismissForm(port: WorkbookPort, at: FormAddress): Promise<CommandResult> {
  return command(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const key = tableKey(found.form.reading.columns);
    return say(port, [found.grid], (settings) => ({ ...settings, noForms: [...settings.noForms, key] }));
  });
}

/** Takes back that tables of this sheet are no forms. */
export function readAgain(port: WorkbookPort, sheet: string): Promise<CommandResult> {
  return command(async () => {
    const [grid] = await port.read({ id: sheet }, { merges: false });
    if (!grid) return refuse('sheet-missing', '找不到这张工作表，可能已被删除或改名。');
    return say(port, [grid], (settings) => ({ ...settings, noForms: [] }));
  });
}

function keysOf(columns: readonly ColumnReading[], role: IndicatorColumn): string[] {
  const keys = columnKeys(columns);
  return columns.filter((column) => column.role === role).flatMap(({ column }) => keys.get(column) ?? []);
}

function prints({ grid, forms }: ReadSheet, key: string): boolean {
  const isCorrected = parseSheetSettings(grid.hint).corrections.some((correction) => correction.key === key);
  return isCorrected || forms.some(({ reading }) => [...columnKeys(reading.columns).values()].includes(key));
}

async function say(
  port: WorkbookPort,
  grids: readonly SheetGrid[],
  change: (settings: SheetSettings) => SheetSettings,
): Promise<CommandResult> {
  const edits: Edit[] = [];
  for (const { id, hint } of grids) {
    const next = sheetSettingsFormula(hint, change(parseSheetSettings(hint)));
    if (next === null) return refuse('no-change', '改过的栏目太多，工作簿里记不下了。请先把表头改成通用的栏名。');
    edits.push({ kind: 'set-name', sheet: id, name: HINT_NAME, formula: next.formula, hidden: true });
  }
  return { ok: true, undo: await port.apply(edits) };
}

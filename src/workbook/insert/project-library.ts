import { nameIn } from '../../catalog';
import { formatAmount, fromYuan } from '../../model/amount';
import { budgetInYuan } from '../../model/budget';
import type { Form } from '../../model/form';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import { categoryFor, catalogFor } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import { readSheets, rowsOf } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';
import { drawLibrary } from './draw-library';
import type { InsertedSheet } from './insert-form';
import { COLUMNS, headOf, keyOf, libraryIn, LIBRARY_SHEET } from './library-rows';
import type { LibraryColumn, LibraryHead } from './library-rows';

export interface MadeLibrary extends InsertedSheet {
  /** Projects that were listed from the forms of the workbook. */
  readonly added: number;
}

/**
 * 生成项目库: a sheet with a row for every project of the workbook's 申报表, else an empty one; one that is there is completed below its last
 * row. Reads once, writes once (twice where the name of the sheet is taken).
 */
export function makeLibrary(port: WorkbookPort, judgement: Judgement): Promise<CommandResult<MadeLibrary>> {
  return command<MadeLibrary>(async () => {
    const sheets = await readSheets(port, { all: true }, false);
    const listed = new Set(libraryIn(sheets).map(({ name, year }) => keyOf(name, year)));
    const rows: Record<LibraryColumn, string>[] = [];
    for (const form of sheets.flatMap(({ forms }) => forms)) {
      const row = rowOf(form, judgement);
      if (!row || listed.has(keyOf(row.name, row.year))) continue;
      listed.add(keyOf(row.name, row.year));
      rows.push(row);
    }
    const library = sheets.find(({ grid }) => headOf(grid) !== null)?.grid;
    const head = library && headOf(library);
    if (library && head) {
      if (rows.length === 0) return refuse('no-change', `工作簿里的项目都已列在“${library.name}”。`);
      const undo = await port.apply(appended(library, head, rows));
      return { ok: true, undo, sheetName: library.name, added: rows.length };
    }
    const { undo, name } = await addSheet(port, LIBRARY_SHEET, (free) => drawLibrary(free, rows));
    return { ok: true, undo, sheetName: name, added: rows.length };
  });
}

function appended(
  grid: SheetGrid,
  head: LibraryHead,
  rows: readonly Readonly<Record<LibraryColumn, string>>[],
): Edit[] {
  const filled = rowsOf(grid).filter((row) => grid.texts[row - grid.top]?.some((text) => text.trim() !== ''));
  const next = (filled.at(-1) ?? head.row) + 1;
  const cells = rows.flatMap((row, index) =>
    COLUMNS.filter((column) => row[column] !== '').map((column) => ({
      row: next + index,
      column: head.columns[column],
      content: { value: row[column] },
    })),
  );
  const style = { wrap: true, vertical: 'top', border: 'thin', numberFormat: '@' } as const;
  const lines = rows.map((_, index) => next + index);
  return [
    ...lines.flatMap((row) =>
      COLUMNS.map((column): Edit => {
        const at = head.columns[column];
        return { kind: 'set-style', sheet: grid.id, area: { top: row, left: at, bottom: row, right: at }, style };
      }),
    ),
    { kind: 'set-cells', sheet: grid.id, cells },
  ];
}

/** Null for a form that is no 申报表 or has no project yet. */
function rowOf(form: Form, judgement: Judgement): Record<LibraryColumn, string> | null {
  const name = form.project.name?.text ?? '';
  if (form.kind !== 'application' || name === '') return null;
  const budget = budgetInYuan(form);
  const category = categoryFor(form, catalogFor(form, judgement), judgement)?.category;
  return {
    name,
    code: form.code?.text ?? '',
    category: category ? nameIn(category, '2019') : '',
    department: form.project.department?.text ?? '',
    implementer: form.project.implementer?.text ?? '',
    amount: budget ? formatAmount(fromYuan(budget, '万元')) : '',
    source: '',
    year: String(form.year?.value ?? ''),
  };
}

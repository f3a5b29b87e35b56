import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { hidePersonalNumbers } from '../../model/identity-number';
import type { PrintedForm } from '../../sheets/draw/printed-look';
import type { SheetGrid } from '../../sheets/grid';
import { recognise } from '../../sheets/recognise';
import { withoutEmptyRows } from '../../sheets/without-empty-rows';
import { columnsOf, rowsOf, textAt, valueAt } from '../read/read-sheet';
import type { ReadSheet } from '../read/read-sheet';
import { approvalsOfForm } from './approvals';

/** A form and the sheet that it is read from. */
export interface FormOnGrid {
  readonly form: PrintedForm;
  readonly grid: SheetGrid;
}

/** What is published of a 申报表: the goals as they were approved, where the workbook keeps that (第三节三). */
export function approvedOne(form: Application, grid: SheetGrid, sheets: readonly ReadSheet[]): FormOnGrid {
  const approval = approvalsOfForm(form, sheets).at(-1);
  const kept = sheets.find((sheet) => sheet.grid.name === approval?.sheetName);
  return approval && kept ? { form: approval.application, grid: kept.grid } : { form, grid };
}

/** The same form as people outside may see it: mobile numbers hidden, rows that the template offered and the project did not need left out. */
export function publishedForm({ form, grid }: FormOnGrid): FormOnGrid & { readonly phonesHidden: boolean } {
  const shown = withoutPhones(grid, form.area);
  return { ...withoutSpareRows({ form, grid: shown }), phonesHidden: shown !== grid };
}

/** The form read again without the rows that the project did not need. */
function withoutSpareRows(original: FormOnGrid): FormOnGrid {
  const grid = withoutEmptyRows(original.grid, original.form);
  const form = recognise(grid).find(
    (one) => one.kind === original.form.kind && one.area.top === original.form.area.top,
  );
  return form?.kind === 'application' || form?.kind === 'self-evaluation' ? { form, grid } : original;
}

/** The same sheet where no number stands within the form. A cell that holds nothing but a number may show it otherwise. */
function withoutPhones(grid: SheetGrid, { top, bottom, left, right }: Area): SheetGrid {
  const texts = grid.texts.map((row) => [...row]);
  const values = grid.values.map((row) => [...row]);
  let found = false;
  for (const row of rowsOf(grid).filter((each) => top <= each && each <= bottom)) {
    for (const column of columnsOf(grid).filter((each) => left <= each && each <= right)) {
      const value = valueAt(grid, row, column);
      const written = typeof value === 'number' ? String(value) : textAt(grid, row, column);
      const text = hidePersonalNumbers(written);
      if (text === written) continue;
      found = true;
      texts[row - grid.top]?.splice(column - grid.left, 1, text);
      values[row - grid.top]?.splice(column - grid.left, 1, text);
    }
  }
  return found ? { ...grid, texts, values } : grid;
}

import type { Area } from '../../model/cell';
import type { Edit } from '../../sheets/edit';
import { recalculate } from '../calculate/recalculate';
import type { NewResult } from '../calculate/recalculate';
import type { Place } from '../calculate/reads';
import { bookOf } from '../book';
import type { Book } from '../book';
import { finished } from '../package/draft';
import { setAttribute } from '../package/xml';
import { shiftArea } from '../shift-references';
import { batchOn, looksOfBatch, openSheet, workbookRoot } from './batch';
import type { Batch } from './batch';
import { pruneCalculationChain } from './calculation-chain';
import { writeResult } from './cell-content';
import { addSheet, deleteSheet, insertRows, setName, shiftRows, wholeSheet } from './change-book';
import { changeSheet } from './change-sheet';
import { ensureChild, WORKBOOK } from './child-order';
import { assertUnprotected } from './guards';
import { cellAt } from './sheet-draft';
import { removeSignatures } from './signature';

export interface Applied {
  readonly book: Book;
  /** Formulas that depend on what was changed and could not be calculated here: they have no result until Excel opens the file. */
  readonly uncalculated: readonly Pick<NewResult, 'sheet' | 'row' | 'column'>[];
}

/** The book after a batch. @throws HostError, and then nothing has happened: the book given stays as it is. */
export function applyEdits(book: Book, edits: readonly Edit[]): Applied {
  if (edits.length === 0) return { book, uncalculated: [] };
  const batch = batchOn(book);
  for (const edit of edits) {
    assertUnprotected(batch, edit);
    applyEdit(batch, edit);
  }
  return finishedBook(batch, () => null);
}

/**
 * The book with what the batch has changed, its formulas calculated anew as far as they depend on that. `known` may have the result
 * of a formula that cannot be calculated here.
 */
export function finishedBook(
  batch: Batch,
  known: (at: Applied['uncalculated'][number]) => NewResult['value'],
): Applied {
  removeSignatures(batch.draft);
  calculateOnOpening(batch);
  pruneCalculationChain(batch);
  const changed = [...batch.changed, ...brokenPlaces(batch)];
  const written = bookOf(finished(batch.draft), batch.path);
  const results = recalculate(written, changed).map((result) => ({ ...result, value: result.value ?? known(result) }));
  if (results.length === 0) return { book: written, uncalculated: [] };
  for (const { sheet, row, column, value } of results) {
    const cell = cellAt(openSheet(batch, sheet), row, column);
    if (cell) writeResult(cell, value);
  }
  return {
    book: bookOf(finished(batch.draft), batch.path),
    uncalculated: results.filter(({ value }) => value === null),
  };
}

function applyEdit(batch: Batch, edit: Edit): void {
  switch (edit.kind) {
    case 'add-sheet':
      addSheet(batch, edit.plan);
      return note(batch, edit.plan.name, wholeSheet());
    case 'delete-sheet':
      return deleteSheet(batch, edit.sheet);
    case 'insert-rows':
      insertRows(batch, edit);
      return moveChanged(batch, edit.sheet, { at: edit.before, inserted: edit.count, deleted: 0 });
    case 'delete-rows': {
      const shift = { at: edit.first, inserted: 0, deleted: edit.count };
      shiftRows(batch, { sheet: openSheet(batch, edit.sheet).name, ...shift });
      return moveChanged(batch, edit.sheet, shift);
    }
    case 'set-name':
      return setName(batch, edit);
    default:
      changeSheet(openSheet(batch, edit.sheet), looksOfBatch(batch), edit);
      if (edit.kind === 'merge') note(batch, edit.sheet, edit.area);
      if (edit.kind === 'set-cells') {
        for (const { row, column } of edit.cells)
          note(batch, edit.sheet, { top: row, left: column, bottom: row, right: column });
      }
  }
}

function note(batch: Batch, sheet: string, area: Area): void {
  batch.changed.push({ sheet, area });
}

function moveChanged(batch: Batch, sheet: string, shift: { at: number; inserted: number; deleted: number }): void {
  batch.changed = batch.changed.flatMap((place) => {
    if (place.sheet !== sheet) return [place];
    const area = shiftArea(place.area, shift);
    return area ? [{ sheet, area }] : [];
  });
}

function brokenPlaces({ broken, opened }: Batch): Place[] {
  if (broken.size === 0) return [];
  return [...opened.values()].flatMap(({ name, rows }) =>
    [...rows.values()].flatMap(({ number, cells }) =>
      [...cells].flatMap(([column, cell]) =>
        broken.has(cell) ? [{ sheet: name, area: { top: number, left: column, bottom: number, right: column } }] : [],
      ),
    ),
  );
}

/** Excel and other programs calculate every formula anew when they open the file. */
function calculateOnOpening(batch: Batch): void {
  setAttribute(ensureChild(workbookRoot(batch), 'calcPr', WORKBOOK), 'fullCalcOnLoad', '1');
}

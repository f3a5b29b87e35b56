import type { Book, Sheet } from './library/book';
import { shiftRows } from './library/shift-rows';
import type { HostModel } from '../host/model';

/** A file that was opened, as far as the workbench does not look at it: passed on when the workbook is saved. */
export interface OpenedBook {
  readonly rest: Book['rest'];
  /** What the file said of a sheet, moved to where its rows are now; null for sheets that came later. */
  sheetOf(id: string): Sheet | null;
  /** Columns were put in or taken out: what is tied to cells cannot be found again. */
  columnsMoved(id: string): boolean;
  /** Stops following the workbook. */
  close(): void;
}

/** `numbers` says which sheet of the file each sheet of the workbook is. */
export function followBook(model: HostModel, opened: Book, numbers: ReadonlyMap<string, number>): OpenedBook {
  let book = opened;
  const moved = new Set<string>();
  const sheetOf = (id: string): Sheet | null => book.sheets.find(({ number }) => number === numbers.get(id)) ?? null;
  const close = model.onChange((change) => {
    if (change.kind !== 'inserted' && change.kind !== 'deleted') return;
    if (change.axis === 'column') return void moved.add(change.sheet);
    const name = sheetOf(change.sheet)?.name;
    if (name === undefined) return;
    const { first, count, kind } = change;
    book = shiftRows(book, {
      sheet: name,
      at: first,
      inserted: kind === 'inserted' ? count : 0,
      deleted: kind === 'deleted' ? count : 0,
    });
  });
  return { rest: opened.rest, sheetOf, columnsMoved: (id) => moved.has(id), close };
}

import type { Book } from '../../xlsx/book';
import type { HostModel } from '../host/model';

/** The file that was opened, and what has happened since that its cells cannot tell: saving goes the same way in it. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  readonly book: Book;
  readonly facts: OpenedFacts;
  /** Rows that were inserted and deleted, in order. */
  readonly shifts: readonly Shift[];
  /** Sheets in which columns were inserted or deleted: what the workbench does not show of them stays where it was. */
  readonly columnsMoved: ReadonlySet<string>;
  /** Stops following the workbook. */
  close(): void;
}

/** Which part of the file is which of the workbook; what came later is not in here. */
export interface OpenedFacts {
  /** The file's name of a sheet, by its id. */
  readonly sheets: ReadonlyMap<string, string>;
  /** The part of a chart, by "sheet chart". */
  readonly charts: ReadonlyMap<string, string>;
  /** Ids of defined names. */
  readonly names: ReadonlySet<string>;
}

export interface Shift {
  readonly sheet: string;
  readonly at: number;
  readonly inserted: number;
  readonly deleted: number;
}

export function followBook(model: HostModel, bytes: Uint8Array, book: Book, facts: OpenedFacts): OpenedBook {
  const shifts: Shift[] = [];
  const columnsMoved = new Set<string>();
  const close = model.onChange((change) => {
    if (change.kind !== 'inserted' && change.kind !== 'deleted') return;
    if (!facts.sheets.has(change.sheet)) return;
    if (change.axis === 'column') return void columnsMoved.add(change.sheet);
    const { sheet, first: at, count, kind } = change;
    const shift: Shift =
      kind === 'inserted' ? { sheet, at, inserted: count, deleted: 0 } : { sheet, at, inserted: 0, deleted: count };
    if (shifts.length > 0 && takesBack(shift, shifts[shifts.length - 1])) shifts.pop();
    else shifts.push(shift);
  });
  return {
    bytes,
    book,
    facts,
    shifts,
    columnsMoved,
    close,
  };
}

/** Rows that were inserted and deleted again, or deleted and restored, are those of the file. */
function takesBack(shift: Shift, before: Shift | undefined): boolean {
  return (
    before !== undefined &&
    shift.sheet === before.sheet &&
    shift.at === before.at &&
    shift.inserted === before.deleted &&
    shift.deleted === before.inserted
  );
}

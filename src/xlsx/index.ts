import { HostError } from '../sheets/port';
import type { SheetFilter, Undo, WorkbookPort } from '../sheets/port';
import type { Book, BookSheet } from './book';
import { applyEdits } from './edit/apply-edits';
import type { Applied } from './edit/apply-edits';
import type { CleanRequest } from '../sheets/clean-copy';
import { cleanCopy } from './clean/clean-copy';
import type { CleanCopy } from './clean/clean-copy';
import { columnWidths } from './columns';
import { endingOf } from './file-ending';
import type { Ending } from './file-ending';
import { SIGNATURES } from './edit/signature';
import { newBook } from './new-package';
import { wrapReadErrors, openFile } from './open-file';
import { packageBytes } from './package/package';
import { readGrid } from './read-grid';

export { LARGEST_FILE } from './open-file';
export type { Ending } from './file-ending';

/** A workbook read from, or to become, the bytes of an .xlsx file. */
export interface XlsxWorkbook extends WorkbookPort {
  toBytes(): Promise<Uint8Array>;
  /** Somebody has signed the file: what is changed is no longer what was signed. */
  readonly signed: boolean;
  readonly macros: boolean;
  /** What the file's name has to end in. */
  readonly ending: Ending;
  /** Formulas that depend on what was changed and have no result until Excel or WPS opens the file. */
  uncalculated(): Applied['uncalculated'];
  /** Worksheets in tab order. */
  tabs(): readonly Tab[];
  /** A new file with values and look alone, and what it leaves behind. */
  cleanCopy(request: CleanRequest): CleanCopy;
  /** Of a sheet's columns, from the first, in characters; 0: hidden. @throws HostError */
  columnWidths(sheet: string): readonly number[];
}

/** A worksheet as somebody sees it who has the file open. */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  /** The one that the file opens with. */
  readonly front: boolean;
}

/** @throws HostError with the code empty-file, not-a-workbook, old-format, encrypted, damaged or too-large */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const book = openFile(bytes);
  return wrapReadErrors(() => workbookOf(book, bytes));
}

export function createXlsx(): XlsxWorkbook {
  return workbookOf(newBook(), null);
}

/** `bytes` are the file as it came, which stands as long as nothing is changed; null for a new workbook. */
function workbookOf(first: Book, bytes: Uint8Array | null): XlsxWorkbook {
  let state: Applied = { book: first, uncalculated: [] };
  return {
    readOnly: false,
    signed: holds(first, SIGNATURES),
    macros: holds(first, /(^|\/)vbaproject\.bin$/),
    ending: endingOf(first),
    uncalculated: () => state.uncalculated,
    tabs: () => state.book.sheets.map(({ name, hidden, tab }) => ({ name, hidden, front: tab === state.book.front })),
    columnWidths: (name) =>
      wantedSheets(state.book, { name }).flatMap((sheet) => wrapReadErrors(() => columnWidths(sheet))),
    cleanCopy: (request) => wrapReadErrors(() => cleanCopy(state.book, request)),
    async read(which, options) {
      const { book } = state;
      return wantedSheets(book, which).map((sheet) => wrapReadErrors(() => readGrid(book, sheet, options)));
    },
    async apply(edits): Promise<Undo> {
      const before = state;
      const { book, uncalculated } = wrapWriteErrors(() => applyEdits(before.book, edits));
      state = { book, uncalculated: [...before.uncalculated, ...uncalculated] };
      let done = false;
      return {
        async revert() {
          if (!done) state = before;
          done = true;
        },
      };
    },
    // Nobody else changes a file that is open here.
    watch: async () => async () => undefined,
    async reveal({ sheet }) {
      if (!state.book.sheets.some(({ name }) => name === sheet))
        throw new HostError('sheet-missing', `找不到工作表“${sheet}”，请检查它是否已被改名或删除。`);
    },
    calculate: null,
    async toBytes() {
      const { book } = state;
      if (book.sheets.length === 0) throw new HostError('unknown', '工作簿里还没有工作表，不能保存。');
      return book === first && bytes ? bytes : packageBytes(book.package);
    },
  };
}

function holds({ package: { parts } }: Book, path: RegExp): boolean {
  return [...parts.keys()].some((key) => path.test(key));
}

/** A file shows its first sheet; its sheets have no other key than their name. */
function wantedSheets({ sheets }: Book, which: SheetFilter): readonly BookSheet[] {
  if ('all' in which) return sheets;
  if ('active' in which) return sheets.slice(0, 1);
  return sheets.filter(({ name }) => name === ('id' in which ? which.id : which.name));
}

/** Every failure is one that can be told to people. */
function wrapWriteErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(
      'unknown',
      '写入工作簿时出错，工作簿没有改动；请换一个文件再试，或把这个文件发给维护人员。',
      error,
    );
  }
}

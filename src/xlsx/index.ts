import { HostError } from '../sheets/port';
import type { SheetFilter, Undo, WorkbookPort } from '../sheets/port';
import { applyEdits } from './apply-edit';
import type { Book, Sheet } from './book';
import { sheetNamed } from './guards';
import { readBook } from './read-book';
import type { ReadBook } from './read-book';
import { readGrid } from './read-grid';
import { writeBook } from './write-book';

/** A workbook read from, or to become, the bytes of an .xlsx file. */
export interface XlsxWorkbook extends WorkbookPort {
  toBytes(): Promise<Uint8Array>;
  /** What the file holds and saving would drop or spoil ("图表", "宏" …): such a file must not be overwritten. Empty for a new workbook. */
  readonly losses: readonly string[];
}

/** @throws HostError with the code empty-file, not-a-workbook, old-format, encrypted, damaged or too-large */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const { book, losses, whole } = await readBook(bytes);
  return workbookOf({ book, losses, whole, bytes });
}

export function createXlsx(): XlsxWorkbook {
  return workbookOf({ book: EMPTY, losses: [], whole: async () => EMPTY, bytes: null });
}

const EMPTY: Book = {
  sheets: [],
  tabs: [],
  names: [],
  rest: { properties: {}, views: [], media: [], defaultFont: { name: '宋体', size: 11, family: 3, charset: 134 } },
};

/** `bytes` are the file as it came, which stands as long as nothing is changed; null for a new workbook. */
function workbookOf({
  book: first,
  losses,
  whole,
  bytes,
}: ReadBook & { readonly bytes: Uint8Array | null }): XlsxWorkbook {
  let book = first;
  return {
    host: { name: 'xlsx', platform: 'node', readOnly: false },
    losses,
    async read(which, options) {
      return wantedSheets(book, which).map((sheet) => readGrid(book, sheet, options));
    },
    async apply(edits): Promise<Undo> {
      const before = book;
      book = await inWords(async () => applyEdits(before === first ? await whole() : before, edits));
      let done = false;
      return {
        async revert() {
          if (!done) book = before;
          done = true;
        },
      };
    },
    // Nobody else changes a file that is open here.
    watch: async () => async () => undefined,
    async reveal({ sheet }) {
      sheetNamed(book, sheet);
    },
    async toBytes() {
      if (book.sheets.length === 0) throw new HostError('unknown', '工作簿里还没有工作表，不能保存。');
      return book === first && bytes ? bytes : inWords(() => writeBook(book));
    },
  };
}

/** A file shows its first sheet; its sheets have no other key than their name. */
function wantedSheets({ sheets }: Book, which: SheetFilter): readonly Sheet[] {
  if ('all' in which) return sheets;
  if ('active' in which) return sheets.slice(0, 1);
  return sheets.filter(({ name }) => name === ('id' in which ? which.id : which.name));
}

/** Every failure is one that can be told to people. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError(
      'unknown',
      '写入工作簿时出错，工作簿没有改动；请换一个文件再试，或把这个文件发给维护人员。',
      error,
    );
  }
}

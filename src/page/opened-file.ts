import { HostError } from '../sheets/port';
import { LARGEST_FILE, openXlsx } from '../xlsx';
import type { XlsxWorkbook } from '../xlsx';
import { showWorkbook } from './shown-workbook';
import type { ShownWorkbook } from './shown-workbook';
import { strings } from './strings';

/** A file that lies open on the page. */
export interface OpenedFile {
  readonly name: string;
  readonly book: XlsxWorkbook;
  readonly shown: ShownWorkbook;
}

/** Rejects with a HostError: every failure is a sentence. */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  try {
    const book = await openXlsx(bytes);
    return { name: file.name, book, shown: showWorkbook(book) };
  } catch (error) {
    throw error instanceof HostError ? error : new HostError('unknown', strings.failed, error);
  }
}

/** Of a file that is too large anyway only so much that this can be seen. */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
  } catch (error) {
    throw new HostError('file-missing', strings.notThere(file.name), error);
  }
}

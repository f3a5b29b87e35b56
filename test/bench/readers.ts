import { read } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { openXlsx } from '../../src/xlsx';
import { contentsOf, readZip } from '../../src/xlsx/package/zip';

/** Everything that checking needs of a file: cells with their texts and formulas, merged areas. */
export type Reader = (bytes: Uint8Array) => Promise<unknown>;

export const READERS = {
  /** No reader: what every one of them has to do first. */
  inflate: async (bytes) => readZip(bytes).map((entry) => contentsOf(entry).length),
  jichi: async (bytes) => (await openXlsx(bytes)).read({ all: true }, { merges: true }),
  SheetJS: async (bytes) => read(bytes, { cellFormula: true, cellText: true, cellHTML: false }),
  hucre: async (bytes) => readXlsx(bytes),
} as const satisfies Readonly<Record<string, Reader>>;

export type ReaderName = keyof typeof READERS;

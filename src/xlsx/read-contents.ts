import type { Book, BookSheet } from './book';
import { numberFormats } from './number-formats';
import { partText } from './package/package';
import type { Part } from './package/package';
import { parseXml, rootOf } from './package/xml';
import { scanSheet } from './scan-sheet';
import type { SheetContents } from './scan-sheet';
import { sharedTexts } from './shared-strings';
import { WINDOW } from './window';

/** What the window shows of a sheet. @throws Error when a part is damaged */
export function sheetContents(book: Book, { part }: BookSheet): SheetContents {
  return windows(part, () => scanSheet(partText(part), textsOf(book), WINDOW.bottom));
}

/** All of a sheet. @throws Error */
export function wholeContents(book: Book, sheet: BookSheet): SheetContents {
  const seen = sheetContents(book, sheet);
  return seen.cut ? scanSheet(partText(sheet.part), textsOf(book)) : seen;
}

/** The number format of every look. @throws Error */
export function looksOf({ styles }: Book): readonly string[] {
  return styles ? looks(styles, () => numberFormats(rootOf(parseXml(partText(styles))))) : [];
}

/** The shared texts by their number. @throws Error */
export function textsOf({ sharedStrings }: Book): readonly string[] {
  return sharedStrings ? texts(sharedStrings, () => sharedTexts(partText(sharedStrings))) : [];
}

/** Parts are immutable, so what is read from one is kept for as long as the part itself. */
export function memoizeByPart<T>(): (part: Part, read: () => T) => T {
  const known = new WeakMap<Part, { readonly value: T }>();
  return (part, read) => {
    const before = known.get(part);
    if (before) return before.value;
    const value = read();
    known.set(part, { value });
    return value;
  };
}

const windows = memoizeByPart<SheetContents>();
const looks = memoizeByPart<readonly string[]>();
const texts = memoizeByPart<readonly string[]>();

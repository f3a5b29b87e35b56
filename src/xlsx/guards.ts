import type { Edit } from '../sheets/edit';
import { sameSheet } from '../sheets/formula/references';
import { demandLegalSheetName } from '../sheets/legal-sheet-name';
import { HostError, NameTaken } from '../sheets/port';
import { rowAt } from './book';
import type { Book, Sheet } from './book';
import { styleAt } from './sheet-changes';

/** @throws HostError */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new HostError('sheet-missing', `找不到工作表“${name}”，请检查它是否已被改名或删除。`);
  return sheet;
}

/** @throws HostError */
export function demandNewName(book: Book, name: string): void {
  demandLegalSheetName(name);
  const taken = book.sheets.map((sheet) => sheet.name);
  if (taken.some((each) => sameSheet(each, name))) throw new NameTaken(name, taken);
}

/** A protected sheet takes only contents in unlocked cells; hidden names belong to the workbook. @throws HostError */
export function demandUnprotected(book: Book, edit: Edit): void {
  if (edit.kind === 'add-sheet' || edit.kind === 'delete-sheet') {
    const protection = book.rest.protection as { readonly lockStructure?: boolean } | undefined;
    if (protection?.lockStructure) {
      throw new HostError('sheet-protected', '工作簿的结构受保护，请先在“审阅”中撤销工作簿保护，再试一次。');
    }
    return;
  }
  const sheet = sheetNamed(book, edit.sheet);
  if (!sheet.protected || edit.kind === 'set-name') return;
  if (edit.kind === 'set-cells' && edit.cells.every(({ row, column }) => isUnlocked(sheet, row, column))) return;
  throw new HostError(
    'sheet-protected',
    `工作表“${sheet.name}”受保护，请先在“审阅”中撤销工作表保护，再试一次。`,
    edit.kind,
  );
}

function isUnlocked(sheet: Sheet, row: number, column: number): boolean {
  return styleAt(sheet, rowAt(sheet, row), column).protection?.locked === false;
}

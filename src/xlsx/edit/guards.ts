import type { Edit } from '../../sheets/edit';
import { sameSheet } from '../../sheets/formula/references';
import { assertLegalSheetName } from '../../sheets/legal-sheet-name';
import { HostError, NameTaken } from '../../sheets/port';
import { isTrue, tabsOf } from '../book';
import { attribute, childOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { looksOfBatch, openSheet, workbookRoot } from './batch';
import type { Batch } from './batch';
import { isUnlocked } from './looks';
import { lookAt } from './sheet-draft';

/** @throws HostError */
export function assertNewName(batch: Batch, name: string): void {
  assertLegalSheetName(name);
  const taken = tabsOf(workbookRoot(batch)).map((tab) => attribute(tab, 'name') ?? '');
  if (taken.some((each) => sameSheet(each, name))) throw new NameTaken(name, taken);
}

/** A protected sheet takes only contents in unlocked cells; hidden names belong to the workbook. @throws HostError */
export function assertUnprotected(batch: Batch, edit: Edit): void {
  if (edit.kind === 'add-sheet' || edit.kind === 'delete-sheet') {
    if (says(workbookRoot(batch), 'workbookProtection', 'lockStructure'))
      throw new HostError('sheet-protected', '工作簿的结构受保护，请先在“审阅”中撤销工作簿保护，再试一次。');
    return;
  }
  const sheet = openSheet(batch, edit.sheet);
  if (!says(sheet.root, 'sheetProtection', 'sheet') || edit.kind === 'set-name') return;
  const { styles } = looksOfBatch(batch);
  const unlocked = (row: number, column: number): boolean => isUnlocked(styles, lookAt(sheet, row, column));
  if (edit.kind === 'set-cells' && edit.cells.every(({ row, column }) => unlocked(row, column))) return;
  throw new HostError(
    'sheet-protected',
    `工作表“${sheet.name}”受保护，请先在“审阅”中撤销工作表保护，再试一次。`,
    edit.kind,
  );
}

function says(root: XmlElement, child: string, name: string): boolean {
  const element = childOf(root, child);
  return element !== undefined && isTrue(attribute(element, name));
}

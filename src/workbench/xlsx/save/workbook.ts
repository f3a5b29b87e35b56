import { isErrorText } from '../../../model/cell';
import { sameSheet } from '../../../sheets/formula/references';
import type { SheetPlan } from '../../../sheets/plan';
import { isHidden } from '../../../xlsx/book';
import { finishedBook } from '../../../xlsx/edit/apply-edits';
import { orderTabs, renameSheet } from '../../../xlsx/edit/arrange-tabs';
import { batchOn, openSheet, tabNamed } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import { addSheet, deleteSheet, shiftRows } from '../../../xlsx/edit/change-book';
import { ensureChild, WORKSHEET } from '../../../xlsx/edit/child-order';
import { newBook } from '../../../xlsx/new-package';
import { finished } from '../../../xlsx/package/draft';
import { packageBytes } from '../../../xlsx/package/package';
import { setAttribute } from '../../../xlsx/package/xml';
import { textsOf } from '../../../xlsx/read-contents';
import type { HostModel } from '../../host/model';
import type { OpenedBook } from '../opened-book';
import { fileSheet, listsOf } from '../read/sheet';
import type { FileLists } from '../read/sheet';
import { saveCells } from './cells';
import { saveCharts } from './charts';
import { saveFormats } from './formats';
import { saveColumns, saveMerges, saveRows } from './lines';
import { saveNames } from './names';
import { savePage, saveProtection } from './page';
import { saveValidations } from './validations';

/**
 * The workbook as an .xlsx file. One that was opened is changed only where the workbook is no longer what the file says: first its
 * rows and sheets go the way that those of the workbook went, then each sheet is compared. Everything else stays byte for byte.
 * @throws HostError
 */
export function saveModel(model: HostModel, opened: OpenedBook | null): Uint8Array {
  const book = opened?.book ?? newBook();
  const batch = batchOn(book);
  const names = arrangeSheets(batch, model, opened);
  const lists = listsOf(batch, textsOf(book));
  for (const [id, name] of names) saveSheet(batch, name, { model, id, lists, opened });
  const tabs = new Map([...names].map(([id, name]) => [id, tabNamed(batch, name).place]));
  saveNames(batch, model, tabs, opened?.facts.names ?? new Set());
  if (opened && finished(batch.draft) === book.package) return opened.bytes;
  const idOf = new Map([...names].map(([id, name]) => [name, id]));
  const saved = finishedBook(batch, ({ sheet, row, column }) => {
    const value = model.cell(idOf.get(sheet) ?? '', row, column).value;
    // The grid has an error, too, for functions of Excel's that it does not know.
    return isErrorText(value) ? null : value;
  });
  return packageBytes(saved.book.package);
}

function saveSheet(
  batch: Batch,
  name: string,
  source: {
    readonly model: HostModel;
    readonly id: string;
    readonly lists: FileLists;
    readonly opened: OpenedBook | null;
  },
): void {
  const { model, id, lists, opened } = source;
  const file = fileSheet(batch, name, lists);
  const sheet = openSheet(batch, name);
  const extras = model.extras(id);
  saveCells(batch, sheet, file, { model, id, lists, isNew: opened?.facts.sheets.has(id) !== true });
  saveRows(sheet, file, model, id);
  saveColumns(sheet, file, model, id);
  saveMerges(sheet, file, model, id);
  saveValidations(sheet, file, model, id);
  saveFormats(batch, sheet, file, model, id);
  savePage(batch, sheet, file, extras.page);
  saveProtection(sheet, file, extras.protection);
  const charts = opened?.facts.charts ?? new Map<string, string>();
  saveCharts(batch, sheet, file, extras.charts, {
    pathOf: (chart) => charts.get(`${id} ${chart.id}`),
    opened: new Set(charts.values()),
  });
}

/** Gives the file the workbook's sheets in their order, with their rows where they are. Names of the sheets by their id. */
function arrangeSheets(batch: Batch, model: HostModel, opened: OpenedBook | null): Map<string, string> {
  const had = opened?.facts.sheets ?? new Map<string, string>();
  for (const { sheet, ...shift } of opened?.shifts ?? []) shiftRows(batch, { sheet: had.get(sheet) ?? '', ...shift });
  const sheets = model.sheets();
  const here = new Map(
    sheets.map(({ id }, index): [string, string] => {
      const name = had.get(id);
      if (name === undefined) addPlainSheet(batch, temporary(index));
      return [id, name ?? temporary(index)];
    }),
  );
  for (const { id, hidden } of sheets) {
    const { element } = tabNamed(batch, here.get(id) ?? '');
    if (isHidden(element) !== hidden) setAttribute(element, 'state', hidden ? 'hidden' : null);
  }
  for (const [id, name] of had) if (!here.has(id)) deleteSheet(batch, name);
  const moving = sheets.filter(({ id, name }) => here.get(id) !== name);
  const taken = [...here.values()];
  // Two sheets may have taken each other's name.
  for (const [index, { id, name }] of moving.entries()) {
    const from = here.get(id) ?? '';
    if (!taken.some((each) => each !== from && sameSheet(each, name))) continue;
    renameSheet(batch, from, `${temporary(index)}-`);
    here.set(id, `${temporary(index)}-`);
  }
  for (const { id, name } of moving) {
    renameSheet(batch, here.get(id) ?? '', name);
    here.set(id, name);
  }
  orderTabs(
    batch,
    sheets.map(({ name }) => name),
  );
  return here;
}

function temporary(index: number): string {
  return `~jichi-${index + 1}`;
}

function addPlainSheet(batch: Batch, name: string): void {
  addSheet(batch, { ...PLAIN_SHEET, name });
  const format = ensureChild(openSheet(batch, name).root, 'sheetFormatPr', WORKSHEET);
  setAttribute(format, 'defaultRowHeight', '13.5');
}

const PLAIN_SHEET: Omit<SheetPlan, 'name'> = {
  columns: [],
  rowHeights: [],
  cells: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  names: [],
  print: { area: null, orientation: 'portrait', repeatRows: null, fitToWidth: true },
};

import { batchOn } from '../../xlsx/edit/batch';
import { wrapReadErrors, openFile } from '../../xlsx/open-file';
import { textsOf } from '../../xlsx/read-contents';
import { chartOfPlan } from '../host/chart';
import { PLAIN_FORMAT } from '../host/format';
import { nameId } from '../host/model';
import type { CellWrite, HostModel } from '../host/model';
import { pointsOfWidth } from './measures';
import { followBook } from './opened-book';
import type { OpenedBook } from './opened-book';
import { changeOf } from './read/looks';
import { isBuiltIn, namesOf } from './read/names';
import { fileSheet, listsOf } from './read/sheet';
import type { FileSheet } from './read/sheet';

/** Makes the workbook what the file says; nothing of what was there before stays, and nothing can be undone. @throws HostError */
export async function openInModel(model: HostModel, bytes: Uint8Array): Promise<OpenedBook> {
  const book = openFile(bytes);
  // Read as a whole before anything that is shown is replaced.
  const batch = batchOn(book);
  const files = wrapReadErrors(() => {
    const lists = listsOf(batch, textsOf(book));
    return book.sheets.map(({ name, tab }) => ({ tab, file: fileSheet(batch, name, lists) }));
  });
  const sheets = new Map<string, string>();
  const charts = new Map<string, string>();
  await model.asAddIn(async () => {
    const before = model.sheets().map(({ id }) => id);
    for (const id of before) await model.renameSheet(id, `~${id.slice(1, 20)}`);
    const byTab = new Map<number, string>();
    for (const { tab, file } of files) {
      const id = await model.addSheet(file.name);
      byTab.set(tab, id);
      sheets.set(id, file.name);
      await fillSheet(model, id, file);
      for (const { plan, path } of file.charts) {
        const extras = model.extras(id);
        const chart = chartOfPlan(extras.charts, plan);
        extras.charts.push(chart);
        charts.set(`${id} ${chart.id}`, path);
      }
    }
    for (const said of namesOf(batch).filter((each) => !isBuiltIn(each))) {
      const sheet = said.tab === null ? null : (byTab.get(said.tab) ?? null);
      if (said.tab !== null && sheet === null) continue;
      await model.putName({
        id: nameId(sheet, said.name),
        name: said.name,
        sheet,
        formula: `=${said.formula}`,
        visible: !said.hidden,
        comment: '',
      });
    }
    const [first] = model.sheets().filter(({ id, hidden }) => !before.includes(id) && !hidden);
    for (const id of before) await model.deleteSheet(id);
    if (first) await model.select(first.id, { top: 1, left: 1, bottom: 1, right: 1 });
  });
  model.structureLocked = book.locked;
  model.clearUndo();
  await model.settle();
  model.dirty = false;
  const names = new Set(model.names().map(({ id }) => id));
  return followBook(model, bytes, book, { sheets, charts, names });
}

async function fillSheet(model: HostModel, id: string, file: FileSheet): Promise<void> {
  const cells = [...file.cells].flatMap(([row, line]) => [...line].map(([column, cell]) => ({ row, column, cell })));
  await model.setFormats(
    id,
    cells.map(({ row, column, cell }) => ({ row, column, patch: changeOf(PLAIN_FORMAT, cell.format) })),
  );
  await model.writeCells(
    id,
    cells.flatMap(({ row, column, cell: { value, formula } }): CellWrite[] => {
      if (formula !== null) return [{ row, column, content: `=${formula}` }];
      return value === null || value === '' ? [] : [{ row, column, content: value, text: typeof value === 'string' }];
    }),
  );
  await model.addMerges(id, file.merges);
  for (const [row, height] of file.heights) await model.setRowHeight(id, row, row, height);
  for (const row of file.hiddenRows) await model.setRowsHidden(id, row, row, true);
  const extras = model.extras(id);
  for (const { first, last, width, hidden, outline } of file.columns) {
    if (width !== null) await model.setColumnWidth(id, first, last, pointsOfWidth(width));
    if (hidden) await model.setColumnsHidden(id, first, last, true);
    for (let column = first; outline > 0 && column <= last; column++) extras.columnOutline.set(column, outline);
  }
  const validations = file.validations.flatMap(({ says }) => says);
  for (const [index, validation] of validations.entries())
    await model.putValidation(id, { ...validation, id: `validation-${id}-${index}` });
  // Each one that is added goes on top.
  for (const [index, { says }] of [...file.formats.entries()].reverse())
    await model.putConditionalFormat(id, { ...says, id: `format-${id}-${index}` });
  extras.page = file.page;
  if (file.protection) extras.protection = { options: {}, password: null };
  if (file.hidden) await model.setSheetHidden(id, true);
}

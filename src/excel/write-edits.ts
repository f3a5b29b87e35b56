import { areaAddress, columnName } from '../model/cell';
import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { placesOf, rowsAddress } from './area';
import { putPlain } from './cell-look';
import { columnPoints } from './column-width';
import { drawPlan } from './draw';
import { freeColumns, sourceAfter } from './free-columns';
import { layLooks } from './look';
import { mergesAfter } from './merges';
import { putName } from './names';
import { addConditionalFormat, replaceValidation } from './native-layer';
import { formatsAfter, formatsBefore, formatsOf } from './number-formats';
import type { NumberFormats } from './number-formats';
import type { BeforeImage, SurveyedSheet } from './survey';
import type { SheetEdit } from './facts-needed';
import { writeCells } from './write-cells';

/** How one thing that Excel did is undone; contents and looks are put back from the before-image instead. */
export type Inverse = (context: Excel.RequestContext) => void;

/** Called right after the one action that the inverse undoes. */
export type Mark = (inverse: Inverse) => void;

/** Queues a whole batch. */
export function writeEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  before: BeforeImage,
  mark: Mark,
): void {
  const sheets = new Map<string, SheetProgress>();
  for (const edit of edits) {
    if (edit.kind === 'add-sheet') {
      drawPlan(context, edit.plan, (sheet) =>
        mark((later) => later.workbook.worksheets.getItem(loadedId(sheet) ?? edit.plan.name).delete()),
      );
      sheets.set(edit.plan.name.toLowerCase(), {
        surveyed: null,
        merges: edit.plan.merges,
        formats: formatsOf(edit.plan),
      });
      continue;
    }
    const id = before.idOf(edit.sheet);
    const key = id ?? edit.sheet;
    const place = id ?? edit.sheet.toLowerCase();
    const progress = sheets.get(place) ?? startOf(id === null ? null : (before.sheets.get(id) ?? null));
    writeEdit(context.workbook.worksheets.getItem(key), key, edit, progress, mark);
    const merges = mergesAfter(progress.merges, edit);
    const formats = formatsAfter(progress.formats, edit, progress.surveyed?.used ?? null, merges);
    sheets.set(place, { ...progress, merges, formats });
  }
}

/** What is known of a sheet in the middle of a batch. */
interface SheetProgress {
  readonly surveyed: SurveyedSheet | null;
  readonly merges: readonly Area[];
  readonly formats: NumberFormats;
}

function startOf(surveyed: SurveyedSheet | null): SheetProgress {
  return { surveyed, merges: surveyed?.facts.merges ?? [], formats: formatsBefore(surveyed?.facts.cells ?? []) };
}

function writeEdit(sheet: Excel.Worksheet, key: string, edit: SheetEdit, progress: SheetProgress, mark: Mark): void {
  switch (edit.kind) {
    case 'delete-sheet':
      sheet.delete();
      return mark((context) => {
        if (progress.surveyed) context.workbook.worksheets.add(progress.surveyed.facts.name);
      });
    case 'set-cells':
      return writeCells(
        sheet,
        edit.cells.map((cell) => ({ ...cell, numberFormat: progress.formats(cell.row, cell.column) })),
      );
    case 'insert-rows':
      return insertRows(sheet, key, edit, progress, mark);
    case 'delete-rows':
      sheet.getRange(rowsAddress(edit.first, edit.count)).delete('Up');
      return mark(onSheet(key, (later) => void later.getRange(rowsAddress(edit.first, edit.count)).insert('Down')));
    case 'merge':
      return sheet.getRange(areaAddress(edit.area)).merge();
    case 'unmerge':
      return sheet.getRange(areaAddress(edit.area)).unmerge();
    case 'set-style':
      return layLooks(
        sheet,
        [...placesOf(edit.area)].map((place) => ({ ...place, style: edit.style })),
      );
    case 'set-row-height':
      sheet.getRange(rowsAddress(edit.row, 1)).format.rowHeight = edit.points;
      return;
    case 'set-column':
      return setColumn(sheet, key, edit, progress, mark);
    case 'set-validation':
      return replaceValidation(sheet, edit.validation);
    case 'add-conditional-format': {
      const format = addConditionalFormat(sheet, edit.format);
      return mark(
        onSheet(key, (later) => {
          const id = loadedId(format);
          if (id !== null) later.getRange().conditionalFormats.getItem(id).delete();
        }),
      );
    }
    case 'set-name':
      return setName(sheet, edit, progress);
  }
}

/** Null where the batch failed before Excel told the id. */
function loadedId(object: { readonly id: string }): string | null {
  try {
    return object.id;
  } catch {
    return null;
  }
}

function onSheet(key: string, undo: (sheet: Excel.Worksheet) => void): Inverse {
  return (context) => undo(context.workbook.worksheets.getItem(key));
}

function insertRows(
  sheet: Excel.Worksheet,
  key: string,
  edit: Extract<Edit, { kind: 'insert-rows' }>,
  progress: SheetProgress,
  mark: Mark,
): void {
  const { before, count, copyFrom } = edit;
  sheet.getRange(rowsAddress(before, count)).insert('Down');
  mark(onSheet(key, (later) => later.getRange(rowsAddress(before, count)).delete('Up')));
  const merges = mergesAfter(progress.merges, edit);
  const source = sourceAfter(edit);
  for (const { left, right } of freeColumns(progress.surveyed?.used ?? null, merges, edit)) {
    const target = sheet.getRange(areaAddress({ top: before, left, bottom: before + count - 1, right }));
    if (source === null) {
      const plain = progress.surveyed?.plain;
      if (plain) putPlain(target, plain);
      continue;
    }
    target.copyFrom(areaAddress({ top: source, left, bottom: source, right }), 'All');
    if (
      merges.some((area) => area.top === source && area.bottom === source && area.left >= left && area.right <= right)
    )
      target.unmerge();
    target.clear('Contents');
  }
  const height = progress.surveyed?.facts.rows.find(({ row }) => row === copyFrom)?.points;
  if (height) sheet.getRange(rowsAddress(before, count)).format.rowHeight = height;
}

function setColumn(
  sheet: Excel.Worksheet,
  key: string,
  edit: Extract<Edit, { kind: 'set-column' }>,
  progress: SheetProgress,
  mark: Mark,
): void {
  const place = `${columnName(edit.column)}:${columnName(edit.column)}`;
  const range = sheet.getRange(place);
  const wasHidden = progress.surveyed?.facts.columns.find(({ column }) => column === edit.column)?.hidden ?? false;
  if (wasHidden && !edit.hidden) range.columnHidden = false;
  range.format.columnWidth = columnPoints(edit.width);
  // Excel does not tell outline levels: a column that is hidden already is taken to be one of ours, grouped before.
  if (edit.outline && !wasHidden) {
    range.group('ByColumns');
    mark(onSheet(key, (later) => later.getRange(place).ungroup('ByColumns')));
  }
  if (edit.hidden) range.columnHidden = true;
}

function setName(sheet: Excel.Worksheet, edit: Extract<Edit, { kind: 'set-name' }>, progress: SheetProgress): void {
  const exists = progress.surveyed?.facts.names.some(({ name }) => name.toLowerCase() === edit.name.toLowerCase());
  if (exists) sheet.names.getItem(edit.name).delete();
  if (edit.formula !== null) putName(sheet, { name: edit.name, formula: edit.formula, hidden: edit.hidden });
}

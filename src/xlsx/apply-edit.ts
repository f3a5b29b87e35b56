import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { LAST_ROW } from '../sheets/formula/place';
import { sameSheet } from '../sheets/formula/references';
import { HostError } from '../sheets/port';
import { cellAt, rowAt } from './book';
import type { Book, ColumnRange, Sheet } from './book';
import { contentOf, drawPlan } from './draw-plan';
import { dressRows } from './dress-rows';
import { demandNewName, demandUnprotected, sheetNamed } from './guards';
import { look } from './look';
import type { Font } from './look';
import { conditionalFormat, validation } from './native-layer';
import { mapFormulas, validationAround } from './read-validations';
import { changeCells, changeRow, meet, placesOf, replaceSheet } from './sheet-changes';
import { withoutSheet } from './shift-references';
import { formatRules, shiftRows } from './shift-rows';
import { changedPlaces, withoutStaleResults } from './stale-results';
import type { Place } from './stale-results';

/** The book after a batch. @throws HostError, and then nothing has happened: the book given stays as it is. */
export function applyEdits(book: Book, edits: readonly Edit[]): Book {
  let after = book;
  let changed: Place[] = [];
  for (const edit of edits) {
    demandUnprotected(after, edit);
    changed.push(...changedPlaces(edit));
    if (MOVING.has(edit.kind)) {
      // Places and formulas are still where they were.
      after = withoutStaleResults(after, changed);
      changed = [];
    }
    after = applyEdit(after, edit);
  }
  return changed.length === 0 ? after : withoutStaleResults(after, changed);
}

const MOVING: ReadonlySet<Edit['kind']> = new Set<Edit['kind']>(['insert-rows', 'delete-rows', 'delete-sheet']);

type SheetEdit = Exclude<
  Edit,
  { readonly kind: 'add-sheet' | 'delete-sheet' | 'insert-rows' | 'delete-rows' | 'set-name' }
>;

function applyEdit(book: Book, edit: Edit): Book {
  switch (edit.kind) {
    case 'add-sheet':
      return addSheet(book, edit);
    case 'delete-sheet':
      return deleteSheet(book, edit.sheet);
    case 'insert-rows':
      return insertRows(book, edit);
    case 'delete-rows':
      return shiftRows(book, {
        sheet: sheetNamed(book, edit.sheet).name,
        at: edit.first,
        inserted: 0,
        deleted: edit.count,
      });
    case 'set-name':
      return setName(book, edit);
    default:
      return replaceSheet(book, changeSheet(sheetNamed(book, edit.sheet), edit, (book.rest.defaultFont ?? {}) as Font));
  }
}

function changeSheet(sheet: Sheet, edit: SheetEdit, defaultFont: Font): Sheet {
  switch (edit.kind) {
    case 'set-cells':
      return changeCells(sheet, edit.cells, (cell, index) => ({
        ...cell,
        content: contentOf(edit.cells[index]?.content),
      }));
    case 'merge':
      return merge(sheet, edit.area);
    case 'unmerge':
      return { ...sheet, merges: sheet.merges.filter((area) => !meet(area, edit.area)) };
    case 'set-style':
      return changeCells(sheet, placesOf(edit.area), (cell) => ({
        ...cell,
        style: look(edit.style, defaultFont, cell.style),
      }));
    case 'set-row-height':
      return changeRow(sheet, edit.row, (row) => ({
        ...row,
        height: edit.points,
        rest: { ...row.rest, customHeight: true },
      }));
    case 'set-column':
      return setColumn(sheet, edit);
    case 'set-validation':
      return {
        ...sheet,
        validations: [
          ...sheet.validations.flatMap((each) => validationAround(each, edit.validation.area)),
          validation(edit.validation),
        ],
      };
    case 'add-conditional-format':
      return { ...sheet, conditionalFormats: [...sheet.conditionalFormats, conditionalFormat(edit.format)] };
  }
}

function addSheet(book: Book, { plan }: Extract<Edit, { kind: 'add-sheet' }>): Book {
  demandNewName(book, plan.name);
  const number = Math.max(0, ...book.tabs) + 1;
  const { sheet, names } = drawPlan(plan, number, (book.rest.defaultFont ?? {}) as Font);
  return { ...book, sheets: [...book.sheets, sheet], tabs: [...book.tabs, number], names: [...book.names, ...names] };
}

function deleteSheet(book: Book, name: string): Book {
  const gone = sheetNamed(book, name);
  const visible = book.sheets.filter(
    ({ number, rest }) => number !== gone.number && (rest.state ?? 'visible') === 'visible',
  );
  if (visible.length === 0) throw new HostError('unknown', `“${name}”是最后一张可见的工作表，不能删除。`);
  const cut = (formula: string): string => withoutSheet(formula, name);
  return {
    ...book,
    tabs: book.tabs.filter((number) => number !== gone.number),
    names: book.names
      .filter(({ sheet }) => sheet !== gone.number)
      .map((each) => ({ ...each, formula: cut(each.formula) })),
    sheets: book.sheets
      .filter(({ number }) => number !== gone.number)
      .map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) =>
            cell.content.kind === 'formula'
              ? { ...cell, content: { ...cell.content, formula: cut(cell.content.formula) } }
              : cell,
          ),
        })),
        validations: sheet.validations.map(({ area, rule }) => ({ area, rule: mapFormulas(rule, cut) })),
        conditionalFormats: sheet.conditionalFormats.map((format) => ({
          ...format,
          rules: formatRules(format.rules, cut),
        })),
      })),
  };
}

function insertRows(
  book: Book,
  { sheet: name, before, count, copyFrom }: Extract<Edit, { kind: 'insert-rows' }>,
): Book {
  const sheet = sheetNamed(book, name);
  const last = sheet.rows.at(-1)?.number ?? 0;
  if (last >= before && last + count > LAST_ROW)
    throw new HostError('too-large', `工作表“${name}”已到最后一行，不能再插入行。`);
  const shifted = shiftRows(book, { sheet: name, at: before, inserted: count, deleted: 0 });
  if (copyFrom === null) return shifted;
  const model = copyFrom >= before ? copyFrom + count : copyFrom;
  return replaceSheet(shifted, dressRows(sheetNamed(shifted, name), rowAt(sheet, copyFrom), model, before, count));
}

/** As in Excel, the first cell's content and look stay and the others' contents are lost; a merge inside the area is taken up. */
function merge(sheet: Sheet, area: Area): Sheet {
  if (area.top === area.bottom && area.left === area.right) return sheet;
  const first = cellAt(sheet, area.top, area.left);
  const merged = changeCells(sheet, placesOf(area).slice(1), (cell) => ({
    ...cell,
    content: { kind: 'blank' },
    style: first?.style ?? {},
  }));
  return { ...merged, merges: [...sheet.merges.filter((each) => !meet(each, area)), area] };
}

function setColumn(sheet: Sheet, { column, width, outline, hidden }: Extract<Edit, { kind: 'set-column' }>): Sheet {
  const style = sheet.columns.find(({ first, last }) => column >= first && column <= last)?.style;
  const changed: ColumnRange = {
    first: column,
    last: column,
    width,
    ...(style && { style }),
    ...(outline && { outlineLevel: outline }),
    ...(hidden && { hidden }),
  };
  const others = sheet.columns.flatMap((range) => [
    ...(range.first < column ? [{ ...range, last: Math.min(range.last, column - 1) }] : []),
    ...(range.last > column ? [{ ...range, first: Math.max(range.first, column + 1) }] : []),
  ]);
  const properties = (sheet.rest.properties ?? {}) as { readonly outlineLevelCol?: number };
  return {
    ...sheet,
    columns: [...others, changed].sort((a, b) => a.first - b.first),
    rest: {
      ...sheet.rest,
      properties: { ...properties, outlineLevelCol: Math.max(properties.outlineLevelCol ?? 0, outline ?? 0) },
    },
  };
}

function setName(book: Book, { sheet, name, formula, hidden }: Extract<Edit, { kind: 'set-name' }>): Book {
  const { number } = sheetNamed(book, sheet);
  const others = book.names.filter((each) => each.sheet !== number || !sameSheet(each.name, name));
  return {
    ...book,
    names: formula === null ? others : [...others, { name, formula: formula.replace(/^=/, ''), hidden, sheet: number }],
  };
}

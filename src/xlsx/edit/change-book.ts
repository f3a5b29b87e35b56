import { areaAddress } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { Edit } from '../../sheets/edit';
import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { references, sameSheet } from '../../sheets/formula/references';
import { sheetPrefix } from '../../sheets/native/formula-text';
import type { SheetPlan } from '../../sheets/plan';
import { HostError } from '../../sheets/port';
import { isHidden, tabsOf } from '../book';
import {
  addPart,
  freePath,
  inForm,
  OFFICE_RELATIONS,
  addRelation,
  relationsIn,
  removeParts,
  rootAt,
  removeRelation,
} from '../package/draft';
import type { Draft } from '../package/draft';
import { partAt } from '../package/package';
import { relationsPath } from '../package/relations';
import {
  appendChild,
  attribute,
  childOf,
  descendantsOf,
  elementsOf,
  newElement,
  prefixOf,
  printXml,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import { shiftFixed, withoutSheet } from '../shift-references';
import type { RowShift } from '../shift-references';
import { looksOfBatch, openSheet, sheetsThatName, SPREADSHEET_TYPE, tabNamed, workbookRoot } from './batch';
import type { Batch } from './batch';
import { drawCharts } from './charts';
import { ensureChild, WORKBOOK } from './child-order';
import { drawPlan } from './draw-plan';
import { formatInsertedRows } from './format-inserted-rows';
import { assertNewName } from './guards';
import { moveRelated, shiftChartReferences } from './move-related';
import { changeFormulas, hasAreas, parentsIn } from './ranges';
import { moveRows, shiftSheetReferences } from './shift-sheet';

/** @throws HostError name-taken, name-illegal, not-drawable */
export function addSheet(batch: Batch, plan: SheetPlan): void {
  assertNewName(batch, plan.name);
  const { draft } = batch;
  const workbook = workbookRoot(batch);
  const path = freePath(draft, 'xl/worksheets', 'sheet');
  const document = drawPlan(plan, path, looksOfBatch(batch));
  addPart(draft, path, printXml(document), `${SPREADSHEET_TYPE}.worksheet+xml`);
  const relation = addRelation(draft, batch.path, 'worksheet', path);
  const tabs = tabsOf(workbook);
  const number = Math.max(0, ...tabs.map((tab) => Number(attribute(tab, 'sheetId')))) + 1;
  const prefix = relationPrefix(draft, workbook);
  appendChild(
    ensureChild(workbook, 'sheets', WORKBOOK),
    newElement(`${prefixOf(workbook)}sheet`, {
      name: plan.name,
      sheetId: number,
      state: plan.hidden ? 'hidden' : undefined,
      [`${prefix}:id`]: relation,
    }),
  );
  for (const { name, formula, hidden } of plan.names) addName(workbook, tabs.length, name, formula, hidden);
  addPrintNames(workbook, tabs.length, plan);
  if (plan.charts?.length) {
    const root = rootAt(draft, path);
    drawCharts(draft, { name: plan.name, path, root }, plan.charts);
  }
}

/** "r", or whatever a file calls the namespace of relations. */
function relationPrefix(draft: Draft, workbook: XmlElement): string {
  const known = /\sxmlns:(\w+)\s*=\s*["'][^"']*officeDocument[^"']*relationships["']/.exec(workbook.start)?.[1];
  if (known !== undefined) return known;
  setAttribute(workbook, 'xmlns:r', inForm(draft, OFFICE_RELATIONS));
  return 'r';
}

function addName(workbook: XmlElement, tab: number, name: string, formula: string, hidden: boolean): void {
  appendChild(
    ensureChild(workbook, 'definedNames', WORKBOOK),
    newElement(
      `${prefixOf(workbook)}definedName`,
      { name, localSheetId: tab, hidden: hidden ? 1 : undefined },
      formula.replace(/^=/, ''),
    ),
  );
}

function addPrintNames(workbook: XmlElement, tab: number, { name, print }: SheetPlan): void {
  const prefix = sheetPrefix(name);
  const fixed = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  if (print.area) addName(workbook, tab, '_xlnm.Print_Area', prefix + fixed(print.area), false);
  const { repeatRows } = print;
  if (repeatRows)
    addName(workbook, tab, '_xlnm.Print_Titles', `${prefix}$${repeatRows.first}:$${repeatRows.last}`, false);
}

export function setName(batch: Batch, { sheet, name, formula, hidden }: Extract<Edit, { kind: 'set-name' }>): void {
  const { place } = tabNamed(batch, sheet);
  const workbook = workbookRoot(batch);
  const there = namesOf(workbook).filter(
    (each) => attribute(each, 'localSheetId') === String(place) && sameSheet(attribute(each, 'name') ?? '', name),
  );
  for (const each of there) removeName(workbook, each);
  if (formula !== null) addName(workbook, place, name, formula, hidden);
}

function namesOf(workbook: XmlElement): XmlElement[] {
  const list = childOf(workbook, 'definedNames');
  return list ? elementsOf(list) : [];
}

/** Excel refuses an empty list. */
function removeName(workbook: XmlElement, name: XmlElement): void {
  const list = childOf(workbook, 'definedNames');
  if (!list) return;
  removeChild(list, name);
  if (elementsOf(list).length === 0) removeChild(workbook, list);
}

/** @throws HostError sheet-missing, or unknown where it is the last one to be seen */
export function deleteSheet(batch: Batch, name: string): void {
  const { draft } = batch;
  const gone = tabNamed(batch, name);
  const workbook = workbookRoot(batch);
  const others = tabsOf(workbook).filter((tab) => tab !== gone.element);
  if (others.every(isHidden)) throw new HostError('unknown', `“${name}”是最后一张可见的工作表，不能删除。`);
  const cut = (formula: string): string => withoutSheet(formula, name);
  for (const sheet of sheetsThatName(batch, name)) {
    for (const { cells } of sheet.rows.values()) {
      for (const cell of cells.values()) {
        const formula = childOf(cell, 'f');
        if (formula && changeText(formula, cut)) batch.broken.add(cell);
      }
    }
    for (const element of parentsIn(sheet.root).keys()) if (hasAreas(element)) changeFormulas(element, cut);
  }
  for (const element of namesOf(workbook)) {
    const tab = Number(attribute(element, 'localSheetId') ?? -1);
    if (tab === gone.place) removeName(workbook, element);
    else {
      changeText(element, cut);
      if (tab > gone.place) setAttribute(element, 'localSheetId', String(tab - 1));
    }
  }
  const before = reachable(draft);
  removeChild(ensureChild(workbook, 'sheets', WORKBOOK), gone.element);
  moveViews(workbook, gone.place, others.length);
  removeRelation(draft, batch.path, gone.relation);
  batch.opened.delete(name);
  const after = reachable(draft);
  removeParts(
    draft,
    [...before].filter((path) => !after.has(path)).flatMap((path) => [path, relationsPath(path)]),
  );
}

/** Which tab is shown is said by its place. */
function moveViews(workbook: XmlElement, gone: number, left: number): void {
  for (const view of descendantsOf(workbook, 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet']) {
      const tab = attribute(view, name);
      if (tab === null) continue;
      const moved = Number(tab) > gone ? Number(tab) - 1 : Number(tab);
      setAttribute(view, name, String(Math.min(moved, left - 1)));
    }
  }
}

/** The parts that the package leads to. */
function reachable(draft: Draft): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    for (const { target, external } of relationsIn(draft, path)) {
      const part = external ? undefined : partAt(draft.package, target);
      if (!part || found.has(part.path)) continue;
      found.add(part.path);
      visit(part.path);
    }
  };
  visit('');
  return found;
}

/** @throws HostError too-large where the sheet is full */
export function insertRows(
  batch: Batch,
  { sheet: name, before, count, copyFrom }: Extract<Edit, { kind: 'insert-rows' }>,
): void {
  const sheet = openSheet(batch, name);
  const last = [...sheet.rows.keys()].reduce((most, number) => Math.max(most, number), 0);
  if (last >= before && last + count > LAST_ROW)
    throw new HostError('too-large', `工作表“${name}”已到最后一行，不能再插入行。`);
  shiftRows(batch, { sheet: name, at: before, inserted: count, deleted: 0 });
  if (copyFrom !== null) formatInsertedRows(sheet, copyFrom >= before ? copyFrom + count : copyFrom, before, count);
}

/** Inserts or deletes rows of one sheet; everything in the book that refers to them is adjusted as in Excel. */
export function shiftRows(batch: Batch, shift: RowShift): void {
  const { draft } = batch;
  const sheet = openSheet(batch, shift.sheet);
  const users = [sheet, ...sheetsThatName(batch, shift.sheet)];
  if (shift.deleted > 0) for (const each of users) markBroken(batch, each.name, each.rows.values(), shift);
  moveRows(sheet, shift);
  for (const each of users) shiftSheetReferences(each, shift);
  moveRelated(draft, sheet, shift);
  shiftChartReferences(draft, shift);
  for (const name of namesOf(workbookRoot(batch))) changeText(name, (formula) => shiftFixed(formula, null, shift));
}

/** Formulas that read rows which are about to go. */
function markBroken(
  { broken }: Batch,
  home: string,
  rows: Iterable<{ readonly cells: ReadonlyMap<number, XmlElement> }>,
  { sheet, at, deleted }: RowShift,
): void {
  for (const { cells } of rows) {
    for (const cell of cells.values()) {
      const formula = childOf(cell, 'f');
      const reads = formula ? references(textOf(formula)).filter((each) => sameSheet(each.sheet ?? home, sheet)) : [];
      const hit = reads.some(({ first, last }) => {
        const [top, bottom] = [first.row ?? 1, (last ?? first).row ?? LAST_ROW].sort((a, b) => a - b);
        return (top ?? 1) < at + deleted && (bottom ?? 1) >= at;
      });
      if (hit) broken.add(cell);
    }
  }
}

/** Whether the text is another one now. */
function changeText(element: XmlElement, change: (text: string) => string): boolean {
  const before = textOf(element);
  const after = change(before);
  if (after === before) return false;
  setText(element, after);
  return true;
}

export function wholeSheet(): Area {
  return { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
}

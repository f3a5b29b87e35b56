import { withSheetRenamed } from '../shift-references';
import { tabsOf } from '../book';
import { relationsIn, rootAt } from '../package/draft';
import { attribute, childOf, descendantsOf, elementsOf, setAttribute, setText, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { openSheet, sheetsThatName, tabNamed, workbookRoot } from './batch';
import type { Batch } from './batch';
import { changeChartFormulas } from './move-related';
import { changeFormulas, hasAreas, parentsIn } from './ranges';
import type { SheetDraft } from './sheet-draft';

/** Gives a sheet another name, which no other has; formulas, names, charts, links and pivot tables that name it follow. */
export function renameSheet(batch: Batch, from: string, to: string): void {
  const { draft } = batch;
  const renamed = (formula: string): string => withSheetRenamed(formula, from, to);
  const own = openSheet(batch, from);
  for (const sheet of [own, ...sheetsThatName(batch, from)]) renameInSheet(sheet, renamed);
  const names = childOf(workbookRoot(batch), 'definedNames');
  for (const name of names ? elementsOf(names) : []) changeText(name, renamed);
  changeChartFormulas(draft, renamed);
  for (const { kind, target } of relationsIn(draft, batch.path)) {
    if (kind !== 'pivotCacheDefinition') continue;
    for (const source of descendantsOf(rootAt(draft, target), 'worksheetSource'))
      if (attribute(source, 'sheet') === from) setAttribute(source, 'sheet', to);
  }
  setAttribute(tabNamed(batch, from).element, 'name', to);
  batch.opened.delete(from);
  batch.opened.set(to, { ...own, name: to });
  batch.changed = batch.changed.map((place) => (place.sheet === from ? { ...place, sheet: to } : place));
}

function renameInSheet({ rows, root }: SheetDraft, renamed: (formula: string) => string): void {
  for (const { cells } of rows.values()) {
    for (const cell of cells.values()) {
      const formula = childOf(cell, 'f');
      if (formula) changeText(formula, renamed);
    }
  }
  for (const element of parentsIn(root).keys()) {
    if (hasAreas(element)) changeFormulas(element, renamed);
    const location = attribute(element, 'location');
    if (location !== null && renamed(location) !== location) setAttribute(element, 'location', renamed(location));
  }
}

function changeText(element: XmlElement, change: (text: string) => string): void {
  const before = textOf(element);
  const after = change(before);
  if (after !== before) setText(element, after);
}

/** Puts the tabs in the order of these names; tabs of other kinds, such as charts, keep their places. */
export function orderTabs(batch: Batch, names: readonly string[]): void {
  const workbook = workbookRoot(batch);
  const list = childOf(workbook, 'sheets');
  if (!list) return;
  const before = tabsOf(workbook);
  const ordered = names.map((name) => tabNamed(batch, name).element);
  const moving = new Set(ordered);
  const after = before.map((tab) => (moving.has(tab) ? (ordered.shift() ?? tab) : tab));
  if (after.every((tab, index) => tab === before[index])) return;
  const place = (tab: number): string => String(after.indexOf(before[tab] as XmlElement));
  list.children = list.children.map((child) =>
    typeof child === 'string' ? child : (after[before.indexOf(child)] ?? child),
  );
  const namesList = childOf(workbook, 'definedNames');
  const counted = [
    ...(namesList ? elementsOf(namesList) : []).map((element) => [element, 'localSheetId'] as const),
    ...descendantsOf(workbook, 'workbookView').map((element) => [element, 'activeTab'] as const),
  ];
  for (const [element, name] of counted) {
    const tab = Number(attribute(element, name) ?? (name === 'activeTab' ? 0 : NaN));
    if (before[tab]) setAttribute(element, name, place(tab));
  }
}

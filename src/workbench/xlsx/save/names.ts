import { workbookRoot } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import { ensureChild, WORKBOOK } from '../../../xlsx/edit/child-order';
import {
  appendChild,
  childOf,
  elementsOf,
  newElement,
  prefixOf,
  removeChild,
  setAttribute,
  setText,
} from '../../../xlsx/package/xml';
import { nameId } from '../../host/model';
import type { HostModel } from '../../host/model';
import { isBuiltIn, namesOf } from '../read/names';
import { sameFormula } from './cells';

/** `tabs`: the place of each sheet among the tabs. `opened`: names of the file that the workbook has taken over. */
export function saveNames(
  batch: Batch,
  model: HostModel,
  tabs: ReadonlyMap<string, number>,
  opened: ReadonlySet<string>,
): void {
  const sheetAt = new Map([...tabs].map(([id, tab]) => [tab, id]));
  const now = new Map(model.names().map((name) => [nameId(name.sheet, name.name), name]));
  for (const said of namesOf(batch)) {
    const sheet = said.tab === null ? null : sheetAt.get(said.tab);
    if (isBuiltIn(said) || sheet === undefined) continue;
    const id = nameId(sheet, said.name);
    const name = now.get(id);
    now.delete(id);
    if (!name && opened.has(id)) putName(batch, said.name, said.tab, null, said.hidden);
    if (!name || (sameFormula(name.formula, `=${said.formula}`) && name.visible === !said.hidden)) continue;
    putName(batch, said.name, said.tab, name.formula.slice(1), !name.visible);
  }
  for (const { name, sheet, formula, visible } of now.values()) {
    const tab = sheet === null ? null : tabs.get(sheet);
    if (tab !== undefined) putName(batch, name, tab, formula.slice(1), !visible);
  }
}

/** Null takes the name away; Excel refuses an empty list. */
export function putName(batch: Batch, name: string, tab: number | null, formula: string | null, hidden: boolean): void {
  const workbook = workbookRoot(batch);
  const there = namesOf(batch).find(
    (each) => each.tab === tab && each.name.toLowerCase() === name.toLowerCase(),
  )?.element;
  if (formula === null) {
    const list = childOf(workbook, 'definedNames');
    if (!list || !there) return;
    removeChild(list, there);
    if (elementsOf(list).length === 0) removeChild(workbook, list);
    return;
  }
  if (there) {
    setText(there, formula);
    return setAttribute(there, 'hidden', hidden ? '1' : null);
  }
  appendChild(
    ensureChild(workbook, 'definedNames', WORKBOOK),
    newElement(
      `${prefixOf(workbook)}definedName`,
      { name, localSheetId: tab ?? undefined, hidden: hidden ? 1 : undefined },
      formula,
    ),
  );
}

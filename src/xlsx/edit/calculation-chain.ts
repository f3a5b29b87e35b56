import { hasPart, relationsIn, removeParts, rootAt, removeRelation } from '../package/draft';
import { attribute, childOf, elementsOf, removeChild, setAttribute } from '../package/xml';
import { columnNumber } from '../../model/a1';
import type { Batch } from './batch';
import { worksheets } from './batch';
import { cellAt } from './sheet-draft';

/**
 * Takes cells without a formula out of the list of formulas in the order of calculation: Excel takes a file for damaged whose list
 * names such a cell. Formulas that are not in the list are added by Excel.
 */
export function pruneCalculationChain(batch: Batch): void {
  const { draft, path } = batch;
  const relation = relationsIn(draft, path).find(({ kind, target }) => kind === 'calcChain' && hasPart(draft, target));
  if (!relation) return;
  const tabs = new Map(worksheets(batch).map((tab) => [attribute(tab.element, 'sheetId'), tab]));
  const chain = rootAt(draft, relation.target);
  let sheet: string | null = null;
  let moved = false;
  for (const entry of elementsOf(chain)) {
    const named = attribute(entry, 'i');
    // An entry that names no sheet is of the same one as the entry before.
    sheet = named ?? sheet;
    const tab = tabs.get(sheet);
    const opened = tab && batch.opened.get(tab.name);
    const [, letters = '', row = ''] = /^([A-Za-z]+)(\d+)$/.exec(attribute(entry, 'r') ?? '') ?? [];
    const cell = opened && cellAt(opened, Number(row), columnNumber(letters));
    const holds = tab && (!opened || (cell && childOf(cell, 'f')));
    if (!holds) {
      removeChild(chain, entry);
      moved = true;
    } else if (moved && named === null) {
      setAttribute(entry, 'i', sheet);
      moved = false;
    } else {
      moved = false;
    }
  }
  if (elementsOf(chain).length > 0) return;
  removeParts(draft, [relation.target]);
  removeRelation(draft, path, relation.id);
}

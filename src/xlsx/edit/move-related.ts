import { areaAddress } from '../../model/cell';
import { parseArea } from '../../model/a1';
import { documentAt, draftText, relationsIn, rootAt, removeRelation } from '../package/draft';
import type { Draft } from '../package/draft';
import { partAt } from '../package/package';
import {
  attribute,
  childOf,
  descendantsOf,
  elementsOf,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import { shiftArea, shiftFormula, shiftSpan } from '../shift-references';
import type { RowShift } from '../shift-references';
import { parentsIn } from './ranges';
import type { SheetDraft } from './sheet-draft';

/** What stands in parts of its own and is tied to the rows of a sheet: drawings, comments, tables. */
export function moveRelated(draft: Draft, sheet: SheetDraft, shift: RowShift): void {
  for (const { kind, target, id, external } of relationsIn(draft, sheet.path)) {
    if (external || !partAt(draft.package, target)) continue;
    if (kind === 'drawing') moveAnchors(rootAt(draft, target), shift);
    else if (kind === 'comments' || kind === 'threadedComment') moveComments(rootAt(draft, target), shift);
    else if (kind === 'table') moveTable(draft, sheet, target, id, shift);
    else if (kind === 'pivotTable') moveReferences(rootAt(draft, target), shift);
    else if (kind === 'vmlDrawing') moveShapes(draft, target, shift);
  }
}

/** Anchors count from 0. One whose rows are gone stands at the gap. */
function moveAnchors(root: XmlElement, shift: RowShift): void {
  for (const corner of [...descendantsOf(root, 'from'), ...descendantsOf(root, 'to')]) {
    const row = childOf(corner, 'row');
    if (row) setText(row, String(movedRow(Number(textOf(row)) + 1, shift) - 1));
  }
}

function movedRow(row: number, shift: RowShift): number {
  return shiftSpan(row, row, shift)?.[0] ?? shift.at;
}

function moveComments(root: XmlElement, shift: RowShift): void {
  const parents = parentsIn(root);
  for (const [element, parent] of parents) {
    const area = parseArea(attribute(element, 'ref') ?? '');
    if (!area) continue;
    const moved = shiftArea(area, shift);
    if (moved) setAttribute(element, 'ref', areaAddress(moved));
    else removeChild(parent, element);
  }
}

function moveReferences(root: XmlElement, shift: RowShift): void {
  for (const element of [root, ...parentsIn(root).keys()]) {
    const area = parseArea(attribute(element, 'ref') ?? '');
    const moved = area && shiftArea(area, shift);
    if (moved) setAttribute(element, 'ref', areaAddress(moved));
  }
}

function moveTable(draft: Draft, sheet: SheetDraft, path: string, id: string, shift: RowShift): void {
  const root = rootAt(draft, path);
  const area = parseArea(attribute(root, 'ref') ?? '');
  if (!area || shiftArea(area, shift)) return moveReferences(root, shift);
  const list = childOf(sheet.root, 'tableParts');
  for (const element of list ? elementsOf(list) : []) {
    if (list && element.start.includes(`"${id}"`)) removeChild(list, element);
  }
  if (list && elementsOf(list).length === 0) removeChild(sheet.root, list);
  else if (list) setAttribute(list, 'count', String(elementsOf(list).length));
  removeRelation(draft, sheet.path, id);
}

/** The boxes of old comments: <x:Row>, and in <x:Anchor> the third and seventh number; all count from 0. */
function moveShapes(draft: Draft, path: string, shift: RowShift): void {
  const text = draftText(draft, path);
  if (text === null) return;
  let document: XmlElement;
  try {
    document = documentAt(draft, path);
  } catch {
    // Some programs write shapes that are no XML; they stay where they are.
    return;
  }
  for (const row of descendantsOf(document, 'Row')) setText(row, String(movedRow(Number(textOf(row)) + 1, shift) - 1));
  for (const anchor of descendantsOf(document, 'Anchor')) {
    const numbers = textOf(anchor).split(',');
    for (const at of [2, 6]) {
      const row = Number(numbers[at]);
      if (Number.isFinite(row) && numbers[at] !== undefined) numbers[at] = ` ${movedRow(row + 1, shift) - 1}`;
    }
    setText(anchor, numbers.join(','));
  }
}

/** The cells that charts on any sheet draw, after the shift. */
export function shiftChartReferences(draft: Draft, shift: RowShift): void {
  changeChartFormulas(draft, (formula) => shiftFormula(formula, '', shift));
}

export function changeChartFormulas(draft: Draft, change: (formula: string) => string): void {
  for (const { path } of draft.package.parts.values()) {
    if (!/(^|\/)charts?(ex)?\/[^/]*\.xml$/i.test(path)) continue;
    for (const formula of descendantsOf(rootAt(draft, path), 'f')) {
      const before = textOf(formula);
      const after = change(before);
      if (after !== before) setText(formula, after);
    }
  }
}

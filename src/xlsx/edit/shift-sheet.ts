import { areaAddress } from '../../model/cell';
import { parseArea } from '../../model/a1';
import { attribute, childOf, elementsOf, localName, removeChild, setAttribute, setText, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { shiftArea, shiftFixed, shiftFormula, shiftSpan } from '../shift-references';
import type { RowShift } from '../shift-references';
import { movedAddress, expandSharedFormulas } from './cell-content';
import { areasOf, changeFormulas, hasAreas, moveAreas, parentsIn, recount, removeFromList, setAreas } from './ranges';
import type { SheetDraft } from './sheet-draft';

/** Moves the rows of the sheet itself with everything on it that is tied to rows; formulas still point where they did. */
export function moveRows(sheet: SheetDraft, shift: RowShift): void {
  expandSharedFormulas(sheet, null);
  const rows = [...sheet.rows.values()];
  sheet.rows.clear();
  for (const row of rows) {
    const number = shiftSpan(row.number, row.number, shift)?.[0];
    if (number === undefined) {
      removeChild(sheet.data, row.element);
      continue;
    }
    setAttribute(row.element, 'r', String(number));
    for (const cell of row.cells.values()) {
      const place = attribute(cell, 'r');
      if (place !== null && number !== row.number) setAttribute(cell, 'r', movedAddress(place, number));
    }
    sheet.rows.set(number, { number, element: row.element, cells: row.cells });
  }
  moveAround(sheet, shift);
}

/** Everything of the sheet but its cells: whatever names an area, known or not. */
function moveAround({ root }: SheetDraft, shift: RowShift): void {
  const parents = parentsIn(root);
  for (const element of parents.keys()) {
    const name = localName(element.name);
    if (hasAreas(element)) moveRanges(element, shift, parents);
    else if (name === 'brk' && localName(parents.get(element)?.name ?? '') === 'rowBreaks')
      moveBreak(element, shift, parents);
    else if (name !== 'dimension' && attribute(element, 'ref') !== null) moveReference(element, shift, parents);
  }
  for (const list of parents.values()) if (localName(list.name) === 'rowBreaks') recountBreaks(list);
}

function moveRanges(element: XmlElement, shift: RowShift, parents: ReadonlyMap<XmlElement, XmlElement>): void {
  const moved = areasOf(element).flatMap((area) => shiftArea(area, shift) ?? []);
  const isSelection = localName(element.name) === 'selection';
  if (isSelection) moveActiveCell(element, shift);
  // The data of a sparkline are cells, which move by themselves.
  if (moved.length > 0 && localName(element.name) === 'sparkline') setAreas(element, moved);
  else if (moved.length > 0) moveAreas(element, moved);
  else if (isSelection) for (const name of ['activeCell', 'activeCellId', 'sqref']) setAttribute(element, name, null);
  else removeFromList(element, parents);
}

function moveActiveCell(selection: XmlElement, shift: RowShift): void {
  const before = attribute(selection, 'activeCell');
  const area = before === null ? null : parseArea(before);
  const moved = area && shiftArea(area, shift);
  if (moved) setAttribute(selection, 'activeCell', areaAddress(moved));
}

/** A merge that shrinks to one cell is none. */
function moveReference(element: XmlElement, shift: RowShift, parents: ReadonlyMap<XmlElement, XmlElement>): void {
  const area = parseArea(attribute(element, 'ref') ?? '');
  if (!area) return;
  const moved = shiftArea(area, shift);
  const isMerge = localName(element.name) === 'mergeCell';
  if (!moved || (isMerge && moved.top === moved.bottom && moved.left === moved.right)) removeFromList(element, parents);
  else setAttribute(element, 'ref', areaAddress(moved));
}

function moveBreak(element: XmlElement, shift: RowShift, parents: ReadonlyMap<XmlElement, XmlElement>): void {
  const row = Number(attribute(element, 'id'));
  const span = shiftSpan(row, row, shift);
  if (span) setAttribute(element, 'id', String(span[0]));
  else removeFromList(element, parents);
}

function recountBreaks(list: XmlElement): void {
  recount(list);
  if (attribute(list, 'manualBreakCount') === null) return;
  const manual = elementsOf(list).filter((each) => attribute(each, 'man') === '1');
  setAttribute(list, 'manualBreakCount', String(manual.length));
}

/** Formulas of a sheet that refer to the shifted rows, wherever they stand. */
export function shiftSheetReferences(sheet: SheetDraft, shift: RowShift): void {
  if (mentionsShared(sheet, shift)) expandSharedFormulas(sheet, null);
  const own = sheet.name === shift.sheet;
  for (const { cells } of sheet.rows.values()) {
    for (const cell of cells.values()) {
      const formula = childOf(cell, 'f');
      if (!formula) continue;
      const before = textOf(formula);
      const after = before === '' ? before : shiftFormula(before, sheet.name, shift);
      if (after !== before) setText(formula, after);
      const area = own ? parseArea(attribute(formula, 'ref') ?? '') : null;
      const moved = area && shiftArea(area, shift);
      if (moved) setAttribute(formula, 'ref', areaAddress(moved));
    }
  }
  shiftRuleReferences(sheet, shift);
}

/** A formula that other cells repeat is written out in them before it may mean something else in each. */
function mentionsShared(sheet: SheetDraft, shift: RowShift): boolean {
  for (const { cells } of sheet.rows.values()) {
    for (const cell of cells.values()) {
      const formula = childOf(cell, 'f');
      if (formula && attribute(formula, 't') === 'shared') {
        const text = textOf(formula);
        if (text !== '' && shiftFormula(text, sheet.name, shift) !== text) return true;
      }
    }
  }
  return false;
}

function shiftRuleReferences({ root, name }: SheetDraft, shift: RowShift): void {
  for (const element of parentsIn(root).keys()) {
    if (!hasAreas(element)) continue;
    // A sparkline's data are cells, as in a cell's formula; the others are written for one cell and meant for each.
    if (localName(element.name) === 'sparkline')
      changeFormulas(element, (formula) => shiftFormula(formula, name, shift));
    else changeFormulas(element, (formula) => shiftFixed(formula, name, shift));
  }
}

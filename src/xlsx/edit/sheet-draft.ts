import { address } from '../../model/cell';
import type { Area } from '../../model/cell';
import { columnNumber, parseArea } from '../../model/a1';
import { isTrue } from '../book';
import {
  attribute,
  childOf,
  childrenOf,
  elementsOf,
  insertChild,
  localName,
  newElement,
  prefixOf,
  setAttribute,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import { ensureChild, WORKSHEET } from './child-order';

/** A sheet's XML while a batch is made, with the places of its rows and cells: rows and cells need not name theirs. */
export interface SheetDraft {
  readonly name: string;
  readonly path: string;
  readonly root: XmlElement;
  /** Of the elements' names: "x:" or "". */
  readonly prefix: string;
  readonly data: XmlElement;
  /** By number. */
  readonly rows: Map<number, DraftRow>;
}

export interface DraftRow {
  readonly number: number;
  readonly element: XmlElement;
  /** By column. */
  readonly cells: Map<number, XmlElement>;
}

export function sheetDraft(name: string, path: string, root: XmlElement): SheetDraft {
  const data = ensureChild(root, 'sheetData', WORKSHEET);
  const rows = new Map<number, DraftRow>();
  let number = 0;
  for (const element of childrenOf(data, 'row')) {
    number = Number(attribute(element, 'r') ?? 0) || number + 1;
    rows.set(number, { number, element, cells: cellsIn(element) });
  }
  return { name, path, root, prefix: prefixOf(root), data, rows };
}

function cellsIn(row: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let column = 0;
  for (const element of childrenOf(row, 'c')) {
    const place = attribute(element, 'r');
    column = place === null ? column + 1 : columnNumber(place.replace(/[^A-Za-z]/g, ''));
    cells.set(column, element);
  }
  return cells;
}

export function cellAt(sheet: SheetDraft, row: number, column: number): XmlElement | undefined {
  return sheet.rows.get(row)?.cells.get(column);
}

/** The row; it is inserted where there is none. */
export function ensureRow(sheet: SheetDraft, number: number): DraftRow {
  const there = sheet.rows.get(number);
  if (there) return there;
  const element = newElement(`${sheet.prefix}row`, { r: number });
  putRow(sheet, number, element);
  return { number, element, cells: new Map() };
}

/** Inserts a row between the others. */
export function putRow(sheet: SheetDraft, number: number, element: XmlElement): void {
  let next: DraftRow | null = null;
  for (const row of sheet.rows.values()) {
    namePlace(row.element, String(row.number));
    if (row.number > number && (next === null || row.number < next.number)) next = row;
  }
  const place = next ? sheet.data.children.indexOf(next.element) : sheet.data.children.length;
  insertChild(sheet.data, place, element);
  sheet.rows.set(number, { number, element, cells: cellsIn(element) });
}

/** The cell; where there is none, one is inserted with the look of its row or column. */
export function ensureCell(sheet: SheetDraft, rowNumber: number, column: number): XmlElement {
  ensureRow(sheet, rowNumber);
  const row = sheet.rows.get(rowNumber);
  const there = row?.cells.get(column);
  if (!row || there) return there ?? newElement('c');
  const look = lookAt(sheet, rowNumber, column);
  const cell = newElement(`${sheet.prefix}c`, {
    r: address({ row: rowNumber, column }),
    ...(look > 0 && { s: look }),
  });
  for (const [each, element] of row.cells) namePlace(element, address({ row: rowNumber, column: each }));
  const next = [...row.cells].filter(([each]) => each > column).sort(([a], [b]) => a - b)[0]?.[1];
  const children = row.element.children;
  insertChild(row.element, next ? children.indexOf(next) : lastCellPlace(children), cell);
  row.cells.set(column, cell);
  widenDimension(sheet, rowNumber, column);
  return cell;
}

/** A row or cell that only followed the one before says its place before another one comes in between. */
function namePlace(element: XmlElement, place: string): void {
  if (attribute(element, 'r') === null) setAttribute(element, 'r', place);
}

/** Behind the last cell, before what else a row may hold. */
function lastCellPlace(children: XmlElement['children']): number {
  for (let at = children.length; at > 0; at -= 1) {
    const child = children[at - 1];
    if (typeof child === 'object' && localName(child.name) === 'c') return at;
  }
  return 0;
}

/** The number of the look of a cell, there or not: its own, that of its row, that of its column. */
export function lookAt(sheet: SheetDraft, row: number, column: number): number {
  const cell = cellAt(sheet, row, column);
  if (cell) return Number(attribute(cell, 's') ?? 0);
  const inRow = sheet.rows.get(row)?.element;
  if (inRow && isTrue(attribute(inRow, 'customFormat'))) return Number(attribute(inRow, 's') ?? 0);
  const columns = childOf(sheet.root, 'cols');
  const range = (columns ? elementsOf(columns) : []).find(
    (each) => Number(attribute(each, 'min')) <= column && column <= Number(attribute(each, 'max')),
  );
  return range ? Number(attribute(range, 'style') ?? 0) : 0;
}

function widenDimension(sheet: SheetDraft, row: number, column: number): void {
  const dimension = childOf(sheet.root, 'dimension');
  const area = dimension && parseArea(attribute(dimension, 'ref') ?? '');
  if (!dimension || !area) return;
  const wider: Area = {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
  const corners = [
    address({ row: wider.top, column: wider.left }),
    address({ row: wider.bottom, column: wider.right }),
  ];
  if (wider.bottom !== area.bottom || wider.right !== area.right || wider.top !== area.top || wider.left !== area.left)
    setAttribute(dimension, 'ref', corners.join(':'));
}

export function placesOf(area: Area): { row: number; column: number }[] {
  const places: { row: number; column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) places.push({ row, column });
  }
  return places;
}

import { areaAddress } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { Edit } from '../../sheets/edit';
import { parseArea } from '../../model/a1';
import { appendChild, attribute, childOf, elementsOf, newElement, setAttribute } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { emptyCell, writeContent } from './cell-content';
import { ensureChild, WORKSHEET } from './child-order';
import { copyOf, lookWith } from './looks';
import type { Looks } from './looks';
import { layConditionalFormat, layValidation, meet } from './native-layer';
import { parentsIn, removeFromList } from './ranges';
import { ensureCell, ensureRow, lookAt, placesOf } from './sheet-draft';
import type { SheetDraft } from './sheet-draft';

type SheetEdit = Exclude<
  Edit,
  { readonly kind: 'add-sheet' | 'delete-sheet' | 'insert-rows' | 'delete-rows' | 'set-name' }
>;

/** An edit of one sheet that moves nothing. */
export function changeSheet(sheet: SheetDraft, looks: Looks, edit: SheetEdit): void {
  switch (edit.kind) {
    case 'set-cells':
      for (const { row, column, content } of edit.cells) {
        const isNothing = 'value' in content && content.value === null;
        if (isNothing && !sheet.rows.get(row)?.cells.has(column)) continue;
        writeContent(sheet, ensureCell(sheet, row, column), content);
      }
      return;
    case 'merge':
      return merge(sheet, edit.area);
    case 'unmerge':
      return unmerge(sheet, edit.area);
    case 'set-style':
      for (const { row, column } of placesOf(edit.area)) {
        const cell = ensureCell(sheet, row, column);
        setLook(cell, lookWith(looks, lookAt(sheet, row, column), edit.style));
      }
      return;
    case 'set-row-height': {
      const { element } = ensureRow(sheet, edit.row);
      setAttribute(element, 'ht', String(edit.points));
      setAttribute(element, 'customHeight', '1');
      return;
    }
    case 'set-column':
      return setColumn(sheet, edit);
    case 'set-validation':
      return layValidation(sheet, edit.validation);
    case 'add-conditional-format':
      return layConditionalFormat(sheet, looks, edit.format);
  }
}

export function setLook(cell: XmlElement, look: number): void {
  setAttribute(cell, 's', look === 0 ? null : String(look));
}

/** As in Excel, the first cell's content and look stay and the others' contents are lost; a merge inside the area is taken up. */
function merge(sheet: SheetDraft, area: Area): void {
  if (area.top === area.bottom && area.left === area.right) return;
  const look = lookAt(sheet, area.top, area.left);
  for (const { row, column } of placesOf(area).slice(1)) {
    const cell = ensureCell(sheet, row, column);
    emptyCell(sheet, cell);
    setLook(cell, look);
  }
  unmerge(sheet, area);
  addMerge(sheet, area);
}

export function addMerge(sheet: SheetDraft, area: Area): void {
  const list = ensureChild(sheet.root, 'mergeCells', WORKSHEET);
  appendChild(list, newElement(`${sheet.prefix}mergeCell`, { ref: areaAddress(area) }));
  setAttribute(list, 'count', String(elementsOf(list).length));
}

function unmerge(sheet: SheetDraft, area: Area): void {
  const list = childOf(sheet.root, 'mergeCells');
  if (!list) return;
  const parents = parentsIn(sheet.root);
  for (const element of elementsOf(list)) {
    const merged = parseArea(attribute(element, 'ref') ?? '');
    if (merged && meet(merged, area)) removeFromList(element, parents);
  }
}

export function setColumn(
  sheet: SheetDraft,
  { column, width, outline, hidden }: { column: number; width: number; outline?: number; hidden?: boolean },
): void {
  const list = ensureChild(sheet.root, 'cols', WORKSHEET);
  const own = ownColumn(sheet, list, column);
  setAttribute(own, 'width', String(width));
  setAttribute(own, 'customWidth', '1');
  setAttribute(own, 'hidden', hidden ? '1' : null);
  setAttribute(own, 'outlineLevel', outline ? String(outline) : null);
  if (outline) raiseOutlineLevel(sheet.root, outline);
}

/** The element of one column alone; one that holds for several is split. */
function ownColumn({ prefix }: SheetDraft, list: XmlElement, column: number): XmlElement {
  const range = (each: XmlElement): { min: number; max: number } => ({
    min: Number(attribute(each, 'min')),
    max: Number(attribute(each, 'max')),
  });
  const there = elementsOf(list).find((each) => range(each).min <= column && column <= range(each).max);
  if (!there) {
    const made = newElement(`${prefix}col`, { min: column, max: column });
    const next = elementsOf(list).find((each) => range(each).min > column);
    if (next) list.children.splice(list.children.indexOf(next), 0, made);
    else appendChild(list, made);
    return made;
  }
  const { min, max } = range(there);
  const part = (first: number, last: number): XmlElement[] => {
    if (first > last) return [];
    const piece = copyOf(there);
    setAttribute(piece, 'min', String(first));
    setAttribute(piece, 'max', String(last));
    return [piece];
  };
  const [own = there] = part(column, column);
  const pieces = [...part(min, column - 1), own, ...part(column + 1, max)];
  list.children.splice(list.children.indexOf(there), 1, ...pieces);
  return own;
}

/** Excel leaves room for the outline's buttons only if the sheet says how deep it is. */
export function raiseOutlineLevel(root: XmlElement, level: number): void {
  const format = ensureChild(root, 'sheetFormatPr', WORKSHEET);
  if (attribute(format, 'defaultRowHeight') === null) setAttribute(format, 'defaultRowHeight', '15');
  const before = Number(attribute(format, 'outlineLevelCol') ?? 0);
  if (before < level) setAttribute(format, 'outlineLevelCol', String(level));
}

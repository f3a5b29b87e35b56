import { areaAddress } from '../../model/cell';
import type { Area } from '../../model/cell';
import { copied } from '../../sheets/formula/references';
import { parseAreas } from '../area-text';
import {
  attribute,
  childOf,
  childrenOf,
  descendantsOf,
  elementsOf,
  localName,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../package/xml';
import type { XmlElement } from '../package/xml';

/**
 * Elements that hold for areas of the sheet: validations, conditional formats, selections, protected ranges …. The areas stand in
 * an attribute, or, in extensions of the format, in a child.
 */
export function areasOf(element: XmlElement): Area[] {
  const text = attribute(element, 'sqref') ?? areaText(element);
  return text === null ? [] : parseAreas(text);
}

export function setAreas(element: XmlElement, areas: readonly Area[]): void {
  const text = areas.map(areaAddress).join(' ');
  const child = childOf(element, 'sqref');
  if (attribute(element, 'sqref') !== null || !child) setAttribute(element, 'sqref', text);
  else setText(child, text);
}

export function hasAreas(element: XmlElement): boolean {
  return attribute(element, 'sqref') !== null || childOf(element, 'sqref') !== undefined;
}

function areaText(element: XmlElement): string | null {
  const child = childOf(element, 'sqref');
  return child ? textOf(child) : null;
}

/** The elements that hold the formulas of a validation or conditional format. */
function formulasOf(element: XmlElement): XmlElement[] {
  const own = [
    ...descendantsOf(element, 'formula'),
    ...childrenOf(element, 'formula1'),
    ...childrenOf(element, 'formula2'),
  ];
  return [...own.filter((each) => elementsOf(each).length === 0), ...descendantsOf(element, 'f')];
}

export function changeFormulas(element: XmlElement, change: (formula: string) => string): void {
  for (const formula of formulasOf(element)) {
    const before = textOf(formula);
    const after = change(before);
    if (after !== before) setText(formula, after);
  }
}

/** Formulas are relative to the first cell of the first area: they move with it and keep their meaning in every cell. */
export function moveAreas(element: XmlElement, areas: readonly Area[]): void {
  const [from, to] = [areasOf(element)[0], areas[0]];
  if (from && to) changeFormulas(element, (formula) => copied(formula, to.top - from.top, to.left - from.left));
  setAreas(element, areas);
}

/** The validations of a sheet, those of the newer form (x14) included. */
export function validationsIn(root: XmlElement): XmlElement[] {
  return descendantsOf(withoutCells(root), 'dataValidation');
}

export function conditionalFormatsIn(root: XmlElement): XmlElement[] {
  return descendantsOf(withoutCells(root), 'conditionalFormatting');
}

/** The sheet without its cells, to look through. */
function withoutCells(root: XmlElement): XmlElement {
  return {
    ...root,
    children: root.children.filter((child) => typeof child === 'string' || localName(child.name) !== 'sheetData'),
  };
}

/** The parent of each element below a root. */
export function parentsIn(root: XmlElement): Map<XmlElement, XmlElement> {
  const parents = new Map<XmlElement, XmlElement>();
  const visit = (parent: XmlElement): void => {
    for (const child of elementsOf(parent)) {
      parents.set(child, parent);
      if (localName(child.name) !== 'sheetData') visit(child);
    }
  };
  visit(root);
  return parents;
}

/** Takes an element out, and the list that it was the last one of: Excel refuses empty lists. */
export function removeFromList(element: XmlElement, parents: ReadonlyMap<XmlElement, XmlElement>): void {
  const list = parents.get(element);
  if (!list) return;
  removeChild(list, element);
  recount(list);
  const holder = parents.get(list);
  if (elementsOf(list).length === 0 && holder && LISTS.has(localName(list.name))) removeFromList(list, parents);
}

const LISTS: ReadonlySet<string> = new Set([
  'mergeCells',
  'dataValidations',
  'conditionalFormattings',
  'hyperlinks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'rowBreaks',
  'sparklines',
  'sparklineGroup',
  'sparklineGroups',
  'ext',
  'extLst',
]);

/** Lists say how many they are, where they say so. */
export function recount(list: XmlElement): void {
  const count = attribute(list, 'count');
  if (count !== null) setAttribute(list, 'count', String(elementsOf(list).length));
}

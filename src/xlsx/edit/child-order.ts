import { childOf, insertChild, localName, newElement, prefixOf } from '../package/xml';
import type { XmlElement } from '../package/xml';

/** The order of elements that the standard prescribes (ECMA-376 part 1, annex A); Excel refuses another one. */
export const WORKSHEET = words(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
  protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
  conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
  customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects
  controls webPublishItems tableParts extLst`);

export const WORKBOOK = words(`fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups
  externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing
  fileRecoveryPr webPublishObjects extLst`);

export const STYLES = words(
  `numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst`,
);

export const LOOK = words('alignment protection extLst');

export const FONT = words(`b i strike condense extend outline shadow u vertAlign sz color name family charset scheme`);

export const BORDER = words('start end left right top bottom diagonal vertical horizontal');

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The child of a name; where there is none, an empty one is inserted at its place. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const there = childOf(parent, name);
  if (there) return there;
  const made = newElement(prefixOf(parent) + name);
  insertOrdered(parent, made, order);
  return made;
}

/** Inserts a child behind those that come before it or are of its name. */
export function insertOrdered(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const place = order.indexOf(localName(child.name));
  const next = parent.children.findIndex(
    (each) => typeof each !== 'string' && order.indexOf(localName(each.name)) > place,
  );
  insertChild(parent, next === -1 ? parent.children.length : next, child);
}

/** Replaces the child of this name. */
export function replaceChild(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const there = childOf(parent, localName(child.name));
  if (there) parent.children[parent.children.indexOf(there)] = child;
  else insertOrdered(parent, child, order);
}

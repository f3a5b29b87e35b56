import type { ManualCalculation } from '../sheets/grid';
import { partAt, partText } from './package/package';
import type { Package, Part } from './package/package';
import { relatedPath, relationsOf } from './package/relations';
import { attribute, childOf, childrenOf, elementsOf, parseXml, prefixedAttribute, rootOf, textOf } from './package/xml';
import type { XmlElement } from './package/xml';

/** A workbook as its file has it: the parts, and what the workbook's own part says of them. Immutable. */
export interface Book {
  readonly package: Package;
  /** The workbook's own part. */
  readonly path: string;
  /** Worksheets in tab order; chart sheets and the like are tabs only. */
  readonly sheets: readonly BookSheet[];
  /** The tab that is shown when the file is opened. */
  readonly front: number;
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** Sheets must not be added or deleted. */
  readonly locked: boolean;
  /** Null where formulas are calculated with every edit. */
  readonly calculation: ManualCalculation | null;
  readonly styles: Part | null;
  readonly sharedStrings: Part | null;
}

export interface BookSheet {
  readonly name: string;
  /** Place among the tabs, from 0; what a sheet-scoped name refers to. */
  readonly tab: number;
  readonly part: Part;
  readonly hidden: boolean;
}

/** The formula without "=". */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Of the sheet, or null for the whole workbook. */
  readonly tab: number | null;
}

/** The path of the workbook's own part; null where the package holds none. */
export function workbookPath(from: Package): string | null {
  const path = relatedPath(from, '', 'officeDocument');
  if (path !== null && partAt(from, path)) return path;
  return partAt(from, 'xl/workbook.xml')?.path ?? null;
}

/** @throws Error when a part that is needed is missing or no XML */
export function bookOf(from: Package, path: string): Book {
  const workbook = rootOf(parseXml(textAt(from, path)));
  const relations = new Map(relationsOf(from, path).map((relation) => [relation.id, relation]));
  const sheets = tabsOf(workbook).flatMap((element, tab): BookSheet[] => {
    const relation = relations.get(prefixedAttribute(element, 'id') ?? '');
    const part = relation?.kind === 'worksheet' ? partAt(from, relation.target) : undefined;
    if (!part) return [];
    return [{ name: attribute(element, 'name') ?? '', tab, part, hidden: isHidden(element) }];
  });
  const related = (kind: string): Part | null => {
    const found = [...relations.values()].find((relation) => relation.kind === kind);
    return (found && partAt(from, found.target)) ?? null;
  };
  return {
    package: from,
    path,
    sheets,
    front: frontTab(workbook),
    names: namesOf(workbook),
    date1904: isTrue(attributeOf(workbook, 'workbookPr', 'date1904')),
    locked: isTrue(attributeOf(workbook, 'workbookProtection', 'lockStructure')),
    calculation: calculationOf(workbook),
    styles: related('styles'),
    sharedStrings: related('sharedStrings'),
  };
}

/** The <sheet> elements of the workbook in tab order. */
export function tabsOf(workbook: XmlElement): XmlElement[] {
  const sheets = childOf(workbook, 'sheets');
  return sheets ? childrenOf(sheets, 'sheet') : [];
}

/** A word that the standard does not know, and some programs write, hides nothing. */
export function isHidden(tab: XmlElement): boolean {
  return ['hidden', 'veryHidden'].includes(attribute(tab, 'state') ?? '');
}

function frontTab(workbook: XmlElement): number {
  const views = childOf(workbook, 'bookViews');
  const [view] = views ? childrenOf(views, 'workbookView') : [];
  return Number((view && attribute(view, 'activeTab')) ?? 0);
}

export function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true' || text === 'on';
}

function namesOf(workbook: XmlElement): DefinedName[] {
  const names = childOf(workbook, 'definedNames');
  return (names ? elementsOf(names) : []).map((element) => {
    const tab = attribute(element, 'localSheetId');
    return {
      name: attribute(element, 'name') ?? '',
      formula: textOf(element),
      tab: tab === null ? null : Number(tab),
    };
  });
}

/** Excel calculates before it saves, unless it was told not to. */
function calculationOf(workbook: XmlElement): ManualCalculation | null {
  const said = (name: string) => attributeOf(workbook, 'calcPr', name);
  if (said('calcMode') !== 'manual') return null;
  const isDone = [said('calcOnSave'), said('calcCompleted')].every((each) => each === null || isTrue(each));
  return isDone ? 'manual' : 'stale';
}

function attributeOf(root: XmlElement, child: string, name: string): string | null {
  const element = childOf(root, child);
  return element ? attribute(element, name) : null;
}

function textAt(from: Package, path: string): string {
  const part = partAt(from, path);
  if (!part) throw new Error(`no part ${path}`);
  return partText(part);
}

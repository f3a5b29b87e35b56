import { partAt, partKey, partText, withoutParts, withPart } from './package';
import type { Package } from './package';
import { parseRelations, relationsPath, relativeTarget } from './relations';
import type { Relation } from './relations';
import {
  appendChild,
  attribute,
  childrenOf,
  elementsOf,
  newElement,
  parseXml,
  prefixOf,
  printXml,
  removeChild,
  rootOf,
} from './xml';
import type { XmlElement } from './xml';

/**
 * A package while a batch of edits is made: trees of the parts that are looked into. Nothing is written before `finished`,
 * so that a batch that fails leaves no trace.
 */
export interface Draft {
  package: Package;
  readonly trees: Map<string, { readonly path: string; readonly source: string; readonly document: XmlElement }>;
}

export function draftOf(from: Package): Draft {
  return { package: from, trees: new Map() };
}

/** The package with what was changed; a part whose text is the same stays the part it was. */
export function finished({ package: before, trees }: Draft): Package {
  let after = before;
  for (const { path, source, document } of trees.values()) {
    const text = printXml(document);
    if (text !== source) after = withPart(after, path, text);
  }
  return after;
}

/** The text of a part as it stands in the draft; null where there is no such part. */
export function draftText(draft: Draft, path: string): string | null {
  const tree = draft.trees.get(partKey(path));
  if (tree) return printXml(tree.document);
  const part = partAt(draft.package, path);
  return part ? partText(part) : null;
}

export function relationsIn(draft: Draft, path: string): Relation[] {
  const text = draftText(draft, relationsPath(path));
  return text === null ? [] : parseRelations(text, path, draft.package);
}

export function hasPart(draft: Draft, path: string): boolean {
  return partAt(draft.package, path) !== undefined;
}

/** The document of a part, to be changed in place. @throws Error when there is none or it is no XML */
export function documentAt(draft: Draft, path: string): XmlElement {
  const known = draft.trees.get(partKey(path));
  if (known) return known.document;
  const part = partAt(draft.package, path);
  if (!part) throw new Error(`no part ${path}`);
  const source = partText(part);
  const document = parseXml(source);
  draft.trees.set(partKey(path), { path, source, document });
  return document;
}

export function rootAt(draft: Draft, path: string): XmlElement {
  return rootOf(documentAt(draft, path));
}

/** `contentType` null: known by its ending. Written in the namespaces of the standard's common form. */
export function addPart(draft: Draft, path: string, text: string, contentType: string | null): void {
  draft.package = withPart(draft.package, path, inForm(draft, text));
  if (contentType === null) return;
  const types = rootAt(draft, CONTENT_TYPES);
  // A type may be given for a part that is not there.
  for (const element of overridesOf(types, new Set([partKey(path)]))) removeChild(types, element);
  appendChild(types, newElement(`${prefixOf(types)}Override`, { PartName: `/${path}`, ContentType: contentType }));
}

function overridesOf(types: XmlElement, keys: ReadonlySet<string>): XmlElement[] {
  return childrenOf(types, 'Override').filter((element) => keys.has(partKey(attribute(element, 'PartName') ?? '')));
}

export function removeParts(draft: Draft, paths: readonly string[]): void {
  const keys = new Set(paths.map(partKey));
  draft.package = withoutParts(draft.package, keys);
  for (const key of keys) draft.trees.delete(key);
  const types = rootAt(draft, CONTENT_TYPES);
  for (const element of overridesOf(types, keys)) removeChild(types, element);
}

/** A file in the strict form of the standard calls the same namespaces and relations otherwise, and does so in all its parts. */
export function inForm(draft: Draft, xml: string): string {
  const isStrict = draftText(draft, relationsPath(''))?.includes(`${STRICT}officeDocument/relationships/`) ?? false;
  return isStrict ? xml.replace(COMMON, `${STRICT}$1/`) : xml;
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const COMMON = /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\//g;
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds a relation of a kind ("worksheet") between two parts. Its id. */
export function addRelation(draft: Draft, source: string, kind: string, target: string): string {
  const path = relationsPath(source);
  if (!hasPart(draft, path)) {
    const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"/>`;
    addPart(draft, path, empty, null);
  }
  const root = rootAt(draft, path);
  const taken = new Set(elementsOf(root).map((element) => attribute(element, 'Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const type = inForm(draft, `${OFFICE_RELATIONS}/${kind}`);
  appendChild(
    root,
    newElement(`${prefixOf(root)}Relationship`, { Id: id, Type: type, Target: relativeTarget(source, target) }),
  );
  return id;
}

export function removeRelation(draft: Draft, source: string, id: string): void {
  const root = rootAt(draft, relationsPath(source));
  for (const element of childrenOf(root, 'Relationship')) {
    if (attribute(element, 'Id') === id) removeChild(root, element);
  }
}

/** "xl/charts/chart3.xml": the first number that no part has. */
export function freePath(draft: Draft, folder: string, name: string): string {
  let number = 1;
  while (hasPart(draft, `${folder}/${name}${number}.xml`)) number += 1;
  return `${folder}/${name}${number}.xml`;
}

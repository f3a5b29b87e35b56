import { attributesOf, localName, newElement, prefixOf, unescapeXml } from '../package/xml';
import type { XmlElement, XmlNode } from '../package/xml';

/** Children that are kept, by the local name of their parent; of a parent that is not named all of the standard's are. */
export type Allowed = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * The element anew, of nothing but the standard's own vocabulary: no foreign elements and attributes (revisions, identities of machines,
 * extensions), no comments, no instructions. `prefix`: that of the standard's elements in this part.
 */
export function plainElement(element: XmlElement, allowed: Allowed, prefix = prefixOf(element)): XmlElement {
  const name = localName(element.name);
  const kept = allowed[name];
  const children = element.children.flatMap((child): XmlNode[] => {
    if (typeof child === 'string') return isText(child) ? [child] : [];
    if (prefixOf(child) !== prefix || localName(child.name) === 'extLst') return [];
    return kept === undefined || kept.has(localName(child.name)) ? [plainElement(child, allowed, prefix)] : [];
  });
  return newElement(name, plainAttributes(element), children);
}

/** Without those of other vocabularies, among them the numbers of relations. */
export function plainAttributes({ start }: XmlElement): Record<string, string> {
  const own = attributesOf(start).filter(
    ({ name }) => !/^xmlns\b/.test(name) && (!name.includes(':') || name === 'xml:space'),
  );
  return Object.fromEntries(own.map(({ name, value }) => [name, unescapeXml(value)]));
}

function isText(source: string): boolean {
  return !source.startsWith('<') || source.startsWith('<![CDATA[');
}

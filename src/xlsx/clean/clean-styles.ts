import { childrenOf, newElement, parseXml, printXml, rootOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { plainAttributes, plainElement } from './plain-xml';

const ALLOWED = {
  styleSheet: new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'colors']),
};

/** The looks of cells; names that somebody gave to styles become numbers: they often tell of other files. */
export function cleanStylesXml(xml: string, namespace: string): string {
  const root = rootOf(parseXml(xml));
  const plain = plainElement(root, ALLOWED);
  const children = plain.children.map((child) =>
    typeof child !== 'string' && child.name === 'cellStyles' ? withoutNames(child) : child,
  );
  return printXml(newElement('styleSheet', { xmlns: namespace }, children));
}

function withoutNames(list: XmlElement): XmlElement {
  const styles = childrenOf(list, 'cellStyle').map((style, index) => {
    const attributes = plainAttributes(style);
    return newElement(
      'cellStyle',
      'builtinId' in attributes ? attributes : { ...attributes, name: `样式${index + 1}` },
    );
  });
  return newElement('cellStyles', { count: styles.length }, styles);
}

import { childrenOf, descendantsOf, newElement, parseXml, prefixOf, printXml, rootOf, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { plainElement } from './plain-xml';

/** Shared texts of the copy: only those that it shows, numbered anew. */
export interface CleanTexts {
  /** The number of one of the file's shared texts. */
  shared(index: number): Hidden;
  /** Of an <is> of a cell. */
  inline(element: XmlElement): Hidden;
  plain(text: string): Hidden;
  /** Whether anything in it would be hidden. */
  hides(text: string): boolean;
  /** The <si> elements, as XML. */
  readonly items: readonly string[];
}

interface Hidden {
  readonly index: number;
  readonly text: string;
  /** Something in it was hidden. */
  readonly hidden: boolean;
}

/** Reading aids above the letters go: nobody sees them on paper. */
const ALLOWED = { si: new Set(['t', 'r']) };

export function createTexts(sharedStrings: string | null, hide: (text: string) => string): CleanTexts {
  const all = sharedStrings === null ? [] : childrenOf(rootOf(parseXml(sharedStrings)), 'si');
  const items: string[] = [];
  const numbers = new Map<string, number>();
  const add = (item: XmlElement, text: string, hidden: boolean): Hidden => {
    const xml = printXml(item);
    const index = numbers.get(xml) ?? items.push(xml) - 1;
    numbers.set(xml, index);
    return { index, text, hidden };
  };
  const plain = (text: string, hidden: boolean) =>
    add(newElement('si', {}, [newElement('t', { 'xml:space': 'preserve' }, text)]), text, hidden);
  const taken = (element: XmlElement): Hidden => {
    const item = plainElement({ ...element, name: 'si' }, ALLOWED, prefixOf(element));
    const text = descendantsOf(item, 't').map(textOf).join('');
    const shown = hide(text);
    // Where a number is hidden, the fonts within its text are lost.
    return shown === text ? add(item, text, false) : plain(shown, true);
  };
  return {
    items,
    shared: (index) => {
      const item = all[index];
      return item ? taken(item) : plain('', false);
    },
    inline: taken,
    hides: (text) => hide(text) !== text,
    plain: (text) => plain(hide(text), hide(text) !== text),
  };
}

/**
 * XML that can be written back exactly as it was read: an element keeps its tags as they are written, so that what nobody changes,
 * known or not, stays as it was.
 */
export interface XmlElement {
  /** With its prefix. */
  readonly name: string;
  /** The start tag as written, with "<" and ">". */
  start: string;
  children: XmlNode[];
  /** The end tag as written; "" where the start tag ends in "/>". */
  end: string;
}

/** Text, comments and instructions are texts as written. */
export type XmlNode = XmlElement | string;

/** A document as an element without tags: its children are the declaration and the root. @throws Error when tags do not match */
export function parseXml(text: string): XmlElement {
  const document: XmlElement = { name: '', start: '', children: [], end: '' };
  const open: XmlElement[] = [document];
  let top = document;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag === -1) break;
    if (tag > at) top.children.push(text.slice(at, tag));
    const end = tagEnd(text, tag);
    const source = text.slice(tag, end);
    const sign = text.charCodeAt(tag + 1);
    if (sign === SLASH) {
      if (open.length === 1 || !isName(text, tag + 2, top.name)) throw new Error(`${source} at ${tag}`);
      top.end = source;
      open.pop();
      top = open[open.length - 1] ?? document;
    } else if (sign === EXCLAMATION || sign === QUESTION) {
      top.children.push(source);
    } else {
      const element: XmlElement = { name: nameAt(text, tag + 1), start: source, children: [], end: '' };
      top.children.push(element);
      if (text.charCodeAt(end - 2) !== SLASH) {
        open.push(element);
        top = element;
      }
    }
    at = end;
  }
  if (open.length > 1) throw new Error(`<${top.name}> has no end`);
  if (at < text.length) top.children.push(text.slice(at));
  return document;
}

export function printXml(element: XmlElement): string {
  const out: string[] = [];
  print(element, out);
  return out.join('');
}

function print({ start, children, end }: XmlElement, out: string[]): void {
  out.push(start);
  for (const child of children) {
    if (typeof child === 'string') out.push(child);
    else print(child, out);
  }
  out.push(end);
}

/** Where the tag, comment or instruction that begins here is over. @throws Error when it never is */
export function tagEnd(text: string, tag: number): number {
  if (text.startsWith('<!--', tag)) return after(text, '-->', tag + 4);
  if (text.startsWith('<![CDATA[', tag)) return after(text, ']]>', tag + 9);
  if (text.startsWith('<?', tag)) return after(text, '?>', tag + 2);
  for (let at = tag + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === GREATER) return at + 1;
    if (sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE) {
      at = text.indexOf(text.charAt(at), at + 1);
      if (at === -1) break;
    }
  }
  throw new Error(`a tag at ${tag} has no end`);
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  if (at === -1) throw new Error(`no ${sign} after ${from}`);
  return at + sign.length;
}

const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function nameAt(text: string, from: number): string {
  let to = from;
  while (!isNameEnd(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

function isName(text: string, from: number, name: string): boolean {
  return text.startsWith(name, from) && isNameEnd(text.charCodeAt(from + name.length));
}

/** Blanks, "/", ">" and the end of the text. */
function isNameEnd(sign: number): boolean {
  return sign <= 32 || sign === SLASH || sign === GREATER || Number.isNaN(sign);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of a local name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );
}

/** Everything of a local name below an element, in the order of the text. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(localName(child.name) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** @throws Error when the document has no root */
export function rootOf(document: XmlElement): XmlElement {
  const [root] = elementsOf(document);
  if (!root) throw new Error('no root element');
  return root;
}

/** "x:" of <x:worksheet>, for elements that are inserted; "" where there is none. */
export function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(':') + 1);
}

interface Span {
  readonly name: string;
  /** From the blank before the name to the quote after the value. */
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

export function attributesOf(start: string): Span[] {
  return [...start.matchAll(/\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => ({
    name: match[1] ?? '',
    from: match.index,
    to: match.index + match[0].length,
    value: match[2] ?? match[3] ?? '',
  }));
}

/** The value of an attribute by its name as written (with a prefix, if it has one); null where it is missing. */
export function attribute({ start }: XmlElement, name: string): string | null {
  if (!start.includes(name)) return null;
  const span = attributesOf(start).find((each) => each.name === name);
  return span ? unescapeXml(span.value) : null;
}

/** The value of the attribute with this local name that has a prefix: r:id, whatever its prefix is. */
export function prefixedAttribute({ start }: XmlElement, local: string): string | null {
  const span = attributesOf(start).find(({ name }) => name.includes(':') && localName(name) === local);
  return span ? unescapeXml(span.value) : null;
}

/** `null` takes the attribute out. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const { start } = element;
  const span = attributesOf(start).find((each) => each.name === name);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (span) element.start = start.slice(0, span.from) + written + start.slice(span.to);
  else if (value !== null) {
    const end = start.endsWith('/>') ? start.length - 2 : start.length - 1;
    element.start = start.slice(0, end).trimEnd() + written + start.slice(end);
  }
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `children` given as text is text, not markup. */
export function newElement(name: string, attributes: Attributes = {}, children: XmlNode[] | string = []): XmlElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const nodes = typeof children === 'string' ? (children === '' ? [] : [escapeXml(children)]) : children;
  return nodes.length === 0
    ? { name, start: `<${name}${written}/>`, children: [], end: '' }
    : { name, start: `<${name}${written}>`, children: nodes, end: `</${name}>` };
}

/** Inserts a child at a place among the nodes; an element that was empty gets its end tag. */
export function insertChild(element: XmlElement, at: number, node: XmlNode): void {
  opened(element);
  element.children.splice(at, 0, node);
}

export function appendChild(element: XmlElement, node: XmlNode): void {
  // The blanks before the end tag stay there.
  const last = element.children.length - 1;
  const tail = element.children[last];
  insertChild(element, typeof tail === 'string' && tail.trim() === '' ? last : last + 1, node);
}

export function removeChild(element: XmlElement, node: XmlNode): void {
  element.children = element.children.filter((child) => child !== node);
}

function opened(element: XmlElement): void {
  if (!element.start.endsWith('/>')) return;
  element.start = `${element.start.slice(0, -2).trimEnd()}>`;
  element.end = `</${element.name}>`;
}

/** The text inside an element, without what is marked up in it. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? plainText(child) : textOf(child))).join('');
}

export function setText(element: XmlElement, text: string): void {
  opened(element);
  element.children = [escapeXml(text)];
}

function plainText(source: string): string {
  if (source.startsWith('<![CDATA[')) return source.slice(9, -3);
  return source.startsWith('<') ? '' : unescapeXml(source);
}

/** For text between tags; line breaks stay. */
function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** For an attribute, where a plain line break would be read as a blank. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\n\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** XML has no place for these, escaped or not: control characters and half of a surrogate pair. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

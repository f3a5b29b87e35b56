import { tagEnd, unescapeXml } from './package/xml';

/** The texts of xl/sharedStrings.xml by their number, without their fonts and without the reading aids above the letters (rPh). */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  const item = /<(?:\w+:)?si(?:\s[^>]*?)?(\/?)>/g;
  for (let match = item.exec(xml); match; match = item.exec(xml)) {
    const from = match.index + match[0].length;
    if (match[1] === '/') {
      texts.push('');
      continue;
    }
    const to = xml.indexOf(`</${match[0].slice(1).match(/^[\w:]+/)?.[0] ?? 'si'}>`, from);
    if (to === -1) throw new Error('a shared text has no end');
    texts.push(inlineText(xml, from, to));
    item.lastIndex = to;
  }
  return texts;
}

/** The text of an <si> or <is> whose contents stand between two places. */
export function inlineText(xml: string, from: number, to: number): string {
  let text = '';
  let skipping = false;
  for (let tag = xml.indexOf('<', from); tag !== -1 && tag < to;) {
    const end = tagEnd(xml, tag);
    const closing = xml.charCodeAt(tag + 1) === 47;
    const name = localTagName(xml, closing ? tag + 2 : tag + 1);
    if (name === 'rPh') skipping = !closing && xml.charCodeAt(end - 2) !== 47;
    if (name === 't' && !closing && !skipping && xml.charCodeAt(end - 2) !== 47) {
      const close = xml.indexOf('</', end);
      text += readText(xml, end, close);
      tag = close;
      continue;
    }
    tag = xml.indexOf('<', end);
  }
  return text;
}

/** The text between two places of a file: entities, CDATA, comments, and control characters that are written as _x000D_. */
export function readText(xml: string, from: number, to: number): string {
  const source = xml.slice(from, to);
  const plain = source.includes('<')
    ? source.replace(/<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|[^<]+/g, (piece, literal?: string) =>
        literal !== undefined ? literal : piece.startsWith('<') ? '' : unescapeXml(piece),
      )
    : unescapeXml(source);
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : plain;
}

function localTagName(xml: string, from: number): string {
  let to = from;
  let start = from;
  for (; to < xml.length; to += 1) {
    const sign = xml.charCodeAt(to);
    if (sign <= 32 || sign === 47 || sign === 62) break;
    if (sign === 58) start = to + 1;
  }
  return xml.slice(start, to);
}

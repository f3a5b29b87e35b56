import { unzip } from '@cj-tech-master/excelts/archive';

export interface DocxText {
  /** Paragraphs outside of tables. */
  readonly paragraphs: readonly string[];
  /** Tables by row and cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** What a reader of the Word file sees, without looks. */
export async function docxText(bytes: Uint8Array): Promise<DocxText> {
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? '';
  const tables = elements(xml, 'w:tbl');
  const outside = tables.reduce((rest, table) => rest.replace(table, ''), xml);
  return {
    paragraphs: elements(outside, 'w:p')
      .map(textOf)
      .filter((text) => text !== ''),
    tables: tables.map((table) => elements(table, 'w:tr').map((row) => elements(row, 'w:tc').map(textOf))),
  };
}

/** The same in one order: every paragraph, and every cell that says something, on a line of its own; without the entries of the contents. */
export async function docxLines(bytes: Uint8Array): Promise<readonly string[]> {
  const xml = (await partsOf(bytes)).get('word/document.xml') ?? '';
  return elements(xml.replace(/<w:sdt>[^]*?<\/w:sdt>/, ''), 'w:p')
    .map(textOf)
    .filter((text) => text !== '');
}

export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) {
    if (entry.type === 'file') parts.set(entry.path, new TextDecoder().decode(await entry.bytes()));
  }
  return parts;
}

/** Elements of a name; none of those asked for holds another of its kind. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>[\\s\\S]*?</${name}>`, 'g')) ?? [];
}

function textOf(xml: string): string {
  return elements(xml, 'w:t')
    .map((text) => text.replace(/<[^>]*>/g, ''))
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

import type { Area } from '../../model/cell';
import type { LaidRow } from './pasted';

interface HtmlCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** The tables of an HTML text with the lines between them, one below the other; null where there is no table. Tags are read, never run. */
export function htmlTables(html: string): { readonly rows: LaidRow[]; readonly merges: Area[] } | null {
  const body = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|head|title|xml)\b[\s\S]*?<\/\1\s*>/gi, '');
  if (!/<td\b|<th\b/i.test(body)) return null;
  const reader = new TableReader();
  for (const [, text = '', tag = ''] of body.matchAll(/([^<]+|<(?![/!?A-Za-z]))|<([^>]*)>?/g)) {
    if (text !== '') reader.text(text);
    else reader.tag(tag);
  }
  return layOut(reader.done());
}

/** Cells by row, as the tags come. A table within a cell only adds its texts to it. */
class TableReader {
  private readonly rows: HtmlCell[][] = [];
  private cell: { text: string; rows: number; columns: number } | null = null;
  private outside = '';
  private depth = 0;

  text(source: string): void {
    const text = decoded(source.replace(/\s+/g, ' '));
    if (this.cell) this.cell.text += text;
    else this.outside += text;
  }

  tag(source: string): void {
    const [, closes = '', named = ''] = /^(\/?)([A-Za-z0-9]+)/.exec(source) ?? [];
    const name = named.toLowerCase();
    if (name === 'table') this.depth += closes === '' ? 1 : -1;
    if (this.depth > 1 && /^(?:table|t[drh])$/.test(name)) return this.text(' ');
    if (name === 'td' || name === 'th' || name === 'tr' || name === 'table') {
      this.endCell();
      this.endLines();
      if (closes === '' && name === 'tr') this.rows.push([]);
      if (closes === '' && (name === 'td' || name === 'th'))
        this.cell = { text: '', rows: spanIn(source, 'rowspan'), columns: spanIn(source, 'colspan') };
    } else if (/^(?:br|p|div|li|h[1-6])$/.test(name)) {
      if (this.cell) this.cell.text += '\n';
      else this.outside += '\n';
    }
  }

  done(): readonly (readonly HtmlCell[])[] {
    this.endCell();
    this.endLines();
    return this.rows;
  }

  private endCell(): void {
    if (!this.cell) return;
    if (this.rows.length === 0) this.rows.push([]);
    this.rows.at(-1)?.push({ ...this.cell, text: tidy(this.cell.text) });
    this.cell = null;
  }

  private endLines(): void {
    const lines = tidy(this.outside).split('\n').filter(Boolean);
    this.rows.push(...lines.map((text) => [{ text, rows: 1, columns: 1 }]));
    this.outside = '';
  }
}

/** A span beyond what anybody draws is a slip or worse. */
const WIDEST_SPAN = 200;

function spanIn(tag: string, name: string): number {
  const [, span = '1'] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag) ?? [];
  return Math.min(WIDEST_SPAN, Math.max(1, Number(span)));
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .filter(Boolean)
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ge: '≥',
  le: '≤',
  times: '×',
  deg: '°',
  permil: '‰',
  yen: '¥',
  plusmn: '±',
  sup2: '²',
  sup3: '³',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]{2,8}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : 0;
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES[String(name ?? '').toLowerCase()] ?? whole;
  });
}

function layOut(source: readonly (readonly HtmlCell[])[]): { rows: LaidRow[]; merges: Area[] } {
  const cells: string[][] = source.map(() => []);
  const taken = source.map(() => new Set<number>());
  const merges: Area[] = [];
  for (const [row, line] of source.entries()) {
    let column = 0;
    for (const { text, rows, columns: wanted } of line) {
      while (taken[row]?.has(column)) column++;
      // What reaches down from above keeps its place: merged areas may not overlap.
      let columns = 1;
      while (columns < wanted && taken[row]?.has(column + columns) !== true) columns++;
      const bottom = Math.min(source.length - 1, row + rows - 1);
      for (let below = row; below <= bottom; below++)
        for (let beside = column; beside < column + columns; beside++) {
          taken[below]?.add(beside);
          const target = cells[below];
          if (target) while (target.length <= beside) target.push('');
        }
      const own = cells[row];
      if (own) own[column] = text;
      if (bottom > row || columns > 1)
        merges.push({ top: row + 1, left: column + 1, bottom: bottom + 1, right: column + columns });
      column += columns;
    }
  }
  return { rows: cells.map((one) => ({ cells: one })), merges };
}

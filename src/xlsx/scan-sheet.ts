import type { Area, CellValue } from '../model/cell';
import { copied } from '../sheets/formula/references';
import { parseArea } from '../model/a1';
import { tagEnd, unescapeXml } from './package/xml';
import { inlineText, readText } from './shared-strings';

/** What a sheet holds as far as looking at it needs: contents, number of the look, merges, protection. */
export interface SheetContents {
  /** In the order of the file. */
  readonly rows: readonly RowContents[];
  readonly merges: readonly Area[];
  readonly protected: boolean;
  /** Rows below the limit were passed over. */
  readonly cut: boolean;
}

export interface RowContents {
  readonly number: number;
  readonly cells: readonly CellContents[];
}

export interface CellContents {
  readonly column: number;
  /** A formula's last result. */
  readonly value: CellValue | ErrorValue;
  /** Without "="; null where there is none. */
  readonly formula: string | null;
  /** The formula is an array formula or one of a data table, which calculates otherwise. */
  readonly array: boolean;
  /** Number of its look in the workbook's list. */
  readonly style: number;
}

export interface ErrorValue {
  /** "#DIV/0!" */
  readonly error: string;
}

/**
 * Reads a sheet's XML in one pass, without a tree, down to row `last`. Rows and cells that do not say their place
 * (the attribute r is optional) follow the one before. @throws Error when a tag has no end
 */
export function scanSheet(xml: string, texts: readonly string[], last = Infinity): SheetContents {
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? '';
  const from = xml.indexOf(`<${prefix}sheetData`);
  const start = from === -1 ? xml.length : tagEnd(xml, from);
  const empty = from === -1 || xml.charCodeAt(start - 2) === SLASH;
  const to = empty ? start : xml.lastIndexOf(`</${prefix}sheetData`);
  if (to < start) throw new Error('the cells have no end');
  const { rows, cut } = empty ? { rows: [], cut: false } : scanRows({ xml, prefix, texts, to }, start, last);
  const protection = /<(?:\w+:)?sheetProtection\s([^>]*)>/.exec(xml.slice(to))?.[1] ?? '';
  return {
    rows,
    merges: mergesIn(xml, to),
    protected: /(?:^|\s)sheet\s*=\s*["'](?:1|true)["']/.test(protection),
    cut,
  };
}

interface Source {
  readonly xml: string;
  readonly prefix: string;
  readonly texts: readonly string[];
  /** Where the cells end. */
  readonly to: number;
}

const SLASH = 47;
const GREATER = 62;

function scanRows(source: Source, from: number, last: number): { rows: RowContents[]; cut: boolean } {
  const { xml, prefix, to } = source;
  const rows: RowContents[] = [];
  const masters = new Map<string, Master>();
  const opening = `<${prefix}row`;
  let number = 0;
  for (let tag = xml.indexOf(opening, from); tag !== -1 && tag < to;) {
    if (!isNameEnd(xml.charCodeAt(tag + opening.length))) {
      tag = xml.indexOf(opening, tag + 1);
      continue;
    }
    readAttributes(xml, tag + opening.length);
    number = found.r === '' ? number + 1 : Number(found.r) || number + 1;
    if (number > last) return { rows, cut: true };
    const { cells, end } = found.closed ? { cells: [], end: found.end } : scanCells(source, found.end, number, masters);
    rows.push({ number, cells });
    tag = xml.indexOf(opening, end);
  }
  return { rows, cut: false };
}

/** The formula of a cell that others below and beside it repeat. */
interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function scanCells(
  { xml, prefix, texts, to }: Source,
  from: number,
  row: number,
  masters: Map<string, Master>,
): { cells: CellContents[]; end: number } {
  const cells: CellContents[] = [];
  const opening = `<${prefix}c`;
  const rowEnd = `</${prefix}row`;
  let column = 0;
  let tag = xml.indexOf('<', from);
  while (tag !== -1 && tag < to) {
    if (xml.startsWith(rowEnd, tag)) return { cells, end: tag };
    if (!xml.startsWith(opening, tag) || !isNameEnd(xml.charCodeAt(tag + opening.length))) {
      tag = xml.indexOf('<', tagEnd(xml, tag));
      continue;
    }
    readAttributes(xml, tag + opening.length);
    column = found.r === '' ? column + 1 : columnOf(found.r) || column + 1;
    const style = found.s === '' ? 0 : Number(found.s);
    const { t: type, closed, end: contents } = found;
    const cell = closed
      ? { value: null, formula: null, array: false, end: contents }
      : scanCell(xml, prefix, contents, type, texts, { row, column }, masters);
    const { value, formula, array } = cell;
    if (formula !== null || (value !== null && value !== '')) cells.push({ column, value, formula, array, style });
    tag = xml.indexOf('<', cell.end);
  }
  throw new Error(`row ${row} has no end`);
}

interface ScannedCell {
  readonly value: CellValue | ErrorValue;
  readonly formula: string | null;
  readonly array: boolean;
  readonly end: number;
}

function scanCell(
  xml: string,
  prefix: string,
  from: number,
  type: string,
  texts: readonly string[],
  at: { readonly row: number; readonly column: number },
  masters: Map<string, Master>,
): ScannedCell {
  const cellEnd = `</${prefix}c>`;
  const skip = prefix.length;
  let value: CellValue | ErrorValue = null;
  let formula: string | null = null;
  let array = false;
  for (let tag = xml.indexOf('<', from); tag !== -1; tag = xml.indexOf('<', tag)) {
    if (xml.startsWith(cellEnd, tag)) return { value, formula, array, end: tag + cellEnd.length };
    const sign = xml.charCodeAt(tag + 1 + skip);
    const isShort = isNameEnd(xml.charCodeAt(tag + 2 + skip));
    if (isShort && sign === 118 /* v */) {
      const end = tagEnd(xml, tag);
      const close = xml.charCodeAt(end - 2) === SLASH ? end : xml.indexOf('</', end);
      value = valueOf(xml, end, close, type, texts);
      tag = close === end ? end : close + 1;
    } else if (isShort && sign === 102 /* f */) {
      readAttributes(xml, tag + 2 + skip);
      const { t: kind, si, closed, end } = found;
      array = kind === 'array' || kind === 'dataTable';
      const close = closed ? end : xml.indexOf('</', end);
      const text = closed ? '' : readFormula(xml, end, close);
      formula = kind === 'shared' ? sharedFormula(si, text, at, masters) : text === '' ? null : text;
      tag = closed ? end : close + 1;
    } else if (xml.startsWith('is', tag + 1 + skip) && isNameEnd(xml.charCodeAt(tag + 3 + skip))) {
      const end = tagEnd(xml, tag);
      const close = xml.charCodeAt(end - 2) === SLASH ? end : xml.indexOf(`</${prefix}is>`, end);
      if (close === -1) break;
      value = inlineText(xml, end, close);
      tag = close + 1;
    } else {
      tag = tagEnd(xml, tag);
    }
  }
  throw new Error(`a cell of row ${at.row} has no end`);
}

function readFormula(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to);
  return text.includes('<') ? readText(xml, from, to) : unescapeXml(text);
}

function sharedFormula(
  id: string,
  text: string,
  at: { readonly row: number; readonly column: number },
  masters: Map<string, Master>,
): string | null {
  if (text !== '') {
    masters.set(id, { ...at, formula: text });
    return text;
  }
  const master = masters.get(id);
  return master ? copied(master.formula, at.row - master.row, at.column - master.column) : null;
}

function valueOf(
  xml: string,
  from: number,
  to: number,
  type: string,
  texts: readonly string[],
): CellValue | ErrorValue {
  switch (type) {
    case 's':
      return texts[Number(xml.slice(from, to))] ?? null;
    case 'str':
    case 'd':
      return readText(xml, from, to);
    case 'b':
      return xml.slice(from, to).trim() === '1' || xml.slice(from, to).trim() === 'true';
    case 'e':
      return { error: readText(xml, from, to) };
    case 'inlineStr':
      return null;
    default: {
      const text = xml.slice(from, to);
      const number = text.trim() === '' ? NaN : Number(text);
      return Number.isFinite(number) ? number : null;
    }
  }
}

/** What the last tag said; one object for all, since a large file has millions of tags. */
const found = { r: '', s: '', t: '', si: '', closed: false, end: 0 };

/** Reads a tag from behind its name to its end. */
function readAttributes(xml: string, from: number): void {
  found.r = found.s = found.t = found.si = '';
  let at = from;
  for (;;) {
    let sign = xml.charCodeAt(at);
    while (sign <= 32) sign = xml.charCodeAt((at += 1));
    if (sign === GREATER || sign === SLASH || Number.isNaN(sign)) break;
    const name = at;
    const equals = xml.indexOf('=', at);
    if (equals === -1) throw new Error(`a tag at ${from} has no end`);
    let quote = equals + 1;
    while (xml.charCodeAt(quote) <= 32) quote += 1;
    const close = xml.indexOf(xml.charAt(quote), quote + 1);
    if (close === -1) throw new Error(`a tag at ${from} has no end`);
    const length = equals - name;
    const first = xml.charCodeAt(name);
    if (length === 1 && first === 114) found.r = xml.slice(quote + 1, close);
    else if (length === 1 && first === 115) found.s = xml.slice(quote + 1, close);
    else if (length === 1 && first === 116) found.t = xml.slice(quote + 1, close);
    else if (length === 2 && first === 115 && xml.charCodeAt(name + 1) === 105) found.si = xml.slice(quote + 1, close);
    at = close + 1;
  }
  found.closed = xml.charCodeAt(at) === SLASH;
  found.end = found.closed ? at + 2 : at + 1;
}

function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

function isNameEnd(sign: number): boolean {
  return sign <= 32 || sign === SLASH || sign === GREATER;
}

function mergesIn(xml: string, from: number): Area[] {
  const areas: Area[] = [];
  const merge = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']*)["']/g;
  merge.lastIndex = from;
  for (let match = merge.exec(xml); match; match = merge.exec(xml)) {
    const area = parseArea(match[1] ?? '');
    if (area) areas.push(area);
  }
  return areas;
}

import type { RichText } from '@cj-tech-master/excelts';

import { columnNumber, parseArea } from '../../../model/a1';
import { copied } from '../../../sheets/formula/references';
import type { Cell, CellLook, Content, ErrorText, Result, Row } from './book';

/** A row and a cell as the library's parser yields them. */
export interface ParsedRow {
  readonly number: number;
  readonly cells: readonly ParsedCell[];
  readonly height?: number;
  readonly customHeight?: boolean;
  readonly outlineLevel?: number;
  readonly style?: CellLook;
  readonly hidden?: boolean;
  readonly collapsed?: boolean;
}

interface ParsedCell {
  readonly address: string;
  readonly type: number;
  readonly value?: unknown;
  readonly style?: CellLook;
  readonly formula?: string;
  /** Address of the cell whose formula this one repeats. */
  readonly sharedFormula?: string;
  readonly shareType?: string;
  readonly ref?: string;
  readonly isDynamicArray?: boolean;
  readonly result?: unknown;
  readonly text?: string;
  readonly richText?: readonly RichText[];
  readonly hyperlink?: string;
  readonly tooltip?: string;
  readonly comment?: unknown;
}

const NO_STYLE: CellLook = {};

/** Reads the rows of one sheet; formulas that are shared in the file are written out. */
export function rowReader(rows: readonly ParsedRow[], date1904: boolean): (row: ParsedRow) => Row {
  const masters = new Map<string, string>();
  for (const { cells } of rows) {
    for (const cell of cells)
      if (cell.shareType === 'shared' && cell.formula !== undefined) masters.set(cell.address, cell.formula);
  }
  return ({ number, cells, height, customHeight, outlineLevel, style, hidden, collapsed }) => ({
    number,
    cells: cells.flatMap((cell) => cellOf(cell, masters, date1904)).sort((a, b) => a.column - b.column),
    ...(height !== undefined && { height }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(style && Object.keys(style).length > 0 && { style }),
    ...((customHeight || hidden || collapsed) && {
      rest: { ...(customHeight && { customHeight }), ...(hidden && { hidden }), ...(collapsed && { collapsed }) },
    }),
  });
}

function cellOf(cell: ParsedCell, masters: ReadonlyMap<string, string>, date1904: boolean): Cell[] {
  const content = contentOf(cell, masters, date1904);
  if (content.kind === 'blank' && !cell.style && cell.comment === undefined) return [];
  return [
    {
      column: columnNumber(cell.address.replace(/\d+$/, '')),
      content,
      style: cell.style ?? NO_STYLE,
      ...(cell.comment !== undefined && { comment: cell.comment }),
    },
  ];
}

function contentOf(cell: ParsedCell, masters: ReadonlyMap<string, string>, date1904: boolean): Content {
  const formula = formulaOf(cell, masters);
  if (cell.hyperlink !== undefined) return linkOf(cell, cell.hyperlink, formula);
  if (formula !== null) {
    const area = cell.shareType === 'array' && cell.ref !== undefined ? parseArea(cell.ref) : null;
    const result = resultOf(cell.result, date1904);
    return {
      kind: 'formula',
      formula,
      result,
      ...(area && { array: { area, dynamic: cell.isDynamicArray === true } }),
    };
  }
  return plainContent(cell.value ?? cell.result, date1904);
}

function plainContent(value: unknown, date1904: boolean): Content {
  if (value !== null && typeof value === 'object' && 'richText' in value)
    return { kind: 'rich', runs: value.richText as RichText[] };
  const result = resultOf(value, date1904);
  if (result === null || result === '') return { kind: 'blank' };
  return typeof result === 'object' ? { kind: 'error', error: result.error } : { kind: 'value', value: result };
}

function linkOf({ text = '', richText, tooltip }: ParsedCell, target: string, formula: string | null): Content {
  return {
    kind: 'link',
    text,
    target,
    ...(richText && { runs: richText }),
    ...(tooltip !== undefined && { tooltip }),
    ...(formula !== null && { formula }),
  };
}

function formulaOf(
  { address, formula, sharedFormula }: ParsedCell,
  masters: ReadonlyMap<string, string>,
): string | null {
  if (formula !== undefined) return formula;
  const master = sharedFormula === undefined ? undefined : masters.get(sharedFormula);
  const [from, to] = [parseArea(sharedFormula ?? ''), parseArea(address)];
  return master !== undefined && from && to ? copied(master, to.top - from.top, to.left - from.left) : null;
}

/** The library turns numbers in date formats into dates; a sheet holds the day number. */
function resultOf(value: unknown, date1904: boolean): Result {
  if (value instanceof Date) return dayNumber(value, date1904);
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value !== null && typeof value === 'object' && 'error' in value) return { error: value.error as ErrorText };
  return null;
}

const DAY = 86_400_000;

function dayNumber(date: Date, date1904: boolean): Result {
  const days = date.getTime() / DAY + (date1904 ? 24_107 : 25_569);
  return Number.isNaN(days) ? { error: '#NUM!' } : Number(days.toFixed(9));
}

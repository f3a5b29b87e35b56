import type { CellRef } from './cell';

/** A written report as plain data: the same for a sheet and for a text document. */
export interface ReportDocument {
  /** May be broken between its parts. */
  readonly title: readonly string[];
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  /** 1: "一、…", 2: "（一）…", 3: "1. …". */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly newPage?: boolean }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | ReportTable
  /** Who writes, and when: at the right below the text. */
  | { readonly kind: 'closing'; readonly lines: readonly Piece[] };

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  readonly title: string;
  /** How many columns of `REPORT_GRID` it is wide; those of a table add up to all of them. */
  readonly span: number;
  readonly align: 'left' | 'center';
}

export type ReportRow =
  | { readonly kind: 'cells'; readonly cells: readonly Piece[] }
  | { readonly kind: 'total'; readonly cells: readonly Piece[] }
  /** A heading across the table: the project that the rows below belong to. */
  | { readonly kind: 'band'; readonly text: string };

/** Words, a figure, or what only people can write. */
export type Piece = string | Figure | Request;

/** A figure, or a text of a form, with the cells that it comes from. */
export interface Figure {
  readonly text: string;
  /** What a sheet shows as `text`: the number and its format; null for texts. */
  readonly number: { readonly value: number; readonly format: string } | null;
  readonly from: readonly CellRef[];
}

export interface Request {
  readonly request: string;
}

/** All tables of a report stand on one grid, so that they line up on paper and share the columns of a sheet. In characters. */
export const REPORT_GRID: readonly number[] = [7, 14, 8, 12, 12, 12, 12, 12, 12];

export function isRequest(piece: Piece): piece is Request {
  return typeof piece === 'object' && 'request' in piece;
}

export function textOfPiece(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return isRequest(piece) ? `（请补充：${piece.request}）` : piece.text;
}

/** Pieces put between words: sentence`共 ${count} 项。` */
export function sentence(words: TemplateStringsArray, ...between: readonly (Piece | readonly Piece[])[]): Piece[] {
  return words.flatMap((word, index) => {
    const next = between[index];
    const pieces = next === undefined ? [] : Array.isArray(next) ? (next as readonly Piece[]) : [next as Piece];
    return word === '' ? pieces : [word, ...pieces];
  });
}

/** One part after the other with the same words between them. */
export function joined(parts: readonly (readonly Piece[])[], between: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

export function titleOf({ title }: ReportDocument): string {
  return title.join('');
}

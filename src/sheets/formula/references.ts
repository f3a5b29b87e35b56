import { FORMULAS, memoizeText } from '../../model/memoize';
import { columnName } from '../../model/cell';
import { columnNumber, LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { tokens } from './tokens';
import type { Token } from './tokens';

/** One end of a reference, 1-based: "$C9" → column 3 fixed, row 9 free. `row` is null in "A:C", `column` is null in "1:5". */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface Reference {
  /** As people read it, without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
  /** As printed, with quotes and "!". */
  readonly prefix: string;
  readonly first: Corner;
  /** Null for a single cell. */
  readonly last: Corner | null;
}

/**
 * Rewrites the references of a formula; texts, names, functions, structured references, other workbooks and references
 * through several sheets stay. The answer `null` keeps a reference, a text takes its place.
 */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | string | null): string {
  let out = '';
  for (const piece of pieces(formula)) {
    if (typeof piece === 'string') {
      out += piece;
      continue;
    }
    const changed = change(piece.reference);
    if (changed === null) out += piece.text;
    else out += typeof changed === 'string' ? changed : printReference(changed);
  }
  return out;
}

export function references(formula: string): Reference[] {
  return pieces(formula).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.reference]));
}

/** The formula as it reads after being copied by so many rows and columns: free parts move, fixed parts stay. */
export function copied(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : wrapped(corner.row + rows, LAST_ROW),
    column:
      corner.column === null || corner.columnFixed ? corner.column : wrapped(corner.column + columns, LAST_COLUMN),
  });
  return mapReferences(formula, (reference) => ({
    ...reference,
    first: move(reference.first),
    last: reference.last && move(reference.last),
  }));
}

/** Whether the reference points to the sheet that its formula stands on. */
export function ownSheet({ sheet }: Reference, home: string): boolean {
  return sheet === null || sameSheet(sheet, home);
}

/** Names of sheets are compared without regard to case. */
export function sameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** A formula cut at its references. */
type Piece = string | { readonly text: string; readonly reference: Reference };

/** The same formulas are read again with every change of a sheet. */
const pieces = memoizeText((formula: string): readonly Piece[] => {
  const found: Piece[] = [];
  for (const token of tokens(formula)) {
    const reference = referenceOf(token);
    const last = found.length - 1;
    if (reference) found.push({ text: token.text, reference });
    else if (typeof found[last] === 'string') found[last] += token.text;
    else found.push(token.text);
  }
  return found;
}, FORMULAS);

/** Other workbooks and several sheets at once do not move with one sheet of this workbook. */
function referenceOf({ kind, text, prefix }: Token): Reference | null {
  if (kind !== 'reference' || /[[\]:]/.test(prefix)) return null;
  const [first = '', last] = text.slice(prefix.length).split(':');
  const sheet =
    prefix === ''
      ? null
      : prefix
          .slice(0, -1)
          .replace(/^'(.*)'$/s, '$1')
          .replace(/''/g, "'");
  return { sheet, prefix, first: corner(first), last: last === undefined ? null : corner(last) };
}

function corner(text: string): Corner {
  const [, columnSign, letters = '', rowSign, digits = ''] = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  return {
    column: letters === '' ? null : columnNumber(letters),
    row: digits === '' ? null : Number(digits),
    columnFixed: columnSign === '$',
    rowFixed: rowSign === '$',
  };
}

/** Relative references run round the sheet's edge, as Excel reads them in shared formulas and formats. */
function wrapped(place: number, last: number): number {
  return ((((place - 1) % last) + last) % last) + 1;
}

function printReference({ prefix, first, last }: Reference): string {
  return prefix + printCorner(first) + (last ? `:${printCorner(last)}` : '');
}

function printCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const columnText = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return columnText + (row === null ? '' : `${rowFixed ? '$' : ''}${row}`);
}

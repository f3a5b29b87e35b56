import type { Area, CellValue } from '../../model/cell';
import { fifteenDigits, numberInText } from './numbers';

/** What a formula's part may be; `null` is an empty cell. */
export type Scalar = CellValue | FormulaError;

export interface FormulaError {
  /** "#DIV/0!" */
  readonly error: string;
}

/** Cells of a range or an array, row by row. */
export interface Matrix {
  readonly rows: readonly (readonly Scalar[])[];
  /** Of a range: where it stands, for single cells that are meant by whole columns. */
  readonly top?: number;
  readonly left?: number;
}

export type Value = Scalar | Matrix;

/** Where a formula stands and how it reads cells. */
export interface EvaluationContext {
  readonly row: number;
  readonly column: number;
  /** `sheet` null is the formula's own. @throws Unsupported where the cell's own formula cannot be evaluated */
  cell(sheet: string | null, row: number, column: number): Scalar;
  /** Cells line by line. @throws Unsupported as `cell` */
  cells(sheet: string | null, area: Area): readonly (readonly Scalar[])[];
  /** Days are counted from 1904 on. */
  readonly date1904: boolean;
  /** A value in a number format, for TEXT. */
  display(value: CellValue, format: string): string;
  /** The last row and column of a sheet that hold anything. */
  used(sheet: string | null): { readonly row: number; readonly column: number };
}

/** The formula uses something that is not evaluated here. */
export class Unsupported extends Error {}

/** The cells of an area line by line. */
export function linesOf({ top, left, bottom, right }: Area, read: (row: number, column: number) => Scalar): Scalar[][] {
  const lines: Scalar[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: Scalar[] = [];
    for (let column = left; column <= right; column += 1) line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

/** Applies a function of single values to ranges and arrays, cell by cell; outside of arrays to the cell that is meant. */
export function spread(
  values: readonly Value[],
  at: EvaluationContext,
  arrays: boolean,
  apply: (scalars: readonly Scalar[]) => Scalar,
): Value {
  const matrices = values.filter(isMatrix);
  if (matrices.length === 0 || !arrays) return apply(values.map((value) => single(value, at)));
  const height = Math.max(...matrices.map(({ rows }) => rows.length));
  const width = Math.max(...matrices.map(({ rows }) => rows[0]?.length ?? 0));
  return {
    rows: Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => apply(values.map((value) => entry(value, row, column)))),
    ),
  };
}

function entry(value: Value, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const line = value.rows.length === 1 ? value.rows[0] : value.rows[row];
  const found = line?.length === 1 ? line[0] : line?.[column];
  return found === undefined ? { error: '#N/A' } : found;
}

/** One value out of a range: the only one, or the one beside the formula. */
export function single(value: Value, at: EvaluationContext): Scalar {
  if (!isMatrix(value)) return value;
  const { rows, top, left } = value;
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  if (top === undefined || left === undefined) return rows[0]?.[0] ?? null;
  const [row, column] = [rows.length === 1 ? 0 : at.row - top, rows[0]?.length === 1 ? 0 : at.column - left];
  const line = rows[row];
  return line && column >= 0 && column < line.length ? (line[column] ?? null) : { error: '#VALUE!' };
}

export function isMatrix(value: Value): value is Matrix {
  return value !== null && typeof value === 'object' && 'rows' in value;
}

export function isError(value: Value): value is FormulaError {
  return value !== null && typeof value === 'object' && 'error' in value;
}

/** A value where a number is wanted; texts that look like one count. */
export function numberOf(value: Scalar): number | FormulaError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return numberInText(value) ?? { error: '#VALUE!' };
}

/** A value where a text is wanted. */
export function textOf(value: Exclude<Scalar, FormulaError>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

function numberText(number: number): string {
  const text = String(fifteenDigits(number));
  return /e/.test(text) ? text.toUpperCase().replace(/E([-+])(\d)$/, 'E$10$2') : text;
}

export function logicalOf(value: Scalar): boolean | FormulaError {
  if (isError(value)) return value;
  if (typeof value === 'string') {
    const word = value.toUpperCase();
    return word === 'TRUE' ? true : word === 'FALSE' ? false : { error: '#VALUE!' };
  }
  return value === null ? false : value !== false && value !== 0;
}

/** Runs on numbers; the first value that is none is the result. */
export function withNumbers(values: readonly Scalar[], apply: (numbers: readonly number[]) => Scalar): Scalar {
  const numbers: number[] = [];
  for (const value of values) {
    const number = numberOf(value);
    if (typeof number !== 'number') return number;
    numbers.push(number);
  }
  const result = apply(numbers);
  return typeof result === 'number' && !Number.isFinite(result) ? { error: '#NUM!' } : result;
}

export function compares(operator: string, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Numbers come before texts, texts before logical values; an empty cell is what it is compared with. Case does not count. */
export function order(left: Exclude<Scalar, FormulaError>, right: Exclude<Scalar, FormulaError>): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a !== typeof b) return RANK[typeof a as 'number'] - RANK[typeof b as 'number'];
  if (typeof a === 'number' && typeof b === 'number') {
    const [x, y] = [fifteenDigits(a), fifteenDigits(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return Number(a) - Number(b);
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

function emptyLike(other: CellValue): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

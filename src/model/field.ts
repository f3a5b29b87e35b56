import type { CellRef, CellValue } from './cell';

/**
 * One input cell of a form, as read from a sheet.
 * `text` is what the person sees (trimmed display text), `raw` what the cell holds, `value` its meaning
 * (null: empty, or not readable as T), `formula` the formula with its leading "=" where there is one.
 */
export interface Field<T = string> {
  readonly at: CellRef;
  readonly text: string;
  readonly raw: CellValue;
  readonly formula: string | null;
  readonly value: T | null;
  /** The cells of a value that is printed in several columns (sign, number, unit), in the order in which it is read; `at` is the number's. */
  readonly parts?: readonly ValuePart[];
}

/** One cell of a value printed in several columns. */
export interface ValuePart {
  readonly role: 'sign' | 'number' | 'unit';
  readonly at: CellRef;
  readonly text: string;
}

export function isEmpty(field: Field<unknown> | null): boolean {
  return field === null || field.text === '';
}

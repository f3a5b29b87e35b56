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
}

export function isEmpty(field: Field<unknown> | null): boolean {
  return field === null || field.text === '';
}

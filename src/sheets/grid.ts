import type { Area, CellValue } from '../model/cell';

/**
 * What a host hands over of one sheet: the used range, or a bounded window of it.
 * All tables are row-major and of equal size; `top`/`left` are the 1-based position of the first cell.
 */
export interface SheetGrid {
  /** The host's key of the sheet (Excel: worksheet id; a file: its name). */
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** What the person sees. */
  readonly texts: readonly (readonly string[])[];
  readonly values: readonly (readonly CellValue[])[];
  /** With the leading "="; null where the cell has no formula. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly merges: readonly Area[] | 'unknown';
  /** Text of the sheet-scoped hidden name `jichi.form`, or null. */
  readonly hint: string | null;
  readonly protected: boolean;
  /** The used range goes on beyond this window. */
  readonly truncated: boolean;
  /** Left out where the results of formulas follow every edit. */
  readonly calculation?: ManualCalculation;
}

/** Formulas are calculated only when somebody asks for it; 'stale': and their results are older than what they are made of. */
export type ManualCalculation = 'manual' | 'stale';

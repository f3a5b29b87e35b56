import type {
  CellFormulaValue,
  ConditionalFormattingRule,
  DataValidation,
  PageSetup,
  RichText,
  Style,
} from '@cj-tech-master/excelts';

import type { Area } from '../../../model/cell';
import type { ChartPlan } from '../../../sheets/plan';

/**
 * A workbook in memory as plain, immutable data: an edit makes a new book that shares what did not change,
 * so that a batch is whole or not at all and taking it back is keeping the old book.
 */
export interface Book {
  /** In tab order. */
  readonly sheets: readonly Sheet[];
  /** Numbers of worksheets and chart sheets in tab order; their place is what a sheet-scoped name refers to in the file. */
  readonly tabs: readonly number[];
  readonly names: readonly DefinedName[];
  /** What the file library read and we only pass on (themes, media, properties …). */
  readonly rest: Rest;
}

export type Rest = Readonly<Record<string, unknown>>;

export interface Sheet {
  /** The file's own number of the sheet, stable while it is renamed or moved. */
  readonly number: number;
  readonly name: string;
  /** Ascending. */
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnRange[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly pageSetup: PageLayout;
  /** Those that we can write anew; others of the file are in `rest`. */
  readonly charts: readonly ChartPlan[];
  readonly protected: boolean;
  /** Rows below the window were left in the file. */
  readonly cut: boolean;
  readonly rest: Rest;
}

export interface Row {
  readonly number: number;
  /** Ascending by column. */
  readonly cells: readonly Cell[];
  /** Points. */
  readonly height?: number;
  readonly outlineLevel?: number;
  readonly style?: CellLook;
  /** Hidden, collapsed … */
  readonly rest?: Rest;
}

export interface Cell {
  readonly column: number;
  readonly content: Content;
  readonly style: CellLook;
  /** The note of the cell, as the library reads it. */
  readonly comment?: unknown;
}

export type CellLook = Partial<Style>;

export type Content =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'rich'; readonly runs: readonly RichText[] }
  | { readonly kind: 'error'; readonly error: ErrorText }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: Result; readonly array?: ArrayFormula }
  | {
      readonly kind: 'link';
      readonly text: string;
      readonly runs?: readonly RichText[];
      readonly target: string;
      readonly tooltip?: string;
      readonly formula?: string;
    };

/** The last result in the file; null where there is none. */
export type Result = string | number | boolean | { readonly error: ErrorText } | null;
export type ErrorText = Extract<CellFormulaValue['result'], { error: string }>['error'];

export interface ArrayFormula {
  readonly area: Area;
  readonly dynamic: boolean;
}

export interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly outlineLevel?: number;
  readonly collapsed?: boolean;
  readonly style?: CellLook;
}

/** One area each; formulas are relative to its first cell. */
export interface Validation {
  readonly area: Area;
  readonly rule: DataValidation;
}

/** Formulas are relative to the first cell of the first area. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rules: readonly ConditionalFormattingRule[];
}

/** Formulas without the leading "=". */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** `number` of the sheet, or null for the whole workbook. */
  readonly sheet: number | null;
}

export type PageLayout = Partial<Omit<PageSetup, 'printArea' | 'printTitlesRow' | 'printTitlesColumn'>> & {
  readonly printAreas: readonly Area[];
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
};

/** The place of the row in `rows`, or where it would be put. */
function rowPlace(rows: readonly { readonly number: number }[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function rowAt(sheet: Sheet, number: number): Row | undefined {
  const row = sheet.rows[rowPlace(sheet.rows, number)];
  return row?.number === number ? row : undefined;
}

import type { Area, CellValue } from '../../model/cell';
import type { Chart } from './chart';
import type { CellFormat, CellFormatPatch, FormatPatch } from './format';
import type { PageSetup } from './page-setup';

/**
 * The workbook behind the host: what Excel would hold. Positions are 1-based; a sheet is named by its id.
 * What is done inside `asAddIn` is reported as the add-in's doing and leaves no undo; everything else is a person's.
 */
export interface HostModel {
  /** Resolves when every formula holds its value. */
  settle(): Promise<void>;
  asAddIn<T>(work: () => Promise<T>): Promise<T>;
  onChange(listener: (change: ModelChange) => void): () => void;
  /** A person is typing in a cell. */
  editing(): boolean;
  dirty: boolean;
  /** The structure of the workbook is protected: no sheet is added, deleted, renamed, hidden or moved. */
  structureLocked: boolean;
  readonly settings: Map<string, unknown>;

  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  clearUndo(): void;

  /** In tab order. */
  sheets(): readonly SheetState[];
  addSheet(name: string): Promise<string>;
  copySheet(sheet: string, name: string, position: number): Promise<string>;
  deleteSheet(sheet: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  moveSheet(sheet: string, position: number): Promise<void>;
  setSheetHidden(sheet: string, hidden: boolean): Promise<void>;
  activeSheet(): string;
  activate(sheet: string): Promise<void>;
  selection(): { readonly sheet: string; readonly area: Area };
  select(sheet: string, area: Area): Promise<void>;

  cell(sheet: string, row: number, column: number): ModelCell;
  /** Contents as given: nothing is parsed here. Formulas carry their "=". */
  writeCells(sheet: string, cells: readonly CellWrite[]): Promise<void>;
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** The cells that have a content or a format. */
  usedCells(sheet: string): { readonly row: number; readonly column: number }[];
  /** The formula as it reads after its cell was copied by so many rows and columns. */
  movedFormula(formula: string, rows: number, columns: number): string;

  format(sheet: string, row: number, column: number): CellFormat;
  setFormat(sheet: string, area: Area, patch: FormatPatch): Promise<void>;
  /** Sets the formats of many cells in one step. */
  setFormats(sheet: string, looks: readonly CellFormatPatch[]): Promise<void>;
  clearFormat(sheet: string, area: Area): Promise<void>;
  rowHeight(sheet: string, row: number): number;
  /** The height was set; otherwise the row is as high as its texts need. */
  rowHasOwnHeight(sheet: string, row: number): boolean;
  setRowHeight(sheet: string, first: number, last: number, points: number): Promise<void>;
  rowHidden(sheet: string, row: number): boolean;
  setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): Promise<void>;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, first: number, last: number, points: number): Promise<void>;
  columnHidden(sheet: string, column: number): boolean;
  setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): Promise<void>;

  merges(sheet: string): readonly Area[];
  addMerges(sheet: string, areas: readonly Area[]): Promise<void>;
  removeMerges(sheet: string, areas: readonly Area[]): Promise<void>;

  /** Everything at and below `before` moves down; the new rows are empty and as high as the row above. */
  insertRows(sheet: string, before: number, count: number): Promise<void>;
  deleteRows(sheet: string, first: number, count: number): Promise<void>;
  insertColumns(sheet: string, before: number, count: number): Promise<void>;
  deleteColumns(sheet: string, first: number, count: number): Promise<void>;

  validations(sheet: string): readonly Validation[];
  /** Adds, or replaces the one with the same id; no areas left removes it. */
  putValidation(sheet: string, validation: Validation): Promise<void>;

  /** Highest priority first. */
  conditionalFormats(sheet: string): readonly ConditionalFormat[];
  putConditionalFormat(sheet: string, format: ConditionalFormat): Promise<void>;
  /** Moves one to a place in the order of priority, 0 for the highest. */
  moveConditionalFormat(sheet: string, id: string, priority: number): Promise<void>;

  names(): readonly DefinedName[];
  putName(name: DefinedName): Promise<void>;
  removeName(id: string): Promise<void>;

  /** What the host keeps of a sheet beside the grid. Plain data, changed in place. */
  extras(sheet: string): SheetExtras;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

export interface ModelCell {
  readonly value: CellValue;
  /** With the leading "="; null where there is none. */
  readonly formula: string | null;
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A string that starts with "=" is a formula unless `text` is set. */
  readonly content: CellValue;
  /** The content is text whatever it looks like. */
  readonly text?: boolean;
}

export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly show: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  };
}

export type ValidationRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'decimal' | 'wholeNumber' | 'textLength' | 'date' | 'time';
      readonly operator: string;
      readonly first: string;
      readonly second: string | null;
    };

export type ConditionalFormat = CustomFormat | OtherFormat;

interface PlacedFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
}

export interface CustomFormat extends PlacedFormat {
  readonly type: 'Custom';
  /** With the leading "=", relative to the first cell of the first area. */
  readonly formula: string;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

/** A kind that the add-in does not write; it is kept and moves with its cells. */
export interface OtherFormat extends PlacedFormat {
  readonly type: 'CellValue' | 'ColorScale' | 'ContainsText' | 'DataBar' | 'IconSet' | 'PresetCriteria' | 'TopBottom';
  /** In the grid's own words. */
  readonly rule: object;
}

export function isCustom(format: ConditionalFormat): format is CustomFormat {
  return format.type === 'Custom';
}

/** A comment, with what others have answered. */
export interface Comment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly replies: readonly string[];
}

/** A sheet's filter: what is asked of its columns, by their number within the area. */
export interface Filter {
  readonly area: Area;
  readonly criteria: Readonly<Record<number, string>>;
}

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** Null: the name belongs to the workbook. */
  readonly sheet: string | null;
  /** With the leading "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** A name is identified by its sheet and, ignoring case, its text. */
export function nameId(sheet: string | null, name: string): string {
  return `name-${sheet ?? 'workbook'}-${name.toLowerCase()}`;
}

export interface SheetExtras {
  protection: { readonly options: Readonly<Record<string, unknown>>; readonly password: string | null } | null;
  page: PageSetup;
  tabColor: string;
  showGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
  /** Outline level by column number; only levels above 0. */
  columnOutline: Map<number, number>;
  charts: Chart[];
  comments: Comment[];
  filter: Filter | null;
}

export type ModelChange = { readonly byAddIn: boolean } & (
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      /** Only for a single cell. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly axis: 'row' | 'column';
      readonly sheet: string;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'activated' | 'deactivated'; readonly sheet: string }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
);

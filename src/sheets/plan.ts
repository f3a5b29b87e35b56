import type { Area, CellValue } from '../model/cell';

/** A sheet to be drawn, as plain data: what a host needs to make it, nothing about why. Rows and columns are 1-based. */
export interface SheetPlan {
  readonly name: string;
  /** Widths in characters of the default font, column 1 first. */
  readonly columns: readonly ColumnPlan[];
  /** Heights in points, row 1 first. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** Sheet-scoped defined names; `formula` without the leading "=". */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly hidden: boolean }[];
  readonly print: PrintPlan;
  readonly charts?: readonly ChartPlan[];
  /** Locked cells cannot be changed; without a password, so that anyone can end it. */
  readonly protected?: true;
  /** Not shown among the tabs; anyone can show it again. */
  readonly hidden?: true;
}

export interface ColumnPlan {
  readonly width: number;
  /** Outline level 1 groups helper columns; collapsed columns are hidden. */
  readonly outline?: 1;
  readonly hidden?: boolean;
}

/** Text never becomes a formula: a string content is written as text even when it starts with "=". */
export type CellContent = { readonly value: CellValue } | { readonly formula: string };

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Absent: only the style is laid. */
  readonly content?: CellContent;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly font?: { readonly name?: string; readonly size?: number; readonly bold?: boolean; readonly color?: string };
  /** "#RRGGBB" */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly border?: 'thin';
  /** "@" keeps typed text as text. */
  readonly numberFormat?: string;
  readonly unlocked?: boolean;
}

export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'any' }
    | { readonly kind: 'list'; readonly items: readonly string[] }
    /** Relative to the first cell of `area`; without the leading "=". */
    | { readonly kind: 'custom'; readonly formula: string }
    | { readonly kind: 'decimal'; readonly min: number; readonly max: number };
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert?: {
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}

export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Relative to the first cell of `area`; without the leading "=". */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
}

export interface PrintPlan {
  /** Null: whatever stands on the sheet, however long it gets. */
  readonly area: Area | null;
  readonly orientation: 'portrait' | 'landscape';
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** A4, one page wide, as many pages high as needed. */
  readonly fitToWidth: true;
  /** Fills stay on the screen: an official form that is sealed shows none of the marks that its cells have while it is written. */
  readonly withoutColours?: true;
}

/** A chart of the sheet's own cells; all areas are one column or one row of them. */
export interface ChartPlan {
  /** Bars that lie, the first category on top, or columns that stand. */
  readonly kind: 'bar' | 'column';
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells that it covers. */
  readonly place: Area;
}

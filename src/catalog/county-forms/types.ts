import type { MoneyUnit } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { HeadRole } from '../captions';

/**
 * A form that the document of a rule set does not print: a county's own, or that of a later national text. The drawn sheet with its native
 * layer and print, the choice in the pane and on the command line, and what recognition knows of the frame all come from this; so it holds
 * what a published table prints, and where no text says something it is left out.
 */
export interface CountyForm {
  /** Kebab-case; also the id of the frame that recognition knows (src/catalog/layouts.ts). */
  readonly id: string;
  readonly kind: 'application' | 'self-evaluation';
  /** As it is called in the pane and in the manual. */
  readonly name: string;
  readonly sheetName: string;
  readonly usedBy: UsedBy;
  /** Ways to print it of which one is chosen; a "{variant}" in a caption is its words. Empty: there is one way. */
  readonly variants: readonly FormVariant[];
  /** Units of its amounts, the usual one first; "{unit}" in a caption is the one chosen. */
  readonly moneyUnits: readonly MoneyUnit[];
  /** A line above the title; absent where there is none. */
  readonly above?: string;
  /** With "20XX" where it prints the year. */
  readonly title: string;
  /** The title is where the form names its project: "…绩效目标表". */
  readonly titleNamesProject?: true;
  /** "(20XX 年度)"; absent where the form has no such line. */
  readonly yearLine?: string;
  /** Of the printed sheet columns, in characters. */
  readonly widths: readonly number[];
  /** What stands between title and table, cells from left to right. */
  readonly head: readonly FormLine[];
  readonly table: FormTable;
  /** Lines below the table, and notes without borders. */
  readonly foot: readonly FormLine[];
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** Amounts are printed with two decimals; else as they are typed. */
  readonly twoDecimals: boolean;
  /** What tells its frame from others. */
  readonly frame: FrameMarks;
}

/** Who prints it, as far as a published table says so. */
export interface UsedBy {
  readonly scope: 'national' | 'county';
  readonly place: string;
  /** Of the table that was seen; null: it does not say. */
  readonly year: number | null;
  /** 文号 of the text that prescribes it; null: no text was found that names one. */
  readonly document: string | null;
  /** Where its print was seen. */
  readonly source: string;
}

export interface FormVariant {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}

export interface FormLine {
  readonly cells: readonly FormCell[];
  /** Least height in points, where more than a line of text belongs there. */
  readonly height?: number;
  /** A line without borders, like that of the unit of the amounts. */
  readonly frameless?: true;
}

/** A cell over `span` sheet columns and `down` lines; 1 where nothing is said. */
export type FormCell = { readonly span?: number; readonly down?: number } & (
  | { readonly label: string }
  /** `says`: what is printed there until something is written. */
  | { readonly field: HeadField; readonly says?: string }
  /** Share of the money spent until then, "3月底" standing above it. */
  | { readonly field: 'plan'; readonly until: string }
  | { readonly spending: SpendingColumn; readonly line: FundsLine }
);

/** What is filled in; `text` and `money` are fields that no rule knows. */
export type HeadField =
  | 'name'
  | 'code'
  | 'department'
  | 'implementer'
  | 'attribute'
  | 'period'
  | 'total'
  | 'fiscal'
  | 'other-funds'
  | 'purpose'
  | 'goal'
  | 'goal-result'
  | 'text'
  | 'money';

export type SpendingColumn = 'budget' | 'executed' | 'rate' | 'weight' | 'score';
/** `more`: a source of funds beside 财政拨款 and 其他资金 (上年结转资金). */
export type FundsLine = 'total' | 'fiscal' | 'other' | 'more';

export interface FormTable {
  /** Words at the left of the whole table: over its head (null: they begin beside the column heads) and over its rows. */
  readonly side?: { readonly head: string | null; readonly words: string };
  readonly columns: readonly FormColumn[];
  /** Empty: the classes are written by hand, in `openRows` rows. */
  readonly classes: readonly FormClass[];
  /** Rows to be written in each class of the second level, or in all. */
  readonly openRows: number;
  /** Least height of a row in points: what usually stands in its widest text shows whole. */
  readonly rowHeight: number;
  /** 总分, its words over the columns before the points; absent where the form has none. */
  readonly total?: string;
}

export interface FormColumn {
  readonly role: IndicatorColumn;
  readonly caption: string;
  /** Sheet columns; 1 where nothing is said. */
  readonly span?: number;
  /** What is usually chosen there. */
  readonly choices?: readonly string[];
}

/** A 一级指标 as printed, with the points in its cell where it has some. */
export interface FormClass {
  readonly name: string;
  readonly level2: readonly FormSubclass[];
}

export interface FormSubclass {
  readonly name: string;
  /** Printed in brackets behind it: 必填, 必填硬性指标. */
  readonly mark?: string;
}

/** As `Layout` explains them. */
export interface FrameMarks {
  readonly title: RegExp;
  readonly captions: readonly HeadRole[];
  readonly usual: readonly HeadRole[];
  readonly without: readonly HeadRole[];
}

/** What a clean copy of a workbook keeps: values and look of these sheets, and nothing else. */
export interface CleanRequest {
  readonly sheets: readonly CleanSheet[];
  /** The same text without what must not be published: numbers of people. */
  readonly hide: (text: string) => string;
}

export interface CleanSheet {
  readonly name: string;
  /** The columns of its forms, 1-based; null where it has none. What stands beside them may be a helper. */
  readonly forms: { readonly left: number; readonly right: number } | null;
}

/** One kind of what a clean copy leaves behind. */
export interface TakenOut {
  readonly kind: TakenKind;
  /** Null: of the workbook. */
  readonly sheet: string | null;
  readonly count: number;
  /** What they are, where they have names: "作者：张三", "F–H 列", "jichi.form". */
  readonly what: readonly string[];
}

export type TakenKind =
  | 'numbers'
  | 'formulas'
  /** Formulas without a result: their cells are empty in the copy. */
  | 'uncalculated'
  | 'comments'
  | 'properties'
  | 'sheets'
  | 'rows'
  | 'columns'
  | 'beside'
  | 'links'
  | 'names'
  | 'hints'
  | 'validations'
  | 'marks'
  | 'drawings'
  | 'headers'
  | 'protection'
  | 'macros'
  | 'signatures'
  | 'others';

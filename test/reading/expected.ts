import type { FormKind } from '../../src/model/form';

/** What is to be read of a sheet, by addresses ("F12"). The files *.expected.json of test/fixtures/reading have this shape. */
export interface ExpectedForm {
  readonly form: FormKind;
  readonly project: { readonly name: ExpectedCell | null };
  readonly indicators: readonly ExpectedIndicator[];
  readonly goal?: ExpectedCell;
  readonly funds?: Readonly<Partial<Record<'total' | 'fiscal' | 'other', ExpectedAmount>>>;
  readonly execution?: ExpectedExecution;
}

export interface ExpectedIndicator extends ExpectedFields {
  /** 1-based sheet row. */
  readonly row: number;
  /** As printed or as the class is named; null: the indicator has no such class. */
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: ExpectedCell;
}

export const FIELDS = ['target', 'actual', 'weight', 'score'] as const;
export type ExpectedFields = Readonly<Partial<Record<(typeof FIELDS)[number], ExpectedCell | null>>>;

export interface ExpectedCell {
  /** Where the value stands, of a value in several columns the number. */
  readonly cell: string;
  readonly text: string;
  /** All cells of a value that is printed in several columns, and their texts: sign, value, unit. */
  readonly cells?: readonly string[];
  readonly parts?: readonly string[];
}

export interface ExpectedAmount {
  readonly cell: string;
  /** In the form's own unit. */
  readonly amount?: number;
}

export interface ExpectedExecution {
  readonly budget: ExpectedAmount;
  readonly executed: ExpectedAmount;
  /** Points that 执行率 earns, by the weight that the sheet prints. */
  readonly computedScore: number;
  /** Where the typed points stand; absent: not asked for. */
  readonly score?: { readonly cell: string };
}

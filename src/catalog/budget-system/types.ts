import type { IndicatorColumn } from '../../model/indicator-column';
import type { Bands, SharedPoints } from '../arithmetic/types';
import type { Ground } from '../source';

/** A sheet that the state's budget system (预算管理一体化) takes in: its columns in their order, and what it asks of them. Plain data; a province's variant is one more. */
export interface SystemSheet {
  readonly id: string;
  readonly kind: SystemKind;
  /** As people call it. */
  readonly name: string;
  /** In their order; the heads stand in the first row, the indicators follow without a gap. */
  readonly columns: readonly SystemColumn[];
  /** The system's codes of what stands in coded columns, by name; of what is not here the code is not known. */
  readonly codes: Readonly<Record<string, string>>;
  /** What all 分值 come to; null: no text says it. */
  readonly weightsTotal: number | null;
  /** What the 分值 of a class come to, where the sheet says it. */
  readonly classPoints: readonly SharedPoints[];
  /** Percent of the target from which a reason must be given; null: none is asked for. */
  readonly reasonFrom: number | null;
  /** Points that a qualitative result may have; null: any. */
  readonly bands: Bands | null;
  readonly ground: Ground;
}

export type SystemKind = 'application' | 'monitoring' | 'self-evaluation';

/** What a column of such a sheet holds. deduction: 扣减分数, which no form has. */
export type SystemRole =
  | Extract<
      IndicatorColumn,
      | 'level1'
      | 'level2'
      | 'level3'
      | 'sign'
      | 'target'
      | 'unit'
      | 'actual'
      | 'forecast'
      | 'likelihood'
      | 'weight'
      | 'score'
      | 'description'
      | 'reason'
      | 'note'
      | 'other'
    >
  | 'deduction';

export interface SystemColumn {
  readonly role: SystemRole;
  readonly caption: string;
  /** Printed red: an empty cell is refused. */
  readonly required?: true;
  /** Holds an entry of one of the system's lists, as "code-name". */
  readonly coded?: true;
  /** Longest text, counted as the system does: a letter or digit 1, a Chinese character 2; absent where no text says it. */
  readonly longest?: number;
}

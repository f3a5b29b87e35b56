import type { Source } from '../catalog/source';
import type { CellRef } from '../model/cell';
import type { Message, Said } from './messages';

/** 必改 / 核实 / 提示 (decision D2). */
export type Severity = 'error' | 'warning' | 'hint';

/** One matter on a form: which message of which rule, of what and where, and the sentence that was made of it. */
export interface Finding extends Said, Message {
  readonly rule: string;
  readonly severity: Severity;
  /** Null: the form as a whole. */
  readonly at: CellRef | null;
  /** Name of the indicator in whose row it stands; sentences begin with it. */
  readonly about?: string;
  readonly source: Source;
  readonly fix?: Fix;
  /** A 必改 that a reason may settle all the same: a ★★★ indicator that does not apply (decision D4). */
  readonly answerable?: true;
  /** Tells it from other findings of its rule in the same place, without the words of its sentence (decision D18). */
  readonly key?: string;
  /** Findings with the same rule and group are shown as one line, "…等 6 处". */
  readonly group?: string;
  /**
   * What was said in its place: by earlier versions, finding by finding, or in the rule's own words where the rule set has others. In
   * workbooks without numbers reasons given to each of them settle it.
   */
  readonly formerly?: readonly string[];
}

/** Whether "已核实，说明理由" may settle it (decision D4). */
export function isAnswerable({ severity, answerable }: Pick<Finding, 'severity' | 'answerable'>): boolean {
  return severity !== 'error' || answerable === true;
}

/** A repair that needs no decision, said in the form's terms; a use case turns it into edits. */
export type Fix = { readonly label: string } & (
  | { readonly kind: 'set-text'; readonly at: CellRef; readonly text: string }
  /** Writes a number with a number format, for cells that hold amounts. */
  | { readonly kind: 'set-number'; readonly at: CellRef; readonly value: number; readonly numberFormat: string }
  /** Inserts the template row of that id of the form's category. */
  | { readonly kind: 'add-indicator'; readonly category: string; readonly templateRow: string }
  /** Lays the score formulas again (rows added by hand, typed scores). */
  | { readonly kind: 'fill-formulas'; readonly rows: readonly number[] }
);

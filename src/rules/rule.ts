import type { Category, RuleSet } from '../catalog/types';
import type { Source } from '../catalog/source';
import type { KnownWorkbook } from '../cycle/known-workbook';
import type { Form, FormKind } from '../model/form';
import type { IndicatorColumn } from '../model/indicator-column';
import type { Finding, Fix, Severity } from './finding';
import type { Messages, Said } from './messages';
import type { CellRef } from '../model/cell';

/** What every check is known by, whatever it looks at. Its id is its file name, its test's name and its page's name under docs/rules. */
export interface RuleBase {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly source: Source;
  /** All that it says, by id (defineMessages). */
  readonly messages: Messages;
}

/** One check of a form. */
export interface Rule<K extends FormKind = FormKind> extends RuleBase {
  readonly appliesTo: {
    readonly forms: readonly K[];
    /** 'any-frame': true under every frame. 'document': only when the form is judged by 财办农〔2019〕68号 (its own frame, or --as), decision D1. */
    readonly frame: 'any-frame' | 'document';
  };
  /**
   * 'written': judges what is written, also while typing. 'complete': asks for what is missing, only in a full check (decision D3).
   * 'unfilled-fund': takes the place of all 'complete' rules on a 专项资金 sheet that its projects fill (decision D11).
   */
  readonly asks: 'written' | 'complete' | 'unfilled-fund';
  /**
   * For rules on 申报表: the item of 表2, as printed, beside which a reviewer sees their findings; null: none (formulas, spelling, papers beside
   * the form). A finding is something to look at before points are given, never points by itself.
   */
  readonly reviewItem?: string | null;
  /** What must have been read with certainty for a finding to be true; else the engine keeps the rule silent (decision D15). */
  readonly needs: readonly Need[];
  check(form: Form & { readonly kind: K }, context: RuleContext): Iterable<Draft>;
}

/**
 * 'error': the rule speaks of cells that show an error; all others are silent there and about what rests on them (decision D20).
 * A column: where the form has it, what it holds is certain; that of a value together with its sign and unit. 'whole': every filled cell
 * was read, for sums and counts, and wherever something is said to be missing.
 */
export type Need = IndicatorColumn | 'whole' | 'error';

/** What a rule says of one place; the runner makes the sentence and adds the rule's id, severity and source. */
export interface Draft extends Said {
  readonly at: CellRef | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly source?: Source;
  readonly fix?: Fix;
  readonly answerable?: true;
  readonly key?: string;
  readonly group?: string;
  /** It is about several rows, so that its sentence begins with none of them. */
  readonly ofSeveral?: true;
  readonly formerly?: readonly string[];
}

/** By what a form is judged, and the workbook around it. */
export interface RuleContext extends KnownWorkbook {
  /** The catalogue in force: words, classes, templates. */
  readonly catalog: RuleSet;
  /** The form is judged as the document demands: its own frame is the document's, or the user asked for it (--as). */
  readonly byDocument: boolean;
  readonly category: {
    readonly category: Category;
    readonly certainty: number;
    readonly from: 'name' | 'user' | 'title' | 'guess';
  } | null;
}

/** What is wrong with a form, and what is missing on it. */
export type Check = (form: Form, context: RuleContext) => readonly Finding[];

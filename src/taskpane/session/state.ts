import type { CategoryId, Wording } from '../../catalog/types';
import type { CellRef } from '../../model/cell';
import type { Finding } from '../../rules/finding';
import type { Answer } from '../../workbook/answers';
import type { CheckedForm, CheckedSheet } from '../../workbook/check-workbook';

/** What the pane shows. Replaced as a whole on every change. */
export interface PaneState {
  /** The sheet being shown, as last read; null before the first reading and where there is none. */
  readonly sheet: CheckedSheet | null;
  /** Why the last reading failed, in words; null where it did not. `sheet` is then what was read before. */
  readonly unread: string | null;
  /** Findings of the shown sheet that somebody has answered (decision D4). */
  readonly answers: ReadonlyMap<Finding, Answer>;
  /** 校验全表 was asked for on this sheet; what is missing is shown from then on. */
  readonly full: boolean;
  readonly byDocument: boolean;
  readonly holds: Holdings;
  /** What is under way, in words. */
  readonly busy: string | null;
  readonly notice: Notice | null;
  /** The command that can be taken back. */
  readonly takeBack: string | null;
  readonly readOnly: boolean;
}

export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

/** Which forms the workbook holds; 'unknown' until somebody wants to see it, and again when sheets have changed. */
export type Holdings = readonly SheetSummary[] | 'unknown' | 'failed';

export interface SheetSummary {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly { readonly title: string; readonly at: CellRef }[];
}

export interface NewForm {
  readonly form: 'application' | 'self-evaluation';
  readonly category: CategoryId | null;
  readonly year: number | null;
  readonly wording: Wording;
}

/** Findings of one form whose repairs have been chosen. */
export interface FixChoice {
  readonly form: CheckedForm;
  readonly findings: readonly Finding[];
}

export function emptyState(readOnly: boolean): PaneState {
  return {
    sheet: null,
    unread: null,
    answers: new Map(),
    full: false,
    byDocument: false,
    holds: 'unknown',
    busy: null,
    notice: null,
    takeBack: null,
    readOnly,
  };
}

/** Cells still to be filled in, as long as they are no findings yet (decision D3) and nobody has said why not (D4). */
export function openCells({ sheet, answers }: PaneState): number {
  const open = (sheet?.forms ?? []).flatMap((form) => form.open);
  return open.filter((finding) => !answers.has(finding)).length;
}

/** Something can be written into the workbook now. */
export function canWrite({ readOnly, busy }: PaneState): boolean {
  return !readOnly && busy === null;
}

/** Something can be written into the shown sheet now. */
export function canWriteHere(state: PaneState): boolean {
  return canWrite(state) && !(state.sheet?.protected ?? false);
}

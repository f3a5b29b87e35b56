import { caibannong201968, RULE_SETS } from '../../catalog';
import type { CountyForm } from '../../catalog';
import type { CategoryId, RuleSet, Wording } from '../../catalog/types';
import type { Approval } from '../../model/approval';
import type { FormKind, MoneyUnit } from '../../model/form';
import type { Finding } from '../../rules/finding';
import type { Selection } from '../../sheets/port';
import type { Answer } from '../../workbook/check/answers';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { ruleSetOf } from '../../workbook/check/form-context';
import type { Judgement } from '../../workbook/check/form-context';

/** What the pane shows. Replaced as a whole on every change. */
export interface PaneState {
  /** The sheet being shown, as last read; null before the first reading and where there is none. */
  readonly sheet: CheckedSheet | null;
  /** What is selected in the workbook, since somebody last selected something; it may be on another sheet. */
  readonly selected: Pick<Selection, 'sheet' | 'area'> | null;
  /** Every sheet as last read, the shown one included; without those that nobody has looked at yet while `holds` is unknown. */
  readonly workbook: readonly CheckedSheet[];
  /** The approvals that the workbook keeps, as last read whole. */
  readonly approvals: readonly Approval[];
  /** Why the last reading failed, in words; null where it did not. `sheet` is then what was read before. */
  readonly unread: string | null;
  /** Findings of the shown sheet that somebody has answered (decision D4). */
  readonly answers: ReadonlyMap<Finding, Answer>;
  /** 校验全表 was asked for on this sheet; what is missing is shown from then on. */
  readonly full: boolean;
  /** 按68号文审视: as long as the pane is open on this workbook. */
  readonly byDocument: boolean;
  /** What the user said a sheet's project is, by sheet id. */
  readonly categories: ReadonlyMap<string, CategoryId>;
  /** As the county's profile has them, or as printed. */
  readonly ruleSets: readonly RuleSet[];
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
  /** It was not done on this sheet because people are asked first. */
  readonly asksOn?: string;
}

/** Whether `workbook` is all that the workbook holds; 'unknown' until somebody wants to see it, and again when sheets have changed. */
export type Holdings = 'known' | 'unknown' | 'failed';

export interface NewForm {
  readonly form: FormKind;
  readonly category: CategoryId | null;
  /** Rows of the template that the project does not need, by id. */
  readonly leftOut?: ReadonlySet<string>;
  readonly year: number | null;
  readonly wording: Wording;
}

/** A form that the document does not print. */
export interface NewCountyForm {
  readonly form: CountyForm;
  readonly variant: string | null;
  readonly unit: MoneyUnit;
  readonly year: number | null;
}

export function emptyState(readOnly: boolean): PaneState {
  return {
    sheet: null,
    selected: null,
    workbook: [],
    approvals: [],
    unread: null,
    answers: new Map(),
    full: false,
    byDocument: false,
    categories: new Map(),
    ruleSets: RULE_SETS,
    holds: 'unknown',
    busy: null,
    notice: null,
    takeBack: null,
    readOnly,
  };
}

export function judgementOf({
  byDocument,
  categories,
  ruleSets,
}: Pick<PaneState, 'byDocument' | 'categories' | 'ruleSets'>): Judgement {
  return { as: byDocument ? caibannong201968.id : null, category: null, categories, ruleSets };
}

/** The document in force: its categories, its classes; the county's where a profile is loaded. */
export function documentOf({ ruleSets }: Pick<PaneState, 'ruleSets'>): RuleSet {
  return ruleSetOf(caibannong201968.id, ruleSets) ?? caibannong201968;
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

import type { CheckedForm } from '../workbook/check/check-workbook';
import type { PaneState, Session } from './session';

/** What a part of a tab is about: one form of the shown sheet. */
export interface PartProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
}

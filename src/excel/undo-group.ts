import type { Edit } from '../sheets/edit';
import { codeOf } from './host-error';

/**
 * Whether Excel may take the writes as one step for Ctrl+Z. It refuses a group that deletes, protects or hides a sheet (Microsoft,
 * "Undo capabilities with the Excel JavaScript API").
 */
export function mayBeGrouped(edits: readonly Edit[]): boolean {
  return edits.every((edit) => edit.kind !== 'delete-sheet' && !(edit.kind === 'add-sheet' && isSealed(edit.plan)));
}

function isSealed({ protected: locked, hidden }: Extract<Edit, { kind: 'add-sheet' }>['plan']): boolean {
  return locked === true || hidden === true;
}

/** Excel does not group what it was asked to: its list grows and shrinks with its versions, and thousands of formulas are too many. */
export function refusesGroup(error: unknown): boolean {
  return codeOf(error) === 'UndoNotSupported';
}

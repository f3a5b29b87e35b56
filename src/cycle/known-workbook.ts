import type { Approval } from '../model/approval';
import type { Form } from '../model/form';

/** What is known of a form's workbook beside the form itself. */
export interface KnownWorkbook {
  /** The workbook's other forms, as far as they were read. */
  readonly others: readonly Form[];
  /** The 申报表 that were approved, as the workbook keeps them (decision D10). */
  readonly approvals: readonly Approval[];
}

/** For a workbook that is read whole, and for a form that is looked at by itself. */
export const NOTHING_KNOWN: KnownWorkbook = { others: [], approvals: [] };

import type { Approval } from '../model/approval';
import type { Form } from '../model/form';
import type { LibraryProject } from '../model/project-library';

/** What is known of a form's workbook beside the form itself. */
export interface KnownWorkbook {
  /** The workbook's other forms, as far as they were read. */
  readonly others: readonly Form[];
  /** The 申报表 that were approved, as the workbook keeps them (decision D10). */
  readonly approvals: readonly Approval[];
  /** The 项目库 that the workbook keeps; absent where it keeps none. */
  readonly library?: readonly LibraryProject[];
}

/** For a workbook that is read whole, and for a form that is looked at by itself. */
export const NOTHING_KNOWN: KnownWorkbook = { others: [], approvals: [] };

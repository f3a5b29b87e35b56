import type { Approval } from '../../model/approval';
import type { Form } from '../../model/form';
import { approvalsIn } from '../../workbook/process/approvals';
import type { ColumnCorrection } from '../../sheets/user-corrections';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { correctionsOf } from '../../workbook/read/read-sheet';

/** The workbook as last read: what a live check of one sheet holds it against without reading the others. */
export interface KnownForms {
  readonly sheets: () => readonly CheckedSheet[];
  readonly all: () => readonly Form[];
  /** The approved 申报表 that the workbook keeps. */
  readonly approvals: () => readonly Approval[];
  /** What was said of columns on these sheets. */
  readonly corrections: () => readonly ColumnCorrection[];
  readonly update: (sheet: CheckedSheet) => void;
  /** The whole workbook has been read. */
  readonly replace: (sheets: readonly CheckedSheet[]) => void;
}

export function createKnownForms(): KnownForms {
  const byId = new Map<string, CheckedSheet>();
  let approvals: readonly Approval[] = [];
  const update = (sheet: CheckedSheet) => void byId.set(sheet.id, sheet);
  const sheets = () => [...byId.values()];
  return {
    sheets,
    all: () => sheets().flatMap(({ forms }) => forms.map(({ form }) => form)),
    approvals: () => approvals,
    corrections: () => correctionsOf(sheets().map(({ grid }) => grid)),
    update,
    replace(read) {
      byId.clear();
      approvals = approvalsIn(read);
      read.forEach(update);
    },
  };
}

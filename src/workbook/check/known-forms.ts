import type { Approval } from '../../model/approval';
import type { KnownWorkbook } from '../../cycle/known-workbook';
import { approvalsIn } from '../process/approvals';
import type { ColumnCorrection } from '../../sheets/user-corrections';
import { libraryIn } from '../insert/library-rows';
import type { CheckedSheet } from './check-workbook';
import { correctionsOf } from '../read/read-sheet';

/** The workbook as last read: what a live check compares the shown sheet with, without reading the others. */
export interface KnownForms {
  readonly sheets: () => readonly CheckedSheet[];
  readonly known: () => KnownWorkbook;
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
    known: () => ({
      others: sheets().flatMap(({ forms }) => forms.map(({ form }) => form)),
      approvals,
      library: libraryIn(sheets()),
    }),
    corrections: () => correctionsOf(sheets().map(({ grid }) => grid)),
    update,
    replace(read) {
      byId.clear();
      approvals = approvalsIn(read);
      read.forEach(update);
    },
  };
}

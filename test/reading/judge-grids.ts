import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import type { SheetGrid } from '../../src/sheets/grid';
import { judge } from '../../src/workbook/check/check-workbook';
import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { readSheet } from '../../src/workbook/read/read-sheet';

/** The forms of the sheets of one workbook, each judged by its own frame among the others. */
export function judgeGrids(grids: readonly SheetGrid[]): CheckedForm[] {
  const forms = grids.flatMap((grid) => readSheet(grid).forms);
  return forms.map((form) =>
    judge(form, OWN_FRAME, 'full', { others: forms.filter((other) => other !== form), approvals: [] }),
  );
}

/** The same, each form judged as if it were the only one. */
export function judgeAlone(grid: SheetGrid): CheckedForm[] {
  return readSheet(grid).forms.map((form) => judge(form, OWN_FRAME, 'full', NOTHING_KNOWN));
}

import type { SheetGrid } from '../../src/sheets/grid';
import { recognise } from '../../src/sheets/recognise';
import { judge } from '../../src/workbook/check-workbook';
import type { CheckedForm } from '../../src/workbook/check-workbook';
import { OWN_FRAME } from '../../src/workbook/form-context';

/** The forms of the sheets of one workbook, each judged by its own frame among the others. */
export function judgeGrids(grids: readonly SheetGrid[]): CheckedForm[] {
  const forms = grids.flatMap((grid) => recognise(grid));
  return forms.map((form) =>
    judge(
      form,
      OWN_FRAME,
      'full',
      forms.filter((other) => other !== form),
    ),
  );
}

/** The same, each form judged as if it were the only one. */
export function judgeAlone(grid: SheetGrid): CheckedForm[] {
  return recognise(grid).map((form) => judge(form, OWN_FRAME, 'full'));
}

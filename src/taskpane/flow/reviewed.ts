import type { Review } from '../../model/form';
import { reviewedApplication } from '../../cycle/reviewed';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { PaneState } from '../session';

/** The 申报表 that a 审核表 reviews, with its findings as last read; null where the workbook has none. */
export function reviewed(form: Review, { workbook }: PaneState): CheckedForm | null {
  const all = workbook.flatMap(({ forms }) => forms);
  const application = reviewedApplication(
    form,
    all.map((each) => each.form),
  );
  return all.find((each) => each.form === application) ?? null;
}

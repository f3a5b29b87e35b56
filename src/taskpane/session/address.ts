import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { FormAddress } from '../../workbook/read/find-form';

/** A row that is surely in the form; commands read the form again. */
export function addressOf({ form }: CheckedForm): FormAddress {
  return { sheet: form.sheet, row: form.table.headerRow };
}

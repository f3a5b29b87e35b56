import { Field } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedForm } from '../workbook/check/check-workbook';
import { Choice } from './choice';
import { shorten } from './shorten';
import { strings } from './strings';

/** The form of the shown sheet that a tab works on: the first one until another is chosen. `choice` is null if there is only one. */
export function useChosenForm(forms: readonly CheckedForm[]) {
  const [top, setTop] = useState<number | null>(null);
  const checked = forms.find(({ form }) => form.area.top === top) ?? forms[0] ?? null;
  const choice = checked && forms.length > 1 && (
    <Field label={strings.formChoice}>
      <Choice value={checked.form.area.top} onChange={(value) => setTop(Number(value))}>
        {forms.map(({ form }) => (
          <option key={form.area.top} value={form.area.top}>
            {strings.indicators.row(form.area.top, shorten(form.title?.text ?? form.sheetName, 40))}
          </option>
        ))}
      </Choice>
    </Field>
  );
  return { checked, choice };
}

import { Divider, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { Choice } from '../choice';
import { S } from '../strings';
import { AddIndicator } from './add-indicator';
import { RemoveIndicator } from './remove-indicator';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface IndicatorsProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** Indicators of the shown form: more from the 指标库 or in own words, and fewer. */
export function Indicators({ session, state }: IndicatorsProps) {
  const styles = useStyles();
  const forms = state.sheet?.forms ?? [];
  const [top, setTop] = useState<number | null>(null);
  const checked = forms.find(({ form }) => form.area.top === top) ?? forms[0];
  if (!checked) return <Text>{S.indicators.noForm}</Text>;
  return (
    <div className={styles.root}>
      {forms.length > 1 && (
        <Field label={S.formChoice}>
          <Choice value={checked.form.area.top} onChange={(value) => setTop(Number(value))}>
            {forms.map(({ form }) => (
              <option key={form.area.top} value={form.area.top}>
                {S.indicators.row(form.area.top, shorten(form.title?.text ?? form.sheetName, 40))}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <AddIndicator session={session} state={state} checked={checked} />
      <Divider />
      <RemoveIndicator session={session} state={state} checked={checked} />
    </div>
  );
}

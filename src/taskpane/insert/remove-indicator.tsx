import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { matchTemplateRow } from '../../catalog';
import type { Indicator } from '../../model/form';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { CommandButton } from '../command-button';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { Choice } from '../choice';
import { strings } from '../strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface RemoveIndicatorProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
}

/** 删除指标: chosen from the list of the form's own indicators, since the pane does not ask the sheet what is selected. */
export function RemoveIndicator({ session, state, checked }: RemoveIndicatorProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<number | null>(null);
  const named = checked.form.indicators.filter(({ level3 }) => level3.text !== '');
  const indicator = named.find(({ row }) => row === chosen) ?? named[0];
  if (!indicator) return <Text>{strings.indicators.removeNone}</Text>;
  const name = nameOf(indicator);
  return (
    <section className={styles.root} aria-label={strings.indicators.remove}>
      <Field label={strings.indicators.removeWhich}>
        <Choice value={indicator.row} onChange={(value) => setChosen(Number(value))}>
          {named.map((each) => (
            <option key={each.row} value={each.row}>
              {strings.indicators.row(each.row, nameOf(each))}
            </option>
          ))}
        </Choice>
      </Field>
      {isCore(checked, indicator) && <Text size={200}>{strings.indicators.removeCore}</Text>}
      <Text size={200}>{strings.indicators.removeNotes}</Text>
      <div className={styles.commands}>
        <CommandButton ready={canWriteHere(state)} onClick={() => void session.remove(checked, indicator.row, name)}>
          {strings.indicators.remove}
        </CommandButton>
        <Button appearance="subtle" onClick={() => void session.reveal(indicator.level3.at)}>
          {strings.indicators.show}
        </Button>
      </div>
    </section>
  );
}

function nameOf({ level3 }: Indicator): string {
  return shorten(level3.text.replace(/\s+/g, ' '), 40);
}

function isCore({ form, context: { category } }: CheckedForm, { level3, stars }: Indicator): boolean {
  if (form.kind !== 'application') return false;
  const match = category && level3.value !== null ? matchTemplateRow(category.category, level3.value) : null;
  return (match?.stars ?? stars) === 3;
}

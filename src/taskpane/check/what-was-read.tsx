import { Accordion, Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { COLUMN_ROLES, isColumnRole, nameOfColumn } from '../../catalog';
import { columnName } from '../../model/cell';
import { CERTAIN } from '../../model/reading';
import type { ColumnReading } from '../../model/reading';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import { Section } from '../section';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  parts: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  columns: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  notForm: { alignSelf: 'flex-start' },
});

interface WhatWasReadProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
}

/** 读到的表: the role of each column, doubtful ones first, and a choice to correct it. Open if there is a doubt. */
export function WhatWasRead({ session, state, checked }: WhatWasReadProps) {
  const styles = useStyles();
  const { reading, title } = checked.form;
  if (reading.columns.length === 0) return null;
  const name = (state.sheet?.forms.length ?? 0) > 1 ? shorten(title?.text ?? '', 20) : '';
  return (
    <Accordion collapsible className={styles.parts} defaultOpenItems={reading.state === 'certain' ? [] : ['read']}>
      <Section value="read" title={strings.read.title(name)}>
        <div className={styles.columns}>
          {doubtfulFirst(reading.columns).map((column) => (
            <Column
              key={column.column}
              column={column}
              ready={canWriteHere(state)}
              onChange={(role) => void session.correctColumn(checked, column.column, role)}
            />
          ))}
          <CommandButton
            className={styles.notForm}
            size="small"
            ready={canWriteHere(state)}
            onClick={() => void session.dismissForm(checked)}
          >
            {strings.read.notForm}
          </CommandButton>
        </div>
      </Section>
    </Accordion>
  );
}

interface ColumnProps {
  readonly column: ColumnReading;
  readonly ready: boolean;
  readonly onChange: (role: ColumnReading['role']) => void;
}

function Column({ column: { column, caption, role, certainty, from }, ready, onChange }: ColumnProps) {
  const doubtful = certainty < CERTAIN;
  // A guess is not preselected: choosing the option that is selected already would raise no event.
  const guessed = doubtful && role !== null && from !== 'user';
  const hint = from === 'user' ? strings.read.said : doubtful ? strings.read.doubtful : undefined;
  return (
    <Field size="small" label={strings.read.column(columnName(column), shorten(caption, 30))} {...(hint && { hint })}>
      <Choice
        size="small"
        value={guessed ? '' : (role ?? '')}
        disabled={!ready}
        onChange={(value) => (guessed && value === '' ? undefined : onChange(isColumnRole(value) ? value : null))}
      >
        {guessed && <option value="">{strings.read.guess(nameOfColumn(role))}</option>}
        {(role === null || from === 'user') && (
          <option value="">{role === null ? strings.read.unknown : strings.read.byItself}</option>
        )}
        {COLUMN_ROLES.map((each) => (
          <option key={each} value={each}>
            {nameOfColumn(each)}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

function doubtfulFirst(columns: readonly ColumnReading[]): readonly ColumnReading[] {
  const rank = ({ certainty }: ColumnReading) => (certainty < CERTAIN ? 0 : 1);
  return [...columns].sort((one, other) => rank(one) - rank(other) || one.column - other.column);
}

/** If the user has said that the sheet's table is no form: the button that takes this back. */
export function ReadAgain({ session, state }: Omit<WhatWasReadProps, 'checked'>) {
  return (
    <Button disabledFocusable={!canWriteHere(state)} onClick={() => void session.readAgain()}>
      {strings.read.again}
    </Button>
  );
}

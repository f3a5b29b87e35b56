import { Divider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CommandButton } from '../command-button';
import { useChosenForm } from '../form-choice';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { ConvertTable } from './convert-table';
import { NextYear } from './next-year';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
});

interface FromTableProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** What can be made of the table that is shown. */
export function FromTable({ session, state }: FromTableProps) {
  const styles = useStyles();
  const forms = (state.sheet?.forms ?? []).filter(({ form }) => form.kind !== 'review');
  const { checked, choice } = useChosenForm(forms);
  if (!checked) return <Text>{strings.convert.noForm}</Text>;
  const of = `${checked.form.sheet} ${checked.form.area.top}`;
  return (
    <div className={styles.root}>
      {choice}
      <ConvertTable key={`convert ${of}`} session={session} state={state} checked={checked} />
      {checked.form.kind === 'application' && (
        <>
          <Divider />
          <NextYear key={`next ${of}`} session={session} state={state} checked={checked} />
        </>
      )}
      {(checked.form.kind === 'application' || checked.form.kind === 'self-evaluation') && (
        <>
          <Divider />
          <Text size={200}>{strings.adopt.body[checked.form.kind]}</Text>
          <CommandButton
            className={styles.command}
            ready={canWriteHere(state)}
            onClick={() => void session.adopt(checked)}
          >
            {strings.adopt.command}
          </CommandButton>
        </>
      )}
    </div>
  );
}

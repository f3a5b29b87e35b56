import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useChosenForm } from '../form-choice';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { ConvertTable } from './convert-table';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
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
  return (
    <div className={styles.root}>
      {choice}
      <ConvertTable
        key={`${checked.form.sheet} ${checked.form.area.top}`}
        session={session}
        state={state}
        checked={checked}
      />
    </div>
  );
}

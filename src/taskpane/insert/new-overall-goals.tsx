import { makeStyles, tokens } from '@fluentui/react-components';
import { CommandButton } from '../command-button';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';

const useStyles = makeStyles({
  command: { marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface NewOverallGoalsProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 部门整体绩效目标 is no form of a project, and most people never need it. */
export function NewOverallGoals({ session, state }: NewOverallGoalsProps) {
  const styles = useStyles();
  return (
    <CommandButton
      appearance="subtle"
      size="small"
      className={styles.command}
      ready={canWrite(state)}
      onClick={() => void session.insertOverall()}
    >
      {strings.insert.overall}
    </CommandButton>
  );
}

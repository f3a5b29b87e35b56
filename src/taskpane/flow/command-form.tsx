import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CommandButton } from '../command-button';
import { ignoreComposing } from '../composing';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  command: { alignSelf: 'flex-start' },
});

interface CommandFormProps {
  readonly command: string;
  /** The sheet can be written to and all required fields are filled in. */
  readonly ready: boolean;
  readonly onCommand: () => void;
  readonly children: ReactNode;
}

/** The input of a command and its button. Enter in a field presses the button. */
export function CommandForm({ command, ready, onCommand, children }: CommandFormProps) {
  const styles = useStyles();
  return (
    <form
      className={styles.form}
      onKeyDown={ignoreComposing}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onCommand();
      }}
    >
      {children}
      <CommandButton type="submit" appearance="primary" className={styles.command} ready={ready}>
        {command}
      </CommandButton>
    </form>
  );
}

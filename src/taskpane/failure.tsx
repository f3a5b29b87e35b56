import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { strings } from './strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

interface FailureProps {
  readonly message: string;
  readonly onRetry: (() => void) | null;
}

/** The pane cannot work here; one sentence says why and what to do. */
export function Failure({ message, onRetry }: FailureProps) {
  return (
    <main className={useStyles().root}>
      <Text role="alert">{message}</Text>
      {onRetry && <Button onClick={onRetry}>{strings.retry}</Button>}
    </main>
  );
}

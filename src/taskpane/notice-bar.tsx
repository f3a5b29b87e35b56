import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useState } from 'react';
import type { PaneState, Session } from './session';
import { strings } from './strings';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: {
    display: 'flex',
    gap: tokens.spacingHorizontalSNudge,
    alignItems: 'flex-start',
    minWidth: 0,
    flexGrow: 1,
    flexBasis: '50%',
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  commands: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', marginLeft: 'auto' },
});

interface NoticeBarProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** The bottom of the pane: the running command, the result of the last one, and the button that undoes it. */
export function NoticeBar({ session, state }: NoticeBarProps) {
  const styles = useStyles();
  const { notice, takeBack } = state;
  const busy = useSlow(state.busy);
  const empty = busy === null && notice === null && takeBack === null;
  // The status region stays in the page while it is empty, else what appears in it would not be read out.
  return (
    <div className={empty ? '' : styles.bar}>
      <div role="status" className={styles.text}>
        {busy !== null && <Spinner size="tiny" labelPosition="after" label={strings.busy(busy)} />}
        {busy === null && !notice && takeBack !== null && <Text size={200}>{strings.lastDone(takeBack)}</Text>}
        {busy === null && notice && (
          <>
            {notice.kind === 'done' ? (
              <CheckmarkCircle16Regular aria-hidden className={mergeClasses(styles.icon, styles.done)} />
            ) : (
              <ErrorCircle16Regular aria-hidden className={mergeClasses(styles.icon, styles.refused)} />
            )}
            <Text>{notice.text}</Text>
          </>
        )}
      </div>
      <div className={styles.commands}>
        {takeBack !== null && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void session.takeBack()}>
            {strings.takeBack}
          </Button>
        )}
        {notice && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={strings.close}
            onClick={session.dismiss}
          />
        )}
      </div>
    </div>
  );
}

const SLOW_MILLISECONDS = 500;

/** The running command, shown after a delay so that the spinner does not flash. */
function useSlow(busy: string | null): string | null {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (busy === null) return;
    const timer = setTimeout(() => setSlow(busy), SLOW_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setSlow(null);
    };
  }, [busy]);
  return busy === null ? null : slow;
}

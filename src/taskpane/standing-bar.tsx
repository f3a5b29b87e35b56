import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { PaneState, Session } from './session';
import { strings } from './strings';

interface StandingBarProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** Why commands cannot write (read-only, protected) or the sheet could not be read, shown before a command is pressed. */
export function StandingBar({ session, state }: StandingBarProps) {
  const { readOnly, sheet, unread } = state;
  const standing = readOnly ? strings.readOnly : sheet?.protected ? strings.protectedSheet : null;
  return (
    <>
      {standing !== null && (
        <MessageBar intent="info" layout="multiline" shape="square">
          <MessageBarBody>{standing}</MessageBarBody>
        </MessageBar>
      )}
      {unread !== null && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{sheet ? strings.unread(unread) : unread}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.retry()}>
              {strings.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { calculationOf } from '../workbook/read/sheet-facts';
import type { PaneState, Session } from './session';
import { strings } from './strings';

interface StandingBarProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** What stands in the way, shown before a command is pressed: nothing can be written, results are old, the sheet could not be read. */
export function StandingBar({ session, state }: StandingBarProps) {
  const { readOnly, sheet, unread } = state;
  const calculation = sheet && calculationOf(sheet);
  const standing = readOnly ? strings.readOnly : sheet?.protected ? strings.protectedSheet : null;
  return (
    <>
      {standing !== null && (
        <MessageBar intent="info" layout="multiline" shape="square">
          <MessageBarBody>{standing}</MessageBarBody>
        </MessageBar>
      )}
      {calculation === 'stale' && !session.calculates && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{strings.calculation.staleFile}</MessageBarBody>
        </MessageBar>
      )}
      {calculation && session.calculates && (
        <MessageBar intent={calculation === 'stale' ? 'warning' : 'info'} layout="multiline" shape="square">
          <MessageBarBody>{strings.calculation[calculation]}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void session.calculate()}>
              {strings.calculation.command}
            </Button>
          </MessageBarActions>
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
